// What is suspicious about events although each row could be read.
import type {Problem} from "../problem.js";
import {findNearest, studyFile} from "../sources/openFiles.js";
import {type EventsPlan, eventNames} from "./classifyEvents.js";
import type {EventReason, LedgerPart} from "./counted.js";
import type {LedgerRow} from "./eventLedger.js";

/** Warns of kinds of events that the study counts and no row has: most likely they are misspelt. */
export function neverSeen({study}: EventsPlan, ledger: readonly LedgerRow[]): Problem[] {
  const seen = new Set(ledger.map(({event}) => event).filter((event) => event !== null));
  return eventNames(study.features)
    .filter((name) => !seen.has(name))
    .map((name) => {
      const nearest = findNearest(name, [...seen]);
      const feature = study.features.find(({events}) => events.includes(name))!;
      const hint =
        nearest === undefined
          ? `Is it spelt as in the data? Feature "${feature.id}" counts it.`
          : `Did you mean "${nearest}"?`;
      return {severity: "warning", file: studyFile, message: unseenEvent(name), hint};
    });
}

/** Returns the words that say that no row has a kind of event; later stages need not say it again. */
export function unseenEvent(name: string): string {
  return `no event is named "${name}"`;
}

/** Warns where more than one in twenty rows that would count repeats another: they may be different events. */
export function manyDuplicates(
  reasons: LedgerPart<EventReason>["reasons"],
  {files, source}: EventsPlan
): Problem[] {
  const rows = (reason: EventReason): number => reasons.find((entry) => entry.reason === reason)!.rows;
  const [kept, duplicates] = [rows("kept"), rows("duplicate")];
  if (duplicates * 20 <= kept + duplicates) return [];
  const {id, count} = source.columns;
  const same =
    id === undefined ? `user, event${count === undefined ? " and time" : ", time and count"}` : `"${id}"`;
  const hint =
    id === undefined
      ? "They are counted once. If they are different events, name a column with the event's id."
      : "They are counted once.";
  const message = `${duplicates.toLocaleString("en")} of ${(kept + duplicates).toLocaleString("en")} rows that would count are equal to another in ${same}`;
  return [{severity: "warning", file: files[0]!.path, message, hint}];
}

/** Says that no event belongs to any user, so that nobody can say when the data end. */
export function noEvents({files, source}: EventsPlan): Problem {
  return {
    severity: "error",
    file: files[0]!.path,
    message: "no event belongs to a user of the users' files",
    hint: `Do "${source.columns.user}" here and "${source.columns.userId}" there hold the same ids? If there are no events, say when the data end.`
  };
}
