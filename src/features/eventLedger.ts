import {compareText} from "../sources/globFiles.js";
import {eventReasons} from "./classifyEvents.js";
import type {EventReason, Ledger, LedgerPart, UserReason} from "./counted.js";

/** Rows of one reason, cohort (null: of a user who is left out, or of nobody) and kind of event. */
export interface LedgerRow {
  readonly reason: number;
  readonly cohort: number | null;
  readonly event: string | null;
  readonly rows: number;
}

/** The most kinds of events that a ledger lists. */
const mostKinds = 100;

/** Returns the rows per reason: those of cohorts that are left out are moved to "userLeftOut". */
export function eventPart(
  rows: readonly LedgerRow[],
  {
    files,
    complete,
    kept
  }: {readonly files: readonly string[]; readonly complete: ReadonlySet<number>; readonly kept: number}
): LedgerPart<EventReason> {
  const counts = new Map<EventReason, number>(eventReasons.map((reason) => [reason, 0]));
  const add = (reason: EventReason, n: number): unknown => counts.set(reason, counts.get(reason)! + n);
  for (const {reason, cohort, rows: n} of rows) {
    const leftOut = cohort !== null && reason >= afterKnown && !complete.has(cohort);
    // A code of the query is always one of the list.
    add(leftOut || (reason === 0 && !complete.has(cohort!)) ? "userLeftOut" : eventReasons[reason]!, n);
  }
  const duplicates = counts.get("kept")! - kept;
  counts.set("kept", kept).set("duplicate", duplicates);
  const read = rows.reduce((sum, row) => sum + row.rows, 0);
  return {files, read, reasons: eventReasons.map((reason) => ({reason, rows: counts.get(reason)!}))};
}

// Codes from here on are of users who may count.
const afterKnown = eventReasons.indexOf("beforeSignup");

/** Returns the kinds of events among the ledger's "otherEvent" rows, most frequent first, ties by name, at most 100. */
export function otherEvents(
  rows: readonly LedgerRow[],
  complete: ReadonlySet<number>
): Ledger["otherEvents"] {
  const code = eventReasons.indexOf("otherEvent");
  const kinds = new Map<string, number>();
  for (const {reason, cohort, event, rows: n} of rows) {
    if (reason !== code || event === null || !complete.has(cohort!)) continue;
    kinds.set(event, (kinds.get(event) ?? 0) + n);
  }
  return [...kinds]
    .map(([event, n]) => ({event, rows: n}))
    .sort((a, b) => b.rows - a.rows || compareText(a.event, b.event))
    .slice(0, mostKinds);
}

/** Returns the users' rows per reason, in the order of UserReason. */
export function userPart(
  files: readonly string[],
  counts: Readonly<Record<UserReason, number>>
): LedgerPart<UserReason> {
  const order: readonly UserReason[] = [
    "kept",
    "brokenSignup",
    "missingValue",
    "duplicate",
    "filtered",
    "notYetObserved",
    "cohortNotComplete"
  ];
  const reasons = order.map((reason) => ({reason, rows: counts[reason]}));
  return {files, read: reasons.reduce((sum, {rows}) => sum + rows, 0), reasons};
}

/** Checks that what became of the rows adds up to the rows read, and the kept ones to the table's users: else the fault is ours. */
export function assertSums(what: string, left: number, right: number): void {
  if (left !== right)
    throw new Error(`${what}: ${left} is not ${right}; this is a fault of Kindred, please report it`);
}
