// What the studies found, in words and figures of the method page.
import {describe, expect, test} from "vitest";
import type {Findings} from "../../src/report/context.js";
import {methodReport} from "../../src/report/methodReport.js";
import type {Table, Words} from "../../src/report/parts.js";
import {contextOf, exampleContext} from "./exampleContext.js";
import {type ExampleRow, type ExampleSettings, exampleFindings, MONTHS, times} from "./exampleFindings.js";

const plain = (words: Words): string =>
  words.map((word) => (typeof word === "string" ? word : word.strong)).join("");
const method = (settings: ExampleSettings = {}) => methodReport(exampleContext(settings));

// 900 people spread evenly over a square: no groups.
const EVEN: ExampleRow[] = Array.from({length: 900}, (_, n) => ({
  values: [n % 30, Math.floor(n / 30)],
  users: [0, 0, 1],
  yes: 0
}));
const even: ExampleSettings = {
  rows: EVEN,
  cohorts: MONTHS.map((cohort, i) => ({...cohort, users: i === 2 ? 900 : 0})),
  study: {setAsideAbove: 1}
};

type Count = Findings["evidence"]["found"]["count"];
type Steps = Findings["evidence"]["found"]["steps"];

/** The example, with another verdict, or other groups beside the chosen ones. */
function withCount(count: Partial<Count>, steps?: Steps) {
  const findings = exampleFindings(times(10));
  const {evidence} = findings;
  const found = {
    ...evidence.found,
    count: {...evidence.found.count, ...count},
    ...(steps ? {steps} : {})
  };
  return methodReport(contextOf({...findings, evidence: {...evidence, found}}));
}

describe("methodReport(context).choice and .limits", () => {
  test("names a group that does not stand apart, and what not to conclude of it", () => {
    const loosest = {group: 1, silhouette: 0.249};
    const {choice, limits} = withCount({verdict: "unclear", because: "looseGroup", loosest});
    expect(choice.finding).toBe("Three groups, but not all of them stand apart");
    expect(plain(choice.verdict)).toContain(
      "but the Watcher has a silhouette of 0.24 on average, and below 0.25 there is no substantial structure"
    );
    expect(limits.items).toContain("That the Watcher is one kind of people.");
  });

  test("tells nothing of a loose group of few people", () => {
    const few = exampleFindings({personas: [], study: {minGroup: 40}});
    const {found} = few.evidence;
    const count = {
      ...found.count,
      verdict: "unclear" as const,
      because: "looseGroup" as const,
      loosest: {group: 2, silhouette: 0.01}
    };
    const {choice, limits} = methodReport(
      contextOf({...few, evidence: {...few.evidence, found: {...found, count}}})
    );
    expect(plain(choice.verdict)).toContain("but a small group does not stand apart: its people are hardly");
    expect(plain(choice.verdict)).not.toContain("0.01");
    expect(limits.items).toContain("That each group is one kind of people.");
  });

  test("says that another number is as good only where one is", () => {
    const without = withCount({verdict: "unclear", because: "disagreement", accepted: 3});
    expect(plain(without.choice.verdict)).toContain(
      "Only 3 of 6 indices accept this number; 4 would be enough."
    );
    expect(without.limits.items.join(" ")).not.toContain("good a choice");
    expect(without.limits.items.join(" ")).toContain("Only 3 of 6 indices accept that number.");
    const rival = {k: 5, accepted: 6};
    const beside = withCount({verdict: "unclear", because: "disagreement", accepted: 4, rival});
    expect(plain(beside.choice.verdict)).toContain(
      "4 of 6 indices accept this number. More of them, 6, accept 5 groups."
    );
    expect(beside.limits.items.join(" ")).toContain("5 would be at least as good a choice.");
  });

  test("does not call tighter groups hardly tighter where only their people are few", () => {
    const {choice, limits} = withCount({verdict: "none", because: "tooFew", tighter: 0.45});
    expect(plain(choice.verdict)).toMatch(/^The groups are 45% tighter .* that can be chance\./);
    expect(limits.items.join(" ")).toContain("We cannot tell the groups from one crowd cut up.");
  });

  test("does not round what falls short up to what would be enough", () => {
    const {choice} = withCount({verdict: "unclear", because: "notRepeatable", repeatable: 0.797});
    expect(plain(choice.verdict)).toContain("the prediction strength is 0.79, and 0.8 would be enough");
  });

  test("tells the largest group that parts, in how many, and only parts that would be together", () => {
    const flow = (from: number, to: number, users: number, shares: readonly [number, number]) => ({
      from,
      to,
      users,
      shareOfFrom: shares[0],
      shareOfTo: shares[1]
    });
    const fewer = {
      from: 2,
      to: 3,
      // A fifth of the group goes to Driller, most of whom were elsewhere.
      flows: [flow(0, 0, 500, [0.5, 1]), flow(0, 1, 300, [0.3, 1]), flow(0, 2, 200, [0.2, 0.3])],
      splits: [{group: 0, into: [0, 1, 2]}],
      merges: [],
      stay: 0.9
    };
    const more = {
      from: 3,
      to: 5,
      flows: [flow(0, 0, 90, [1, 1]), flow(1, 1, 900, [1, 1])],
      splits: [
        {group: 0, into: [0, 3]},
        {group: 1, into: [1, 2, 4]}
      ],
      merges: [],
      stay: 0.9
    };
    const words = plain(withCount({}, [fewer, more]).choice.verdict);
    expect(words).toContain("With 2 groups, the Idle and the Watcher would be together.");
    expect(words).toContain("With 5, the Watcher would be split in three.");
  });

  test("says how near its best an index accepts a number, and what was drawn, but not of how many", () => {
    const {note} = method(times(10)).choice.votes;
    expect(note).toMatch(/within 0\.02 of it.*within 15%.*10 sets of at most 1,000.*5 splits.*at most 2,000/);
    expect(note).toMatch(/chosen by its silhouette/);
    const fixed = method({...times(10), study: {k: {kind: "fixed", k: 3, why: "agreed"}}});
    expect(fixed.choice.votes.note).not.toMatch(/chosen by its silhouette/);
  });
});

