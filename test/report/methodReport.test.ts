import {describe, expect, test} from "vitest";
import {methodReport} from "../../src/report/methodReport.js";
import type {Table, Words} from "../../src/report/parts.js";
import {exampleContext} from "./exampleContext.js";
import {type ExampleSettings, MONTHS} from "./exampleFindings.js";

const plain = (words: Words): string =>
  words.map((word) => (typeof word === "string" ? word : word.strong)).join("");
const method = (settings: ExampleSettings = {}) => methodReport(exampleContext(settings));
const texts = ({rows}: Table): string[][] =>
  rows.map((row) => row.map((cell) => (typeof cell === "string" ? cell : cell.text)));
const numberOf = (cell: Table["rows"][number][number]): number => (typeof cell === "string" ? 0 : cell.value);

describe("methodReport(context).ledger", () => {
  test("adds up: every row read is in one line, the last line is all of them", () => {
    const {users, events} = method().ledger;
    for (const table of [users, events!]) {
      const counts = table.rows.map(([, cell]) => numberOf(cell));
      expect(counts.slice(0, -1).reduce((a, b) => a + b)).toBe(counts.at(-1));
    }
    expect(texts(users)).toEqual([
      ["Kept", "600"],
      ["Left out: sign-up time cannot be read", "2"],
      ["Left out: same user id again", "3"],
      ["All rows", "605"]
    ]);
  });

  test("tells it in words, with the end of the data in the study's time zone", () => {
    expect(plain(method().ledger.words).replaceAll("\u202f", " ")).toBe(
      "We read 605 rows of students and kept 600. We read 5,000 rows of events and counted 4,900. " +
        "230 students did nothing that we count: doing nothing is behaviour too, so they are in. " +
        "The data end on July 1, 2026 at 11:30 PM. Tables on this page say what became of every row."
    );
  });

  test("tells few who did nothing as few, and nobody not at all", () => {
    const words = (usersWithoutEvents: number): string =>
      plain(method({ledger: {usersWithoutEvents}}).ledger.words);
    expect(words(3)).toContain("Fewer than 10 students did nothing that we count");
    expect(words(0)).not.toContain("did nothing");
  });

  test("lists kinds of events that no feature counts, but no rare ones: their names may be personal", () => {
    expect(texts(method().ledger.otherEvents!)).toEqual([["settings_opened", "25"]]);
    expect(method({ledger: {otherEvents: []}}).ledger).not.toHaveProperty("otherEvents");
  });
});

describe("methodReport(context).counting", () => {
  test("says how many things are counted, when, and which told nobody apart", () => {
    expect(plain(method().counting.words)).toBe(
      "For each person we count 2 things in the first 24 hours after sign-up. Days and months are those of America/Sao Paulo."
    );
    const {features} = exampleContext().study;
    const constant = exampleContext({
      rows: [1, 2, 3, 4].map((value) => ({values: [value, 0], users: [50, 50, 50], yes: 0})),
      study: {setAsideAbove: 1, features}
    });
    expect(plain(methodReport(constant).counting.words)).toContain(
      "“Videos started” told nobody apart (all the same), so it took no part in the grouping."
    );
  });

  test("says what is shown but not selected for the grouping, and does not call it constant", () => {
    const words = plain(method({study: {select: ["exercises"]}}).counting.words);
    expect(words).toContain("“Videos started” is shown but took no part in the grouping");
    expect(words).not.toContain("told nobody apart");
  });
});

describe("methodReport(context).ledger", () => {
  test("does not tell how few people are in cohorts that are not shown", () => {
    // 593 people of the cohorts that are shown, 7 of one that is not; 5 rows left out.
    const sizes = [7, 293, 300];
    const cohorts = MONTHS.map((cohort, i) => ({...cohort, users: sizes[i]}));
    const {ledger} = method({cohorts});
    const rows = ledger.users.rows.map((row) =>
      row.map((cell) => (typeof cell === "string" ? cell : cell.text))
    );
    expect(rows.at(0)).toEqual(["Kept", "about 593"]);
    expect(rows.at(-1)).toEqual(["All rows", "about 598"]);
    expect(plain(ledger.words)).toContain("We read about 598 rows of students and kept about 593.");
  });
});

