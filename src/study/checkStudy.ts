// Checks between the keys of study.yaml: what one key asks of another. Each check takes the keys that are valid on
// their own, so that a mistake in one does not hide a mistake in another.
import type {Problem} from "../problem.js";
import {didYouMean} from "./didYouMean.js";
import type {StudyYaml} from "./studySchema.js";
import {keyPlaceOf, placeOf, problemAt, type YamlFile, type YamlPath} from "./yamlFile.js";

type Parts = Partial<StudyYaml>;
/** Adds a problem at the value of a path, or at its key. */
type Report = (path: YamlPath, message: string, hint: string, at?: "key") => void;

/** Returns the mistakes that only show when keys are seen together; `doubtful` keys have a problem of their own. */
export function checkStudy(parts: Parts, yaml: YamlFile, doubtful: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (path, message, hint, at) => {
    const place = at === "key" ? keyPlaceOf(yaml, path) : placeOf(yaml, path);
    problems.push(problemAt(yaml, place, {message, hint}));
  };
  for (const [check, keys] of CHECKS) if (!keys.some((key) => doubtful.has(key))) check(parts, report);
  return problems;
}

/** Which of the three kinds of source is meant; undefined where that is not clear. */
export function sourceKind(
  source: StudyYaml["source"] | undefined
): "events" | "features" | "frequencies" | undefined {
  if (!source) return undefined;
  const {users, events, table, frequencies} = source;
  const kinds = [
    (users ?? events) ? "events" : "",
    table ? "features" : "",
    frequencies ? "frequencies" : ""
  ] as const;
  const given = kinds.filter((kind) => kind !== "");
  return given.length === 1 ? given[0] : undefined;
}

function checkSource({source}: Parts, report: Report): void {
  if (!source) return;
  const kind = sourceKind(source);
  if (!kind) {
    const given = Object.keys(source).filter((key) => key !== "tolerate_broken");
    const message = given.length === 0 ? "no source is given" : `${given.join(" and ")} cannot go together`;
    report(["source"], message, "Give users and events, or table alone, or frequencies alone.", "key");
    return;
  }
  if (kind !== "events") return;
  if (!source.users)
    report(
      ["source"],
      'missing key "users" in "source"',
      "Add the file of users: users: data/users.csv.",
      "key"
    );
  if (!source.events)
    report(
      ["source"],
      'missing key "events" in "source"',
      "Add the files of events: events: data/events-*.csv.gz. For features counted already use table.",
      "key"
    );
}

const NEEDED = {
  events: ["user", "event", "time", "signup"],
  features: [],
  frequencies: []
} as const;
const USED = {
  events: ["user", "event", "time", "count", "id", "user_in_users", "signup"],
  features: ["user", "signup"],
  frequencies: ["users"]
} as const;

function checkColumns({source, columns = {}, cohorts = "month"}: Parts, report: Report): void {
  const kind = sourceKind(source);
  if (!kind) return;
  const given = Object.keys(columns);
  const missing = NEEDED[kind].filter((key) => !given.includes(key));
  if (missing.length > 0) {
    const keys = missing.map((key) => `"${key}"`).join(", ");
    const hint =
      "Say which columns hold the user, the kind of event, its time and the sign-up: columns: {user: user_id, event: event, time: time, signup: signed_up_at}.";
    report(["columns"], `missing ${missing.length > 1 ? "keys" : "key"} ${keys} in "columns"`, hint, "key");
  }
  for (const key of given.filter((key) => !(USED[kind] as readonly string[]).includes(key)))
    report(
      ["columns", key],
      `"${key}" means nothing for this source`,
      `Columns here: ${USED[kind].join(", ")}.`,
      "key"
    );
  if (kind === "features" && typeof cohorts === "string" && cohorts !== "none" && !columns.signup) {
    const hint = "Add columns: {signup: signed_up_at}, or cohorts: none, or cohorts: {column: cohort}.";
    report(["cohorts"], `cohorts by ${cohorts} need the moment of sign-up`, hint);
  }
  if (kind === "frequencies" && typeof cohorts === "string" && cohorts !== "none") {
    const hint = "Write cohorts: {column: cohort} with the column that holds it, or cohorts: none.";
    report(["cohorts"], `a frequency table cannot be split by ${cohorts}`, hint);
  }
}

function checkFeatures({source, features, columns}: Parts, report: Report): void {
  if (!features) return;
  const kind = sourceKind(source);
  const example = "exercises: {label: Exercises submitted, unit: exercise, events: exercise_submitted}";
  if (Object.keys(features).length === 0)
    report(["features"], "no feature is given", `Add at least one: ${example}.`, "key");
  for (const [id, feature] of Object.entries(features)) {
    if (kind === "events") checkCounted(id, feature, columns, report);
    else if (kind) checkReady(id, feature, report);
  }
}

type FeatureYaml = StudyYaml["features"][string];

