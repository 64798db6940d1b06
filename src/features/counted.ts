import type {Problem} from "../problem.js";
import type {FrequencyTable} from "./frequencyTable.js";

/** Why a row was not used; a row that has several reasons carries the first in this order. */
export type EventReason =
  | "kept"
  | "brokenTime"
  | "brokenCount"
  | "missingValue"
  | "unknownUser"
  | "userLeftOut"
  | "beforeSignup"
  | "afterWindow"
  | "otherEvent"
  /** Equal to a row that is kept: only rows that would count are compared with each other. */
  | "duplicate";
export type UserReason =
  | "kept"
  | "brokenSignup"
  | "missingValue"
  | "duplicate"
  | "filtered"
  | "notYetObserved"
  | "cohortNotComplete";

/** Every row read, by what became of it: the counts of a list add up to `read`. */
export interface LedgerPart<Reason extends string> {
  readonly files: readonly string[];
  readonly read: number;
  readonly reasons: readonly {readonly reason: Reason; readonly rows: number}[];
}

/** What was read and what became of it. `events` is absent for ready tables. */
export interface Ledger {
  readonly users: LedgerPart<UserReason>;
  readonly events?: LedgerPart<EventReason>;
  /** Kept users without any counted event: they are rows of zeros. */
  readonly usersWithoutEvents: number;
  /** Kinds of events that no feature counts, most frequent first, with their rows among known users' events. */
  readonly otherEvents: readonly {readonly event: string; readonly rows: number}[];
  /** Users filtered out, per filter of the study, in its order. */
  readonly filtered: readonly number[];
  /** Latest moment that the data cover, ISO 8601 in UTC; absent for ready tables without times. */
  readonly dataEnds?: string;
}

/** A cohort that is complete, oldest first in lists. */
export interface Cohort {
  /** "2026-06", "2026-W23", "2026-Q2", or the column's value. */
  readonly id: string;
  readonly users: number;
  /** First and last (exclusive) local date of a calendar cohort: "2026-06-01", "2026-07-01". */
  readonly from?: string;
  readonly to?: string;
}

/** What counting gives: the only thing that later stages know of the data. */
export interface Counted {
  readonly table: FrequencyTable;
  readonly cohorts: readonly Cohort[];
  /** Cohorts left out because they are not complete, with the users they would have had. */
  readonly incomplete: readonly Cohort[];
  readonly ledger: Ledger;
  readonly warnings: readonly Problem[];
}
