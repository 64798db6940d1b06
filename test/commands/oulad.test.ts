// A real platform's first fortnight: 5.4 million event rows of 32,593 enrolments, four cohorts, a real outcome.
import {existsSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {countFeatures} from "../../src/features/countFeatures.js";
import {weightsOf} from "../../src/features/frequencyTable.js";
import type {MethodReport} from "../../src/report/methodParts.js";
import type {Figure} from "../../src/report/parts.js";
import {readStudy} from "../../src/study/readStudy.js";
import {runKindred} from "./runKindred.js";

const figureOf = (cell: Figure | string | undefined): number => (typeof cell === "object" ? cell.value : NaN);
const STUDY = join(import.meta.dirname, "../oulad");
const DATA = join(import.meta.dirname, "../../../shared/data/oulad/events.parquet");
const here = existsSync(DATA);
if (!here) console.log("skipped: the OULAD tests, because ../shared/data/oulad is not there");

describe.skipIf(!here)("the OULAD study", () => {
  let out: string;

  beforeAll(() => {
    out = join(mkdtempSync(join(tmpdir(), "kindred-oulad-")), "site");
    const built = runKindred(["build", "--in", STUDY, "--out", out]);
    expect(built, built.stderr).toMatchObject({code: 0});
  });

  afterAll(() => {
    rmSync(join(out, ".."), {recursive: true, force: true});
    rmSync(join(STUDY, ".kindred"), {recursive: true, force: true});
  });

  test("builds a whole site from the real rows", () => {
    for (const page of ["index", "features", "cohorts", "method", "personas/quiet", "personas/regular"])
      expect(readFileSync(join(out, `${page}.html`), "utf8"), page).toContain("The Open University family");
    const cohorts = readFileSync(join(out, "cohorts.csv"), "utf8").split("\r\n");
    expect(cohorts.slice(1, 5).map((line) => line.split(",")[0])).toEqual([
      "2013B",
      "2013J",
      "2014B",
      "2014J"
    ]);
  });

  test("tells the method without a sentence that its own figures deny", () => {
    const method = JSON.parse(readFileSync(join(out, "method.json"), "utf8")) as MethodReport;
    const {choice, borders, again, setAside, matching, check} = method;
    const percent = (text: string): number => Number(/[\d.]+(?=%)/.exec(text)?.[0]);
    // Clear groups all stand apart, and more than half of the indices accept their number.
    const means =
      borders?.groups.map(({text}) => Number(/^−?[\d.]+/.exec(text)?.[0].replace("−", "-"))) ?? [];
    expect(means).toHaveLength(2);
    if (Math.min(...means) < 0.25) expect(choice.finding).not.toMatch(/clear groups$/);
    const accepted = choice.votes.rows.filter((row) => row.at(-1) === "yes").length;
    expect(String(choice.verdict)).toContain(`${accepted} of 6 indices`);
    // What is said to come back in all other cohorts does, and what does not by any way is named.
    const rows = again?.map.rows ?? [];
    const found = (cells: (typeof rows)[number]["cells"]) => cells.every(({text}) => percent(text) >= 75);
    if (/^The same groups come back in all other cohorts$/.test(again?.finding ?? ""))
      expect(rows.filter(({label}) => /own$/.test(label)).every(({cells}) => found(cells))).toBe(true);
    for (const {label, cells} of rows)
      expect(String(again?.words).includes(`“${label}”`), label).toBe(!found(cells));
    // The heading's share is that of the words, and those set aside did more than everyone.
    expect(String(setAside.words)).toContain(`(${setAside.finding.split(" ")[0]})`);
    for (const [feature, aside, everyone] of setAside.did?.rows ?? [])
      expect(figureOf(aside), String(feature)).toBeGreaterThanOrEqual(figureOf(everyone));
    expect(/^Both groups have a name/.test(matching.finding)).toBe(
      matching.table.rows.every(([, , distance]) => typeof distance !== "string")
    );
    expect(/same groups$/.test(check.finding)).toBe(/nothing to move/.test(String(check.words)));
    for (const text of [
      JSON.stringify(method),
      ...["index", "method"].map((page) => readFileSync(join(out, `${page}.html`), "utf8"))
    ])
      expect(text).not.toMatch(/NaN|undefined|\[object|\bNo of\b|\b1 see\b|groups was\b|-0\.00/);
  });

  test("has a ledger that adds up to the rows read, and a table that adds up to the users kept", async () => {
    const {study, problems} = readStudy(STUDY);
    expect(problems).toEqual([]);
    if (!study) return;
    const {ledger, table, cohorts} = await countFeatures(study);
    const total = (part: {reasons: readonly {rows: number}[]} | undefined): number =>
      part?.reasons.reduce((sum, {rows}) => sum + rows, 0) ?? 0;
    expect(ledger.events?.read).toBe(5_404_406);
    expect(total(ledger.events)).toBe(5_404_406);
    expect(ledger.users.read).toBe(32_593);
    expect(total(ledger.users)).toBe(32_593);
    const kept = ledger.users.reasons.find(({reason}) => reason === "kept")?.rows;
    expect(weightsOf(table).reduce((sum, users) => sum + users, 0)).toBe(kept);
    expect(cohorts.reduce((sum, {users}) => sum + users, 0)).toBe(kept);
  });
});
