import {describe, expect, test} from "vitest";
import type {Context} from "../../src/report/context.js";
import {methodReport} from "../../src/report/methodReport.js";
import type {Table, Words} from "../../src/report/parts.js";
import {exampleContext} from "./exampleContext.js";
import {type ExampleSettings, MONTHS, times} from "./exampleFindings.js";

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
        "The data end on July 1, 2026 at 11:30 PM."
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
      "Counting begins at each person's sign-up. Days and months are those of America/Sao Paulo."
    );
    const {features} = exampleContext().study;
    const constant = exampleContext({
      rows: [1, 2, 3, 4].map((value) => ({values: [value, 0], users: [50, 50, 50], yes: 0})),
      study: {setAsideAbove: 1, features}
    });
    expect(plain(methodReport(constant).counting.words)).toContain(
      "“Videos started” told nobody apart (all who were grouped did the same), so it took no part in the grouping."
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
        "They are shown as a group of their own and did not take part in forming the others. " +
        "Their medians: exercises submitted 400 (everyone: 0) and videos started 3 (everyone: 0). Had they stayed in, 18% of the others would be in another group."
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
      /^3 groups were set by the data team: “agreed”\. Their silhouette is 0\.\d\d/
    );
    expect(plain(method({study: {k: {kind: "auto", from: 3, to: 3}}}).choice.words)).toMatch(
      /^3 groups were the only choice to try\. Their silhouette is 0\.\d\d\.$/
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

describe("methodReport(context), in good English", () => {
  test("says that no group has a name, and where the names of the others come from", () => {
    const nameless = method({personas: []}).matching;
    expect(nameless.finding).toBe("None of the three groups has a name yet");
    expect(plain(nameless.words)).toMatch(
      /^Groups and personas were brought together .* a distance of 1\.00 /
    );
  });

  test("says of one setting that it sees", () => {
    const context = exampleContext();
    const {density} = context.evidence;
    if (density === undefined) throw new Error("the example has crowds");
    const kinds = {...density.kinds, crumbs: 1, allNoise: 3};
    const evidence = {...context.evidence, density: {...density, kinds}};
    const words = plain(methodReport({...context, evidence}).density?.words ?? []);
    expect(words).toContain("1 sees only crumbs");
    expect(words).toContain("3 see no crowd at all");
  });

  test("leaves a word as people write it that has its capital inside", () => {
    const cohorts = ["android", "iOS"].map((id) => ({id, users: 200}));
    const {again} = method({cohorts, study: {cohorts: {by: "column", column: "platform"}}, fitCohort: 0});
    expect(again?.map.rows[0].label).toBe("iOS, on its own");
  });

  test("tells of a number that was set which one has a better silhouette", () => {
    const words = (k: number) => {
      const context = exampleContext({study: {k: {kind: "fixed", k, why: "agreed"}}});
      const sweep = exampleContext().model.sweep;
      return plain(methodReport({...context, model: {...context.model, sweep}}).choice.words);
    };
    expect(words(2)).toMatch(
      /Other numbers were tried for comparison; 3 groups have the best silhouette, 0\.\d\d\.$/
    );
    expect(words(3)).not.toContain("Other numbers");
  });
});

describe("methodReport(context).check", () => {
  test("says what the second program found, and that there was none", () => {
    expect(plain(method().check.words)).toMatch(
      /started from the centres of these groups, on about 200 people, one by one\. It stopped after 1 step; it found nothing to move/
    );
    const context = exampleContext();
    const check = {...context.model.check, users: 0};
    expect(plain(methodReport({...context, model: {...context.model, check}}).check.words)).toBe(
      "No independent check was possible."
    );
  });

  test("says of very many people what was looked at instead of each, and where the second program disagrees", () => {
    const context = exampleContext(times(10_000));
    const of = (change: Partial<Context["model"]["check"]>) =>
      methodReport({...context, model: {...context.model, check: {...context.model.check, ...change}}}).check;
    const {method: how} = context.model.check;
    expect(how).toBe("rows");
    const still = plain(of({}).words);
    expect(still).toMatch(/nearest to each of [\d,]+ people, every different combination of counts once\./);
    expect(still).toMatch(/lie where the centre is: none is off by more than 0\.0001 standard deviations\./);
    expect(still).not.toMatch(/one by one|step/);
    expect(plain(of({shift: 0.034}).words)).toContain("are off by up to 0.1 standard deviations.");
    const moved = of({method: "users", iterations: 4, shift: 0.034});
    expect(moved.finding).toBe("A second program finds slightly different groups");
    expect(plain(moved.words)).toContain("It stopped after 4 steps; a centre moved by up to 0.1 standard");
  });
});
