import {describe, expect, test} from "vitest";
import type {Group} from "../../src/report/groups.js";
import {makeReport} from "../../src/report/makeReport.js";
import {mergeUnnamed, UNDESCRIBED} from "../../src/report/mergeUnnamed.js";
import type {Report} from "../../src/report/report.js";
import {renderPages} from "../../src/site/renderPages.js";
import {exampleFindings, IDLE} from "./exampleFindings.js";

const group = (
  id: string,
  state: Group["state"],
  rows: number[],
  match: Group["match"] = "cluster"
): Group => ({
  id,
  state,
  match,
  rows: Int32Array.from(rows)
});

describe("mergeUnnamed(groups)", () => {
  test("makes one of all clusters without a persona, rows ascending; the others stay", () => {
    const groups = [
      group("a", "named", [0]),
      group("unnamed-1", "unnamed", [10, 3]),
      group("b", "named", [4]),
      group("unnamed-2", "unnamed", [9, 11]),
      group("off-the-chart", "unnamed", [5], "outliers")
    ];
    const merged = mergeUnnamed(groups);
    expect(merged.map(({id}) => id)).toEqual(["a", UNDESCRIBED, "b", "off-the-chart"]);
    expect([...merged[1].rows]).toEqual([3, 9, 10, 11]);
    expect(merged[1]).not.toHaveProperty("cluster");
  });

  test("leaves groups alone that all have a persona", () => {
    const groups = [group("a", "named", [0])];
    expect(mergeUnnamed(groups)).toEqual(groups);
  });
});

function reports(personas: Parameters<typeof exampleFindings>[0]): {shown: Report; hidden: Report} {
  const findings = exampleFindings(personas);
  const {definitions} = findings;
  const family = {...definitions.family, hidesUnnamed: true as const};
  return {
    shown: makeReport(findings),
    hidden: makeReport({...findings, definitions: {...definitions, family}})
  };
}
const total = ({personas, offTheChart, undescribed}: Report): number =>
  [...personas, offTheChart, undescribed].reduce((sum, one) => sum + (one?.share?.users.value ?? 0), 0);

describe("makeReport(findings) where readers do not see unnamed groups", () => {
  const {shown, hidden} = reports({personas: [IDLE]});
  const strangers = shown.personas.filter(({state}) => state === "unnamed");

  test("keeps their people in the 100 % as one part without a page, and gives no YAML to paste", () => {
    expect(strangers.length).toBeGreaterThan(1);
    expect(total(hidden)).toBe(total(shown));
    expect(hidden.undescribed?.share?.users.value).toBe(
      strangers.reduce((sum, {share}) => sum + (share?.users.value ?? 0), 0)
    );
    expect(hidden.undescribed).toMatchObject({name: "Not yet described", pageless: true});
    expect(hidden.personas.map(({state}) => state)).not.toContain("unnamed");
    expect(JSON.stringify(hidden)).not.toMatch(/unnamed-\d|Unnamed group/);
    expect(hidden.families.flatMap(({personas}) => personas)).not.toContain(UNDESCRIBED);
    expect(hidden.cohorts[0].shares.map(({id}) => id)).toContain(UNDESCRIBED);
  });

  test("shows the share without a link, no card, no page", () => {
    const {pages} = renderPages(hidden);
    expect([...pages.keys()].filter((path) => /unnamed|not-yet/.test(path))).toEqual([]);
    const text = [...pages.values()].join("\n");
    expect(text).not.toContain(`${UNDESCRIBED}.html`);
    expect(pages.get("index")).toContain("Not yet described");
    expect(pages.get("cohorts")).toContain("Not yet described");
  });

  test("counts all groups in the headline, and tells only of those that have a name", () => {
    expect(hidden.headline).toBe(shown.headline);
    expect(hidden.lede.join(" ")).not.toContain("Not yet described");
  });

  test("holds where nobody is described at all", () => {
    const {hidden: nobody} = reports({personas: []});
    expect(nobody.personas).toEqual([]);
    expect(total(nobody)).toBe(total(shown));
    expect(renderPages(nobody).pages.get("index")).toContain("Not yet described");
  });
});
