// A small company, counted by hand: 200 people a month, three clear groups and a few far out. Grouped and matched by
// the real stages, so that the report is tried on what they give.

import {gatherEvidence} from "../../src/evidence/gatherEvidence.js";
import {selectColumns} from "../../src/evidence/selectColumns.js";
import type {Cohort, Ledger} from "../../src/features/counted.js";
import {type FrequencyTable, weightsOf} from "../../src/features/frequencyTable.js";
import {assign} from "../../src/model/assign.js";
import {fitModel} from "../../src/model/fitModel.js";
import {excludeRows} from "../../src/personas/excludeRows.js";
import {levelsOf} from "../../src/personas/levels.js";
import {matchPersonas} from "../../src/personas/matchPersonas.js";
import type {Level, PersonaDefinition, TraitValue} from "../../src/personas/persona.js";
import type {Findings} from "../../src/report/context.js";
import type {Feature, Study} from "../../src/study/study.js";

/** Values of the features, then users per cohort; of the last cohort, how many subscribed follows. */
export interface ExampleRow {
  readonly values: readonly number[];
  readonly users: readonly number[];
  readonly yes: number;
}

/** exercises, videos: April, May, June; subscribed of June. June: 100 idle, 60 watching, 36 drilling, 4 far out. */
export const ROWS: readonly ExampleRow[] = [
  {values: [0, 0], users: [90, 80, 60], yes: 1},
  {values: [0, 1], users: [20, 30, 20], yes: 2},
  {values: [1, 0], users: [20, 10, 20], yes: 2},
  {values: [0, 6], users: [10, 20, 20], yes: 4},
  {values: [0, 7], users: [10, 20, 20], yes: 4},
  {values: [1, 8], users: [10, 10, 20], yes: 4},
  {values: [10, 0], users: [18, 10, 12], yes: 6},
  {values: [11, 0], users: [9, 10, 12], yes: 6},
  {values: [12, 1], users: [9, 10, 12], yes: 6},
  {values: [400, 3], users: [4, 0, 3], yes: 1},
  {values: [90, 30], users: [0, 0, 1], yes: 1}
];

export const FEATURES: readonly Feature[] = [
  {
    id: "exercises",
    label: "Exercises submitted",
    unit: ["exercise", "exercises"],
    verb: "submit",
    events: ["exercise_submitted"],
    counting: "events",
    column: "exercises"
  },
  {
    id: "videos",
    label: "Videos started",
    unit: ["video", "videos"],
    verb: "start",
    events: ["video_started"],
    counting: "events",
    column: "videos"
  }
];

export const MONTHS: readonly Cohort[] = [
  {id: "2026-04", users: 200, from: "2026-04-01", to: "2026-05-01"},
  {id: "2026-05", users: 200, from: "2026-05-01", to: "2026-06-01"},
  {id: "2026-06", users: 200, from: "2026-06-01", to: "2026-07-01"}
];

/** The same company with so many times the people: differences that chance could explain no longer are. */
export function times(n: number): Pick<ExampleSettings, "rows" | "cohorts"> {
  return {
    rows: ROWS.map(({values, users, yes}) => ({values, users: users.map((each) => each * n), yes: yes * n})),
    cohorts: MONTHS.map((cohort) => ({...cohort, users: cohort.users * n}))
  };
}

/** A persona of kind cluster; level words or numbers by feature. */
export function persona(
  name: string,
  traits: Readonly<Record<string, Level | number>>,
  rest: Partial<PersonaDefinition> = {}
): PersonaDefinition {
  const id = name.toLowerCase().replace("the ", "").replaceAll(" ", "-");
  const place = {file: `personas/${id}.yaml`, line: 1};
  const value = (of: Level | number): TraitValue =>
    typeof of === "number" ? {kind: "number", value: of} : {kind: "level", level: of};
  return {
    id,
    file: place.file,
    name,
    color: "#3f8f5f",
    family: "Everyone",
    tagline: `What ${name} does`,
    match: "cluster",
    traits: Object.entries(traits).map(([feature, of]) => ({feature, value: value(of), place})),
    description: "**{{share}}** of {{people}}, {{count}} in all. A median of {{exercises.median}} exercises.",
    ideas: [{team: "product", text: "Ask {{name}}."}],
    place,
    ...rest
  };
}

export const IDLE = persona("The Idle", {exercises: "none", videos: "none"}, {family: "Onlookers"});
export const WATCHER = persona("The Watcher", {exercises: "none", videos: 7});
export const DRILLER = persona("The Driller", {exercises: 11, videos: "none"});

const STUDY: Study = {
  root: "/nowhere",
  title: "Lumen Academy",
  people: "students",
  source: {
    kind: "events",
    users: ["data/users.csv"],
    events: ["data/events.csv"],
    columns: {user: "user", event: "event", time: "time", userId: "user", signup: "signup"},
    tolerateBroken: 0.01
  },
  window: {hours: 24, text: "first 24 hours"},
  timeZone: "America/Sao_Paulo",
  cohorts: {by: "month"},
  fit: {kind: "latest"},
  filters: [],
  features: FEATURES,
  outcomes: [{id: "subscribed", label: "Subscribed", column: "subscribed", good: true}],
  setAsideAbove: 0.98,
  scaling: "standard",
  k: {kind: "auto", from: 2, to: 4},
  minGroup: 10
};

