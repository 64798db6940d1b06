import {describe, expect, test} from "vitest";
import {confusedOf} from "../../src/report/confused.js";
import {makeContext} from "../../src/report/makeReport.js";
import {exampleFindings} from "./exampleFindings.js";

/** The example with these people near a border; each resembles the groups in these shares. */
function contextOf(
  nearBorder: number,
  resemble: readonly {readonly group: number; readonly share: number}[]
) {
  const findings = exampleFindings();
  const {borders} = findings.evidence;
  const groups = borders.groups.map((group, i) => ({
    ...group,
    nearBorder,
    resemble: resemble.filter((other) => other.group !== i)
  }));
  return makeContext({...findings, evidence: {...findings.evidence, borders: {...borders, groups}}});
}

const memberOf = (context: ReturnType<typeof contextOf>, cluster: number) => {
  const found = context.members.find(({group}) => group.cluster === cluster);
  if (!found) throw new Error(`no group ${cluster}`);
  return found;
};

describe("confusedOf(context, member)", () => {
  test("names the groups that those near a border resemble, with their share of those", () => {
    const context = contextOf(0.5, [
      {group: 0, share: 1},
      {group: 1, share: 1}
    ]);
    const member = memberOf(context, 0);
    const found = confusedOf(context, member);
    expect(found?.title).toBe("Often confused with");
    expect(found?.words).toBe(
      "50% of them are near a border: another group would fit what they did nearly as well. Of those, so many resemble:"
    );
    expect(found?.others).toEqual([{id: memberOf(context, 1).group.id, share: {value: 1, text: "100%"}}]);
  });

  test("says sometimes of fewer than one in five", () => {
    const context = contextOf(0.19, [
      {group: 0, share: 1},
      {group: 1, share: 1}
    ]);
    expect(confusedOf(context, memberOf(context, 0))?.title).toBe("Sometimes confused with");
  });

  test("says hardly anyone where nobody, or few, are near a border, and nothing where it is not known", () => {
    const both = [
      {group: 0, share: 1},
      {group: 1, share: 1}
    ];
    for (const near of [0, 0.01]) {
      const context = contextOf(near, both);
      expect(confusedOf(context, memberOf(context, 0)), String(near)).toEqual({
        title: "Hardly ever confused",
        words: "Hardly anyone here could be taken for another group.",
        others: []
      });
    }
    const unknown = contextOf(Number.NaN, both);
    expect(confusedOf(unknown, memberOf(unknown, 0))).toBeUndefined();
    const aside = unknown.members.find(({group}) => group.match === "outliers");
    expect(aside && confusedOf(unknown, aside)).toBeUndefined();
  });

  test("names no group that few of them resemble", () => {
    const context = contextOf(0.5, [
      {group: 0, share: 0.99},
      {group: 1, share: 0.01}
    ]);
    expect(confusedOf(context, memberOf(context, 0))).toMatchObject({
      words: "50% of them are near a border: another group would fit what they did nearly as well.",
      others: []
    });
    expect(confusedOf(context, memberOf(context, 1))?.others).toHaveLength(1);
  });
});