const few = (rows: Table["rows"]): string[][] =>
  rows.map((row) => row.map((cell) => (typeof cell === "string" ? cell : cell.text)));

describe("methodReport(context), what was computed", () => {
  test("tells the components: what each explains, its loadings, and what goes together", () => {
    const {needed} = method(times(10));
    expect(needed?.explained.bars.map(({label}) => label)).toEqual(["Component 1", "Component 2"]);
    expect(needed?.explained.bars.reduce((sum, {share}) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(needed?.explained.title).toMatch(
      /^(One direction holds|Two directions hold) [\d.]+% of the differences$/
    );
    expect(needed?.loadings.rows).toHaveLength(2);
    expect(few(needed?.correlation.rows ?? [])[0].slice(0, 2)).toEqual(["Exercises submitted", "1.00"]);
  });

  test("does not tell what goes together with a feature in which only a few people differ", () => {
    const rows: ExampleRow[] = [0, 1, 9, 10].map((value) => ({
      values: [value, 0],
      users: [0, 0, 50],
      yes: 0
    }));
    const {needed} = method({
      ...even,
      rows: [...rows, {values: [10, 1], users: [0, 0, 4], yes: 0}],
      study: {setAsideAbove: 1}
    });
    expect(few(needed?.correlation.rows ?? [])).toEqual([
      ["Exercises submitted", "1.00", "–"],
      ["Videos started", "–", "–"]
    ]);
  });

  test("gives every index for every number of groups", () => {
    const {columns, rows} = method(times(10)).choice.table;
    expect(columns.map(({id}) => id)).toEqual(
      "k inertia silhouette calinskiHarabasz daviesBouldin gap strength smallest starts".split(" ")
    );
    for (const row of few(rows)) expect(row[5]).toMatch(/^[−-]?\d\.\d\d ± \d\.\d\d$/);
  });

  test("tells what those set aside did, and over which limits they are", () => {
    const {setAside} = method(times(10));
    expect(plain(setAside.words)).toContain("Their medians: exercises submitted 400 (everyone: 0)");
    expect(setAside.above?.bars.map(({label}) => label)).toEqual([
      "exercises submitted over 13.6",
      "videos started over 8"
    ]);
    expect(few(setAside.did?.rows ?? [])[0][0]).toBe("Exercises submitted");
  });

  test("tells nothing of what a few did who were set aside", () => {
    const {setAside} = method({});
    expect(plain(setAside.words)).not.toContain("medians");
    expect(setAside.did).toBeUndefined();
    expect(setAside.above).toBeUndefined();
  });

  test("maps how much of each group comes back, and how far its centre went, rounded down below what counts", () => {
    const findings = exampleFindings(times(10));
    const others = findings.evidence.others.map((other) => ({
      ...other,
      groups: other.groups.map((group) => ({...group, found: false, jaccard: 0.748, shift: 0.123}))
    }));
    const {again} = methodReport(contextOf({...findings, evidence: {...findings.evidence, others}}));
    expect(again?.map.columns).toEqual(["Idle", "Watcher", "Driller"]);
    expect(again?.map.rows[0].cells[0]).toEqual({text: "74%", detail: "centre off by 0.12", strength: 0.75});
    expect(few(again?.table.rows ?? [])[0].slice(2)).toEqual(["74%", "74%", "74%"]);
  });

  test("speaks of each cohort where the groups are those of all", () => {
    expect(method({...times(10), fitCohort: undefined}).again?.finding).toMatch(/come back in each cohort$/);
    const {cohorts, rows} = times(10);
    const two = method({cohorts: cohorts?.slice(1) ?? [], rows: rows ?? []});
    expect(two.again?.finding).toMatch(/come back in the other cohort$/);
  });

  test("says who is in the largest crowd, and where the radii come from", () => {
    const words = plain(method(times(10)).density?.crowd ?? []);
    expect(words).toMatch(/the largest crowd is [\d.]+% of the people: .*\./);
    expect(words).toMatch(/The radii lie around \d\.\d\d: within it [\d.]+%.* of the people see \d+ people/);
  });

  test("says of fewer features what the study does with them", () => {
    expect(plain(method(times(10)).needed?.words ?? [])).not.toContain("could select fewer");
    const words = (select: "auto" | readonly string[]) =>
      plain(method({...times(10), study: {select}}).needed?.words ?? []);
    expect(words("auto")).toContain("The study takes this proposal");
    expect(words(["exercises", "videos"])).toContain("The study names which of them take part");
  });
});

describe("methodReport(context)", () => {
  test("heads each step with what was found", () => {
    const {ledger, counting, needed, density, choice, again, matching, check, limits} = method(times(10));
    expect(ledger.finding).toBe("Every row is accounted for: 4,900 of 5,000 events count");
    expect(counting.finding).toBe("Two things are counted in the first 24 hours");
    expect(needed?.finding).toBe("Both features are needed");
    expect(density?.finding).toMatch(/^Looking for crowds .*, most settings see /);
    expect(choice.finding).toMatch(/groups/);
    expect(again?.finding).toBe("The same groups come back in all other cohorts");
    expect(matching.finding).toBe("All three groups have a name, given for what their people did");
    expect(check.finding).toBe("A second program finds the same groups");
    expect(limits.items.length).toBeGreaterThanOrEqual(3);
  });

  test("says that there are no clear groups in people who are spread evenly, and what not to conclude", () => {
    const {choice, limits} = method(even);
    expect(choice.finding).toBe("There are no clear groups");
    expect(plain(choice.verdict)).toMatch(/hardly closer together|nothing to cut|would not have given/);
    expect(limits.items.join(" ")).toMatch(
      /That there are \d+ kinds of behaviour\. We cannot tell the groups from one crowd/
    );
  });

  test("gives every index with what it likes best and whether it accepts the number", () => {
    const {votes} = method(times(10)).choice;
    expect(votes.rows.map(([index]) => String(index).split(" (")[0])).toEqual([
      "Silhouette",
      "Calinski–Harabasz",
      "Davies–Bouldin",
      "Knee of the spread",
      "Gap statistic",
      "Prediction strength"
    ]);
    for (const row of votes.rows) expect(["yes", "no"]).toContain(row[4]);
  });

  test("draws crowds over radius and size, a cell for each setting", () => {
    const findings = exampleFindings(times(10));
    const {density} = methodReport(contextOf(findings));
    const cells = density?.map.rows.flatMap((row) => row.cells) ?? [];
    expect(cells).toHaveLength(findings.evidence.density?.steps.length ?? 0);
    const [first] = findings.evidence.density?.steps ?? [];
    const row = density?.map.rows.find(({label}) => label === String(first.minPts));
    expect(row?.cells[0].text).toBe(`${first.large} ${first.large === 1 ? "crowd" : "crowds"}`);
  });

  test("says what most settings see only of more than half of them, and else what the two most frequent see", () => {
    const findings = exampleFindings(times(10));
    const {density} = findings.evidence;
    if (!density) throw new Error("density saw nothing");
    const kinds = {...density.kinds};
    for (const kind of Object.keys(kinds)) kinds[kind as keyof typeof kinds] = 0;
    const all = density.steps.length;
    const seen = (several: number, one: number) => {
      const counts = {...kinds, severalDense: several, oneDense: one, crumbs: all - several - one};
      const study = {...density, kind: "severalDense" as const, kinds: counts};
      return methodReport(contextOf({...findings, evidence: {...findings.evidence, density: study}})).density;
    };
    const half = Math.floor(all / 2);
    expect(seen(half + 1, 0)?.finding).toMatch(/, most settings see several crowds$/);
    expect(seen(half, half)?.finding).toBe(
      `Looking for crowds with empty space between them, of ${all} settings ${half} see several crowds and ${half} see one crowd and many strays`
    );
  });

  test("gives each group's people in parts, and whom those near a border resemble", () => {
    const {borders} = method(times(10));
    expect(borders?.groups.map(({label}) => label)).toEqual(["Idle", "Watcher", "Driller"]);
    // 1000, 600 and 360 people; no bar is of fewer than ten.
    expect(borders?.groups.map(({bars}) => bars.length)).toEqual([40, 40, 36]);
    for (const {bars, text} of borders?.groups ?? []) {
      expect([...bars].sort((a, b) => b - a)).toEqual(bars);
      expect(text).toMatch(/^-?\d\.\d\d on average, (nobody|[\d.]+%.*) near a border/);
    }
  });

  test("tells a group that does not come back from those that do", () => {
    const findings = exampleFindings(times(10));
    const others = findings.evidence.others.map((other) => ({
      ...other,
      groups: other.groups.map((group, c) => (c === 1 ? {...group, found: false, jaccard: 0.4} : group))
    }));
    const shaky = {...findings, evidence: {...findings.evidence, others}};
    const {again} = methodReport(contextOf(shaky));
    expect(again?.finding).toBe("Two of three groups come back in all other cohorts");
    expect(plain(again?.words ?? [])).toContain("Not so: “April 2026, on its own” (the Watcher 40%);");
    expect(again?.table.rows[0].map((cell) => (typeof cell === "string" ? cell : cell.text))).toContain(
      "40%"
    );
  });

  test("tells by how much each group comes back in samples, those of one level together", () => {
    const trust = Float64Array.of(0.9, 0.7, 0.9);
    const {again} = methodReport(contextOf({...exampleFindings(times(10)), trust}));
    expect(plain(again?.words ?? [])).toMatch(
      / in repeated samples of these people: the \w+ and the \w+ \(very solid\); the \w+ \(wobbly: who belongs is doubtful\)\.$/
    );
    expect(plain(method(times(10)).again?.words ?? [])).not.toContain("repeated samples");
  });

  test("asks nothing of a single feature, and has no other cohort to ask", () => {
    const one: ExampleSettings = {
      rows: [0, 1, 9, 10].map((value) => ({values: [value, 0], users: [0, 0, 50], yes: 0})),
      cohorts: MONTHS.map((cohort, i) => ({...cohort, users: i === 2 ? 200 : 0})),
      study: {setAsideAbove: 1, k: {kind: "fixed", k: 2, why: "two"}}
    };
    const {needed, again} = method(one);
    expect(needed).toBeUndefined();
    expect(again?.finding).toMatch(/by every other way/);
  });
});