const LEDGER: Ledger = {
  users: {
    files: ["data/users.csv"],
    read: 605,
    reasons: [
      {reason: "kept", rows: 600},
      {reason: "brokenSignup", rows: 2},
      {reason: "duplicate", rows: 3},
      {reason: "filtered", rows: 0}
    ]
  },
  events: {
    files: ["data/events.csv"],
    read: 5000,
    reasons: [
      {reason: "kept", rows: 4900},
      {reason: "afterWindow", rows: 70},
      {reason: "otherEvent", rows: 30}
    ]
  },
  usersWithoutEvents: 230,
  filtered: [],
  otherEvents: [
    {event: "settings_opened", rows: 25},
    {event: "hello_ada_lovelace", rows: 5}
  ],
  dataEnds: "2026-07-02T02:30:00Z"
};

export interface ExampleSettings {
  readonly rows?: readonly ExampleRow[];
  readonly cohorts?: readonly Cohort[];
  readonly personas?: readonly PersonaDefinition[];
  readonly study?: Partial<Study>;
  readonly ledger?: Partial<Ledger>;
  /** Index of the cohort that is clustered; the last unless told; undefined for all. */
  readonly fitCohort?: number | undefined;
  /** Users of a row of the last cohort for whom the outcome is known: all unless told. */
  readonly outcomeKnown?: boolean;
}

/** Returns the findings of the example, changed as told. */
export function exampleFindings(settings: ExampleSettings = {}): Findings {
  const {rows = ROWS, cohorts = MONTHS, personas = [DRILLER, IDLE, WATCHER], ledger = {}} = settings;
  const study = {...STUDY, ...settings.study};
  const table = tableOf(rows, study, {cohorts, known: settings.outcomeKnown ?? true});
  const fitCohort = "fitCohort" in settings ? settings.fitCohort : cohorts.length - 1;
  const definitions = {
    family: {title: "The Lumen family", language: "en" as const, families: [{name: "Onlookers"}]},
    personas
  };
  const {excluded, ruleOf} = excludeRows(table, definitions);
  const d = table.features.length;
  const points = {rows: table.rows, columns: d, X: table.points, w: weightsOf(table, fitCohort)};
  const fitSettings = {
    scaling: study.scaling,
    k: study.k.kind === "fixed" ? {fixed: study.k.k} : {from: study.k.from, to: study.k.to},
    excluded,
    ...(study.setAsideAbove === undefined ? {} : {setAsideAbove: study.setAsideAbove})
  };
  const columns = selectColumns(study, points, fitSettings);
  const model = fitModel(points, {...fitSettings, ...(columns && {columns})});
  const levels = levelsOf(table, fitCohort);
  const assignment = assign(model, table.points, table.rows, excluded);
  const evidence = gatherEvidence({
    table,
    model,
    fresh: model,
    assignment,
    ruleOf,
    settings: {
      scaling: study.scaling,
      excluded,
      ...(study.setAsideAbove === undefined ? {} : {setAsideAbove: study.setAsideAbove})
    },
    minGroup: study.minGroup,
    ...(fitCohort === undefined ? {} : {fitCohort})
  });
  return {
    study,
    definitions,
    counted: {table, cohorts, incomplete: [], ledger: {...LEDGER, ...ledger}, warnings: []},
    model,
    assignment,
    levels,
    matching: matchPersonas(model, definitions, {features: table.features, levels}),
    ruleOf,
    evidence,
    ...(fitCohort === undefined ? {} : {fitCohort})
  };
}

function tableOf(
  unsorted: readonly ExampleRow[],
  {features, outcomes}: Study,
  {cohorts, known}: {cohorts: readonly Cohort[]; known: boolean}
): FrequencyTable {
  const rows = [...unsorted].sort((a, b) => compare(a.values, b.values));
  const c = cohorts.length;
  const users = rows.flatMap((row) => row.users.slice(-c));
  const yes = rows.flatMap((row) => row.users.slice(-c).map((_, cohort) => (cohort === c - 1 ? row.yes : 0)));
  return {
    features: features.map(({id}) => id),
    cohorts: cohorts.map(({id}) => id),
    outcomes: outcomes.map(({id}) => id),
    rows: rows.length,
    points: Float64Array.from(rows.flatMap(({values}) => values)),
    users: Float64Array.from(users),
    outcomeSums: Float64Array.from(outcomes.length > 0 ? yes : []),
    outcomeUsers: Float64Array.from(
      outcomes.length > 0 ? users.map((n, i) => (known && i % c === c - 1 ? n : 0)) : []
    )
  };
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, j) => value !== b[j]);
  return at < 0 ? 0 : a[at] - b[at];
}
