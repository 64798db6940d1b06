import {resolve} from "node:path";
import {sourceKind} from "./checkStudy.js";
import {englishPlural} from "./englishPlural.js";
import type {Cohorts, Feature, Filter, Outcome, Source, Study} from "./study.js";
import {outlierPercent, type StudyYaml, WINDOW} from "./studySchema.js";
import {writtenText, type YamlFile, type YamlPath} from "./yamlFile.js";

/** Who the users are, where the study does not say. */
export const PEOPLE = "people";

/** Returns the study with its defaults filled in; `given` has passed every check. */
export function normalizeStudy(root: string, given: StudyYaml, yaml: YamlFile): Study {
  const cohorts = normalizeCohorts(given.cohorts);
  return {
    root: resolve(root),
    title: given.title,
    ...(given.note === undefined ? {} : {note: given.note}),
    people: given.people ?? PEOPLE,
    source: normalizeSource(given),
    window: normalizeWindow(given.window),
    timeZone: given.time_zone ?? "UTC",
    cohorts,
    fit: normalizeFit(given.fit, cohorts, yaml),
    filters: (given.filters ?? []).map((filter, i) => normalizeFilter(filter, ["filters", i], yaml)),
    features: Object.entries(given.features).map(([id, feature]) => normalizeFeature(id, feature, yaml)),
    ...normalizeSelect(given),
    outcomes: Object.entries(given.outcomes ?? {}).map(([id, outcome]) => normalizeOutcome(id, outcome)),
    ...normalizeOutliers(given.outliers ?? "top 1%"),
    scaling: given.scaling ?? "standard",
    k: normalizeK(given.k ?? "auto", given.why ?? ""),
    ...(given.model === undefined ? {} : {model: given.model}),
    minGroup: given.privacy?.min_group ?? 10
  };
}

function normalizeSource({source, columns = {}, data_ends}: StudyYaml): Source {
  const {users, signup, user = ""} = columns;
  const kind = sourceKind(source);
  if (kind === "frequencies")
    return {kind, files: list(source.frequencies), columns: {users: users ?? "users"}};
  if (kind === "features") {
    const named = {...(columns.user === undefined ? {} : {user}), ...(signup === undefined ? {} : {signup})};
    return {kind, files: list(source.table), columns: named};
  }
  const {event = "", time = "", count, id, user_in_users} = columns;
  const optional = {...(count === undefined ? {} : {count}), ...(id === undefined ? {} : {id})};
  return {
    kind: "events",
    users: list(source.users),
    events: list(source.events),
    columns: {user, event, time, ...optional, userId: user_in_users ?? user, signup: signup ?? ""},
    tolerateBroken: source.tolerate_broken ?? 0.01,
    ...(data_ends === undefined ? {} : {dataEnds: data_ends})
  };
}

function normalizeWindow(written: string): Study["window"] {
  const text = written.trim().replace(/\s+/g, " ");
  const [, number = "1", unit = "hour"] = WINDOW.exec(text) ?? [];
  return {hours: Number(number) * (unit.startsWith("day") ? 24 : 1), text};
}

function normalizeCohorts(cohorts: StudyYaml["cohorts"] = "month"): Cohorts {
  return typeof cohorts === "object" ? {by: "column", column: cohorts.column} : {by: cohorts};
}

function normalizeFit(fit: StudyYaml["fit"], {by}: Cohorts, yaml: YamlFile): Study["fit"] {
  const calendar = by !== "column" && by !== "none";
  if (fit === undefined) return {kind: calendar ? "latest" : "all"};
  if (fit === "latest" || fit === "all") return {kind: fit};
  return {kind: "one", cohort: writtenText(yaml, ["fit"]) ?? String(fit)};
}

function normalizeFilter(
  filter: NonNullable<StudyYaml["filters"]>[number],
  path: YamlPath,
  yaml: YamlFile
): Filter {
  return {
    column: filter.column,
    condition: normalizeCondition(filter, path, yaml),
    ...(filter.why === undefined ? {} : {why: filter.why})
  };
}

function normalizeCondition(
  filter: NonNullable<StudyYaml["filters"]>[number],
  path: YamlPath,
  yaml: YamlFile
): Filter["condition"] {
  if (filter.is !== undefined) return {kind: "is", values: writtenTexts(filter.is, [...path, "is"], yaml)};
  if (filter.is_not !== undefined)
    return {kind: "isNot", values: writtenTexts(filter.is_not, [...path, "is_not"], yaml)};
  const orUnknown = filter.or_unknown === undefined ? {} : {orUnknown: filter.or_unknown};
  if (filter.at_least !== undefined) return {kind: "atLeast", value: filter.at_least, ...orUnknown};
  if (filter.at_most !== undefined) return {kind: "atMost", value: filter.at_most, ...orUnknown};
  if (filter.known !== undefined) return {kind: filter.known ? "known" : "unknown"};
  return {kind: "notBeforeWindowEnds"};
}

function normalizeFeature(id: string, feature: StudyYaml["features"][string], yaml: YamlFile): Feature {
  const {label, unit, verb, events, count, column, round} = feature;
  const path = ["features", id, "events"];
  return {
    id,
    label,
    unit: typeof unit === "string" ? [unit, englishPlural(unit)] : unit,
    ...(typeof unit === "string" ? {pluralMade: true as const} : {}),
    ...(verb === undefined ? {} : {verb}),
    events: events === undefined ? [] : writtenTexts(events, path, yaml),
    counting: count ?? "events",
    column: column ?? id,
    ...(round === undefined ? {} : {round})
  };
}

function normalizeOutcome(id: string, outcome: NonNullable<StudyYaml["outcomes"]>[string]): Outcome {
  return {id, label: outcome.label, column: outcome.column ?? id, good: outcome.good ?? true};
}

// In the order of the features, which is the order of the columns.
function normalizeSelect({select = "all", features}: StudyYaml): Pick<Study, "select"> {
  if (select === "all") return {};
  if (select === "auto") return {select};
  return {select: Object.keys(features).filter((id) => select.includes(id))};
}

function normalizeOutliers(outliers: string): {setAsideAbove?: number} {
  return outliers === "none" ? {} : {setAsideAbove: (100 - outlierPercent(outliers)) / 100};
}

function normalizeK(k: NonNullable<StudyYaml["k"]>, why: string): Study["k"] {
  if (typeof k === "number") return {kind: "fixed", k, why};
  return k === "auto" ? {kind: "auto", from: 2, to: 20} : {kind: "auto", ...k};
}

function list(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === "string" ? [value] : value;
}

// Values as they are written in the file, since they are compared with texts of the data: 007 is not 7.
function writtenTexts(value: unknown, path: YamlPath, yaml: YamlFile): string[] {
  if (!Array.isArray(value)) return [writtenText(yaml, path) ?? String(value)];
  const texts = value.map((one, i) => writtenText(yaml, [...path, i]) ?? String(one));
  return [...new Set(texts)];
}
