// Who is shown: each cluster with or without its persona, the people of a rule, those set aside, and the
// personas that met nobody. From here on a group is a list of rows of the frequency table.
import type {FrequencyTable} from "../features/frequencyTable.js";
import {type Assignment, EXCLUDED, SET_ASIDE} from "../model/model.js";
import type {Definitions, Matching, MatchKind, PersonaDefinition} from "../personas/persona.js";
import type {PersonaState} from "./report.js";

/** Id of those set aside where no persona describes them. */
export const OFF_THE_CHART = "off-the-chart";

/** A group of people of the report. */
export interface Group {
  /** Persona id, "unnamed-1" … by size, or "off-the-chart". */
  readonly id: string;
  readonly state: PersonaState;
  readonly match: MatchKind;
  readonly definition?: PersonaDefinition;
  readonly cluster?: number;
  /** Rows of the frequency table, ascending; of an absent one those of people of other cohorts, if any. */
  readonly rows: Int32Array;
}

/** What groups are made of. */
export interface GroupSources {
  readonly assignment: Assignment;
  readonly matching: Matching;
  readonly definitions: Definitions;
  /** Persona that took the row by its rule (index into the definitions' personas), −1 for none; m. */
  readonly ruleOf: Int32Array;
}

/** Returns the groups: clusters by size, then rules, those set aside, absent personas. */
export function makeGroups({assignment, matching, definitions, ruleOf}: GroupSources): Group[] {
  const byId = new Map(definitions.personas.map((persona) => [persona.id, persona]));
  let unnamed = 0;
  const clusters = matching.groups.map(({cluster, persona}): Group => {
    const definition = persona === undefined ? undefined : byId.get(persona);
    const rows = rowsWhere(assignment.labels, (label) => label === cluster);
    return definition
      ? {id: definition.id, state: "named", match: "cluster", definition, cluster, rows}
      : {id: `unnamed-${++unnamed}`, state: "unnamed", match: "cluster", cluster, rows};
  });
  const rules = definitions.personas.flatMap((definition, index): Group[] => {
    if (definition.match !== "rule") return [];
    const rows = rowsWhere(assignment.labels, (label, i) => label === EXCLUDED && ruleOf[i] === index);
    return [
      {id: definition.id, state: rows.length > 0 ? "named" : "absent", match: "rule", definition, rows}
    ];
  });
  const absent = matching.absent.flatMap((id): Group[] => {
    const definition = byId.get(id);
    return definition ? [{id, state: "absent", match: "cluster", definition, rows: new Int32Array()}] : [];
  });
  return [...clusters, ...rules, ...setAsideGroup(assignment, definitions), ...absent];
}

/**
 * Returns the groups as they are in one cohort (`weights`: its users per row): one that nobody is in is absent; a cluster
 * without a persona in which nobody ever was is left out. Groups of a release may be both.
 */
export function presentGroups(groups: readonly Group[], weights: Float64Array): Group[] {
  const isThere = ({rows}: Group): boolean => rows.some((row) => weights[row] > 0);
  return groups
    .filter(({definition, rows}) => definition !== undefined || rows.length > 0)
    .map((group): Group => (isThere(group) ? group : {...group, state: "absent"}));
}

function setAsideGroup({labels}: Assignment, {personas}: Definitions): Group[] {
  const definition = personas.find(({match}) => match === "outliers");
  const rows = rowsWhere(labels, (label) => label === SET_ASIDE);
  if (definition)
    return [
      {id: definition.id, state: rows.length > 0 ? "named" : "absent", match: "outliers", definition, rows}
    ];
  return rows.length > 0 ? [{id: OFF_THE_CHART, state: "unnamed", match: "outliers", rows}] : [];
}

/** Returns the users of the group in one cohort (an index), or in all. */
export function usersOf({rows}: Group, table: FrequencyTable, cohort?: number): number {
  const c = table.cohorts.length;
  let users = 0;
  for (const i of rows)
    if (cohort !== undefined) users += table.users[i * c + cohort];
    else for (let j = 0; j < c; j++) users += table.users[i * c + j];
  return users;
}

function rowsWhere(labels: Int32Array, holds: (label: number, row: number) => boolean): Int32Array {
  const rows: number[] = [];
  labels.forEach((label, i) => {
    if (holds(label, i)) rows.push(i);
  });
  return Int32Array.from(rows);
}
