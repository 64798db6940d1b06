import {periodEnd} from "../features/cohortCalendar.js";
import type {CohortColumn, CohortValue, SignupMonth} from "./lookAtCohorts.js";

/** How users are grouped into cohorts, which one is clustered, and why. */
export interface ProposedCohorts {
  /** month, week, quarter or none; absent where a column is meant. */
  readonly by?: string;
  readonly column?: string;
  /** The column's value that is clustered; absent: what the study does unless told. */
  readonly fit?: string;
  readonly why: string;
}

/** What the data offer. */
export interface CohortEvidence {
  readonly months: readonly SignupMonth[];
  readonly columns: readonly CohortColumn[];
  readonly windowHours: number;
  /** Microseconds. */
  readonly ends?: number;
  readonly said?: string;
}

/** Cohorts that are no column. */
export const CALENDAR: readonly string[] = ["month", "week", "quarter", "none"];
/** A cohort that stands for itself: twice the smallest group that is shown. */
const ENOUGH = 20;
/** A cohort in which groups can be looked for. */
const ENOUGH_TO_FIT = 100;

/** Returns months, if two of them are complete; else a column that names cohorts; else none. */
export function proposeCohorts(evidence: CohortEvidence): ProposedCohorts {
  const {columns, said} = evidence;
  if (said !== undefined) return cohortsSaid(said, columns);
  const complete = completeMonths(evidence);
  const large = complete.filter(({users}) => users >= ENOUGH);
  const latest = complete.at(-1);
  if (large.length >= 2 && latest && latest.users >= ENOUGH_TO_FIT)
    return {
      by: "month",
      why: `${large.length} months of sign-ups are complete; groups are looked for in the latest, ${latest.from.slice(0, 7)}.`
    };
  const few = large.length === 0 ? "No month" : "Only one month";
  const none =
    large.length >= 2
      ? `The latest complete month has too few people (${latest?.users})`
      : `${few} of sign-ups is complete and has ${ENOUGH} people`;
  const column = columns.find(({values}) => values.every(({users}) => users >= ENOUGH));
  if (!column)
    return {by: "none", why: `${none}, and no column says who belongs together: everybody is one cohort.`};
  const values = column.values.map(({value}) => value).join(", ");
  return {
    column: column.name,
    ...fitOf(column.values),
    why: `${none}; the column ${column.name} tells people apart (${values}).`
  };
}

function cohortsSaid(said: string, columns: readonly CohortColumn[]): ProposedCohorts {
  const why = "As you said.";
  if (CALENDAR.includes(said)) return {by: said, why};
  return {column: said, ...fitOf(columns.find(({name}) => name === said)?.values ?? []), why};
}

// Those of whose users each has had the whole window when the data end.
function completeMonths({months, windowHours, ends}: CohortEvidence): SignupMonth[] {
  return months.filter(
    ({from}) =>
      ends !== undefined &&
      Date.parse(`${periodEnd("month", from)}T00:00:00Z`) * 1000 + windowHours * 3.6e9 <= ends
  );
}

// Values that follow each other in time have a latest one; arms of an experiment do not.
function fitOf(values: readonly CohortValue[]): {fit?: string} {
  const follow = values.every(({first}, i) => i === 0 || first > values[i - 1].last);
  const latest = values.at(-1);
  // Two words that mean something else there.
  if (latest?.value === "latest" || latest?.value === "all") return {};
  return follow && latest && values.length > 1 && latest.users >= ENOUGH_TO_FIT ? {fit: latest.value} : {};
}