function checkCounted(id: string, feature: FeatureYaml, columns: Parts["columns"], report: Report): void {
  const {events, column, count} = feature;
  if (events === undefined) {
    const hint = "Say which values of the event column count: events: video_started, or a list.";
    report(["features", id], `missing key "events" in "features.${id}"`, hint, "key");
  }
  if (column !== undefined) {
    const message = '"column" means nothing where events are counted';
    report(["features", id, "column"], message, "Remove it, or use source: {table: ...}.", "key");
  }
  if (count === "sum" && columns && !columns.count) {
    const hint = "Add count to columns: columns: {count: clicks}.";
    report(["features", id, "count"], "a sum needs a column to add up", hint);
  }
}

function checkReady(id: string, feature: FeatureYaml, report: Report): void {
  for (const key of ["events", "count"] as const) {
    if (feature[key] === undefined) continue;
    const message = `"${key}" means nothing in a table that is counted already`;
    report(["features", id, key], message, "Remove it.", "key");
  }
}

/** Names that stand for something else in the descriptions of personas. */
export const RESERVED_IDS = ["share", "count", "change", "cohort", "window", "people", "name"] as const;

function checkIds({features = {}, outcomes = {}}: Parts, report: Report): void {
  for (const [section, ids] of [
    ["features", Object.keys(features)],
    ["outcomes", Object.keys(outcomes)]
  ] as const)
    for (const id of ids.filter((id) => (RESERVED_IDS as readonly string[]).includes(id)))
      report(
        [section, id],
        `"${id}" is a word of Kindred's own`,
        `Choose another key, such as ${id}_total.`,
        "key"
      );
  for (const id of Object.keys(outcomes).filter((id) => Object.hasOwn(features, id)))
    report(
      ["outcomes", id],
      `"${id}" is a feature already`,
      `Choose another key, such as ${id}_later.`,
      "key"
    );
}

function checkSelect({features = {}, select}: Parts, report: Report): void {
  if (!Array.isArray(select)) return;
  const known = Object.keys(features);
  for (const [n, id] of select.entries()) {
    if (!known.includes(id)) report(["select", n], `unknown feature "${id}"`, didYouMean(id, known));
    else if (select.indexOf(id) < n) report(["select", n], `"${id}" is selected twice`, "Remove it here.");
  }
}

const CONDITIONS = ["is", "is_not", "at_least", "at_most", "known", "not_before_window_ends"] as const;

function checkFilters({filters = []}: Parts, report: Report): void {
  filters.forEach((filter, i) => {
    const given = CONDITIONS.filter((key) => filter[key] !== undefined);
    const allowed = `Conditions: ${CONDITIONS.join(", ")}.`;
    if (given.length === 0) report(["filters", i], "this filter has no condition", allowed);
    if (given.length > 1)
      report(
        ["filters", i, given[1]],
        `a filter has one condition, this one has ${given.length}`,
        "Write a filter for each: all of them must hold.",
        "key"
      );
    if (filter.or_unknown !== undefined && filter.at_least === undefined && filter.at_most === undefined)
      report(
        ["filters", i, "or_unknown"],
        "or_unknown goes with at_least or at_most",
        "Remove it here.",
        "key"
      );
  });
}

const COHORT_IDS = {
  month: [/^\d{4}-(0[1-9]|1[0-2])$/, "2026-06"],
  week: [/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/, "2026-W23"],
  quarter: [/^\d{4}-Q[1-4]$/, "2026-Q2"]
} as const;

function checkCohorts({cohorts = "month", fit}: Parts, report: Report): void {
  if (fit === undefined || fit === "all") return;
  if (cohorts === "none") {
    report(["fit"], "without cohorts everybody is fitted", "Remove fit, or choose cohorts: month.");
  } else if (typeof cohorts === "object") {
    if (fit === "latest")
      report(
        ["fit"],
        `cohorts by column have no latest one`,
        `Write fit: all, or one value of "${cohorts.column}".`
      );
  } else if (fit !== "latest") {
    const [pattern, example] = COHORT_IDS[cohorts];
    if (!pattern.test(String(fit)))
      report(
        ["fit"],
        `"${fit}" is not a ${cohorts}`,
        `Write latest, all, or a ${cohorts} such as "${example}".`
      );
  }
}

function checkK({k = "auto", why}: Parts, report: Report): void {
  if (typeof k === "number" && why === undefined)
    report(
      ["k"],
      `k is ${k} without a reason`,
      "Add why: who decided it and on what grounds. The method page shows it."
    );
  if (typeof k !== "number" && why !== undefined)
    report(["why"], "why is for a k that you choose yourself", "Remove why, or give k a number.", "key");
  if (typeof k === "object" && k.from > k.to)
    report(["k"], `k runs from ${k.from} to ${k.to}`, `Write {from: ${k.to}, to: ${k.from}}.`);
}

// What is checked, and the keys that it needs.
const CHECKS: readonly (readonly [(parts: Parts, report: Report) => void, readonly (keyof StudyYaml)[]])[] = [
  [checkSource, ["source"]],
  [checkColumns, ["source", "columns", "cohorts"]],
  [checkFeatures, ["source", "columns", "features"]],
  [checkIds, []],
  [checkSelect, ["features", "select"]],
  [checkFilters, ["filters"]],
  [checkCohorts, ["cohorts", "fit"]],
  [checkK, ["k", "why"]]
];
