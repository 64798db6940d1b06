// Studies that together make reports say every sentence that there is: so sentences can be watched as they are said.
import type {Because, Verdict} from "../../src/evidence/groupCount.js";
import {defaultTitle} from "../../src/personas/normalizeFamily.js";
import type {Findings} from "../../src/report/context.js";
import {PEOPLE} from "../../src/study/normalizeStudy.js";
import {
  DRILLER,
  type ExampleRow,
  type ExampleSettings,
  exampleFindings,
  FEATURES,
  IDLE,
  MONTHS,
  persona,
  ROWS,
  times,
  WATCHER
} from "./exampleFindings.js";

type Plot = Findings["evidence"]["borders"];

const two = {kind: "fixed", k: 2, why: "two"} as const;
const inJune = (...rows: readonly (readonly [readonly number[], number])[]): ExampleRow[] =>
  rows.map(([values, users]) => ({values, users: [0, 0, users], yes: 0}));
const startingOn = (...days: readonly string[]) =>
  MONTHS.map((cohort, i) => ({...cohort, id: days[i], from: days[i]}));
const june = (users: number) => MONTHS.map((cohort, i) => ({...cohort, users: i === 2 ? users : 0}));
const grownBy = (users: number): ExampleSettings => ({
  rows: ROWS.map((row) => ({
    ...row,
    users: [0, row.users[2] * 10_000 + (row.values[0] === 11 ? users : 0), row.users[2] * 10_000]
  })),
  cohorts: MONTHS.map((cohort, i) => ({...cohort, users: 2_000_000 + (i === 1 ? users : 0)}))
});

const STUDIES: readonly ExampleSettings[] = [
  {},
  times(10),
  {fitCohort: 0, personas: []},
  {cohorts: MONTHS.slice(2), outcomeKnown: false},
  {personas: [IDLE, DRILLER, persona("The Nobody", {videos: 40})], study: {minGroup: 2, setAsideAbove: 1}},
  {personas: [persona("The Zero", {exercises: "none", videos: "none"}, {match: "rule"}), WATCHER, DRILLER]},
  {
    personas: [
      persona("The Odd", {exercises: 7}, {match: "rule"}),
      persona("The Whale", {}, {match: "outliers"})
    ],
    study: {setAsideAbove: 1, minGroup: 2}
  },
  {study: {minGroup: 250}},
  {study: {select: ["exercises"]}},
  {study: {minGroup: 40, k: {kind: "auto", from: 3, to: 3}}},
  {study: {minGroup: 2, source: {kind: "features", files: ["data/t.csv"], columns: {}}}},
  {
    study: {
      features: [{...exampleFindings().study.features[0], round: 2}, exampleFindings().study.features[1]]
    }
  },
  grownBy(10_000),
  grownBy(0),
  // All alike in one feature; nobody in the other; few in it.
  {rows: inJune([[3, 0], 50], [[3, 90], 50]), cohorts: june(100), study: {k: two, setAsideAbove: 1}},
  {rows: inJune([[0, 0], 50], [[0, 90], 50]), cohorts: june(100), study: {k: two, setAsideAbove: 1}},
  {
    rows: inJune([[0, 0], 50], [[1, 0], 25], [[0, 90], 50]),
    cohorts: june(125),
    study: {k: two, setAsideAbove: 1}
  },
  {
    rows: inJune([[0, 0], 50], [[1, 0], 5], [[0, 90], 45]),
    cohorts: june(100),
    study: {k: two, setAsideAbove: 1}
  },
  // Nearly all of a cohort in one group: more than 99.5 %.
  {rows: inJune([[3, 0], 4000], [[9, 90], 12]), cohorts: june(4012), study: {k: two, setAsideAbove: 1}},
  // Cohorts of weeks, of quarters, of a column; of one year and of two.
  {cohorts: startingOn("2026-02-23", "2026-03-02", "2026-03-09"), study: {cohorts: {by: "week"}}},
  {cohorts: startingOn("2025-07-01", "2025-10-01", "2026-01-01"), study: {cohorts: {by: "quarter"}}},
  {cohorts: startingOn("2026-01-01", "2026-04-01", "2026-07-01"), study: {cohorts: {by: "quarter"}}},
  {cohorts: startingOn("2025-11-01", "2025-12-01", "2026-01-01")},
  {
    cohorts: MONTHS.map(({users}, i) => ({id: ["school", "work", "home"][i], users})),
    study: {cohorts: {by: "column", column: "for"}}
  },
  // Cohorts of a column that differ, and that are alike.
  {
    ...times(10),
    cohorts: MONTHS.map(({users}, i) => ({id: ["school", "work", "home"][i], users: 10 * users})),
    study: {cohorts: {by: "column", column: "for"}}
  },
  {
    rows: inJune([[3, 0], 50], [[3, 90], 50]).map((row) => ({
      ...row,
      users: row.users.map(() => row.users[2])
    })),
    cohorts: MONTHS.map((_, i) => ({id: ["school", "work", "home"][i], users: 100})),
    study: {k: two, setAsideAbove: 1, cohorts: {by: "column", column: "for"}}
  },
  {fitCohort: undefined},
  {cohorts: [{id: "all", users: 200}], study: {cohorts: {by: "none"}}},
  // What people left to us.
  {
    study: {
      people: PEOPLE,
      window: {hours: 48, text: "first 2 days"},
      features: FEATURES.map(({verb: _, ...feature}) => ({...feature, pluralMade: true as const}))
    }
  }
];