describe("methodReport(context).setAside", () => {
  const words = (settings: ExampleSettings): string => plain(method(settings).setAside.words);

  test("names limits only where enough people lie above them", () => {
    expect(words({})).toBe(
      "Fewer than 10 students (5% or less) did more of something than 98% of everyone. " +
        "They are shown as a group of their own and did not take part in forming the others."
    );
    expect(words({study: {minGroup: 2}})).toBe(
      "4 students (2%) did more of something than 98% of everyone: exercises submitted over 13.6. " +
        "They are shown as a group of their own and did not take part in forming the others. Had they stayed in, 18% of the others would be in another group."
    );
  });

  test("says that nobody was, or that nobody is to be", () => {
    expect(words({study: {setAsideAbove: 1}})).toBe("Nobody lay above the limits, so nobody was set aside.");
    const {setAsideAbove: _, ...study} = exampleContext().study;
    const context = {...exampleContext(), study};
    expect(plain(methodReport(context).setAside.words)).toBe("The study sets nobody aside.");
  });
});

describe("methodReport(context).choice", () => {
  test("tells the best silhouette and the next", () => {
    const {words, steps} = method().choice;
    expect(plain(words)).toMatch(
      /^We tried 2 to 4 groups\. 3 groups give the best silhouette, 0\.\d\d; next is 4 groups with 0\.\d\d\./
    );
    expect(steps.map(({k, chosen}) => [k, chosen])).toEqual([
      [2, false],
      [3, true],
      [4, false]
    ]);
  });

  test("tells a number that the team set, with its reason, and a choice of one", () => {
    expect(plain(method({study: {k: {kind: "fixed", k: 3, why: "agreed"}}}).choice.words)).toMatch(
      /^3 groups was set by the data team: “agreed”\. Their silhouette is 0\.\d\d/
    );
    expect(plain(method({study: {k: {kind: "auto", from: 3, to: 3}}}).choice.words)).toMatch(
      /^3 groups was the only choice to try\. Their silhouette is 0\.\d\d\.$/
    );
  });

  test("says what was not done on everybody", () => {
    const context = exampleContext();
    const step = {...context.model.sweep[0], silhouetteInterval: {low: 0.1, high: 0.2}};
    const model = {...context.model, sweep: [step], coreset: {rows: 4000, of: 200_000}};
    expect(plain(methodReport({...context, model}).choice.words)).toMatch(
      /There are 200,000 different combinations of counts\. So .* began on about 4,000 of them, .* settled on everybody\. The silhouette was measured on a sample/
    );
    expect(plain(method().choice.words)).not.toMatch(/combinations/);
  });

  test("hides how few are in a smallest group", () => {
    const {steps} = method({study: {minGroup: 40}}).choice;
    expect(steps.map(({smallest}) => smallest.text)).toEqual(["21% or less", "21% or less", "21% or less"]);
  });
});

describe("methodReport(context).matching", () => {
  test("lists the groups with their people and distances; a group without a persona has none", () => {
    const [idle] = exampleContext().definitions.personas.filter(({id}) => id === "idle");
    const rows = texts(method({personas: [idle]}).matching.table);
    expect(rows.map(([name, people]) => [name, people])).toEqual([
      ["The Idle", "100"],
      ["unnamed-1", "60"],
      ["unnamed-2", "about 35"]
    ]);
    expect(rows.map(([, , distance]) => distance)).toEqual(["0.06", "–", "–"]);
  });
});

describe("methodReport(context).check", () => {
  test("says what the second program found, and that there was none", () => {
    expect(plain(method().check.words)).toMatch(/on about 200 people, one by one\. It stopped after 1 step;/);
    const context = exampleContext();
    const check = {...context.model.check, users: 0};
    expect(plain(methodReport({...context, model: {...context.model, check}}).check.words)).toBe(
      "No independent check was possible."
    );
  });
});