/** Returns the findings of all these studies. */
export function everySentence(): Findings[] {
  const example = exampleFindings();
  const {setAsideAbove: _, ...study} = example.study;
  const check = {...example.model.check, users: 0};
  const untitled = {
    ...example.definitions,
    family: {
      ...example.definitions.family,
      title: defaultTitle(study),
      site: {url: "https://kindred.site", allow: ["https://kindred.wiki"]}
    }
  };
  const nameless = exampleFindings({personas: []});
  const hiding = {
    ...nameless.definitions,
    family: {...nameless.definitions.family, hidesUnnamed: true as const}
  };
  // As of so many different people that silhouettes are those of a sample, and starts those of a coreset.
  const sweep = example.model.sweep.map((step) => ({
    ...step,
    silhouetteInterval: {low: step.silhouette - 0.01, high: step.silhouette + 0.01}
  }));
  const placed = {
    ...example.definitions,
    family: {...example.definitions.family, site: {url: "https://kindred.site", allow: [], staleDays: 60}}
  };
  const retired = [
    {path: "personas/ιδ", cohort: "2026-05"},
    {path: "personas/ιε", cohort: "2025-12"},
    {path: "personas/ιζ", cohort: "all"},
    {path: "features/ιη", cohort: "2026-05"},
    {path: "compare/ιθ-vs-ικ", cohort: "all"}
  ];
  return [
    ...STUDIES.map(exampleFindings),
    ...otherEvidence(example),
    {...example, study, definitions: untitled, model: {...example.model, check}},
    ...(["users", "rows"] as const).flatMap((method) =>
      [0, 0.02].map((shift) => ({
        ...example,
        model: {...example.model, check: {...example.model.check, method, shift}}
      }))
    ),
    {...nameless, definitions: hiding},
    {...example, model: {...example.model, sweep, coreset: {rows: 4000, of: 200_000}}},
    othersStandApart(example, 0.2),
    othersStandApart(example, 1e-9),
    {...example, definitions: placed, retired}
  ];
}

// Another number of groups stands apart more clearly by so much.
function othersStandApart({model, ...example}: Findings, by: number): Findings {
  const sweep = model.sweep.map((step) =>
    step.k === model.k ? step : {...step, silhouette: model.silhouette + by}
  );
  return {...example, model: {...model, sweep}};
}

function halfNearTheNext(group: Plot["groups"][number], i: number, groups: Plot["groups"]): typeof group {
  return {...group, nearBorder: 0.5, resemble: [{group: (i + 1) % groups.length, share: 1}]};
}

interface Told {
  readonly rival?: boolean;
  readonly verdict?: Verdict;
}

// What the studies of so small a company do not find.
function otherEvidence(example: Findings): Findings[] {
  const {evidence, counted} = example;
  const {density, found, borders} = evidence;
  const {events: _, ...ready} = counted.ledger;
  const seen = density && {
    ...density,
    kind: "crumbs" as const,
    kinds: {...density.kinds, oneDense: 2, crumbs: 9, allNoise: 1}
  };
  const because = (reason: Because, {rival = false, verdict = "unclear"}: Told = {}): Findings => ({
    ...example,
    evidence: {
      ...evidence,
      ...(seen ? {density: seen} : {}),
      borders: {...borders, nearBorder: 0.3, groups: borders.groups.map(halfNearTheNext)},
      found: {
        ...found,
        count: {
          ...found.count,
          verdict,
          because: reason,
          ...(reason === "disagreement" && !rival ? {accepted: 3} : {}),
          ...(rival ? {rival: {k: 4, accepted: 5}} : {})
        }
      }
    }
  });
  return [
    {...example, counted: {...counted, ledger: ready}},
    because("disagreement", {rival: true}),
    because("disagreement"),
    because("tinyGroup"),
    because("looseGroup"),
    because("everyVector"),
    because("unmeasured"),
    because("notRepeatable"),
    because("notTighter", {verdict: "none"}),
    because("tooFew", {verdict: "none"}),
    because("oneVector", {verdict: "none"})
  ];
}
