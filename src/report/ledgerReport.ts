import type {LedgerPart} from "../features/counted.js";
import type {Context} from "./context.js";
import {discreetCount} from "./discreet.js";
import type {MethodReport} from "./methodParts.js";
import type {Figure, Table} from "./parts.js";

/** Returns what became of every row that was read. */
export function ledgerReport(context: Context): MethodReport["ledger"] {
  const {say, numbers, study, counted} = context;
  const {users, events, usersWithoutEvents, dataEnds} = counted.ledger;
  // The name of a rare event may be a person's own.
  const otherEvents = counted.ledger.otherEvents.filter(({rows}) => rows >= study.minGroup);
  const kept = (part: LedgerPart<string>): string =>
    numbers.count(part.reasons.find(({reason}) => reason === "kept")?.rows ?? 0).text;
  const words = say.ledgerWords({
    people: study.people,
    users: numbers.count(users.read).text,
    kept: kept(users),
    ...(events ? {events: numbers.count(events.read).text, counted: kept(events)} : {}),
    nothing: discreetCount(context, usersWithoutEvents).text,
    nothingIsNone: usersWithoutEvents === 0,
    ...(dataEnds ? {ends: formatMoment(dataEnds, study.timeZone, say.code)} : {})
  });
  return {
    finding: events
      ? say.method.ledgerFinding(kept(events), numbers.count(events.read).text)
      : say.method.ledgerReady(kept(users), numbers.count(users.read).text, study.people),
    words,
    drawn: say.ledgerTables,
    users: ledgerTable(context, say.ledgerUsers(study.people), users, say.userReasons),
    ...(events ? {events: ledgerTable(context, say.ledgerEvents, events, say.eventReasons)} : {}),
    ...(otherEvents.length > 0
      ? {
          otherEvents: twoColumns(context, say.ledgerOther, {
            first: say.countingColumns.events,
            rows: otherEvents.slice(0, 20).map(({event, rows}) => [event, numbers.count(rows)])
          })
        }
      : {})
  };
}

function ledgerTable<Reason extends string>(
  context: Context,
  caption: string,
  {read, reasons}: LedgerPart<Reason>,
  words: Record<Reason, string>
): Table {
  const {say, numbers} = context;
  const shown = reasons.filter(({rows, reason}) => rows > 0 || reason === "kept");
  return twoColumns(context, caption, {
    first: say.becameOf,
    rows: [
      ...shown.map(({reason, rows}): [string, Figure] => [words[reason], numbers.count(rows)]),
      [say.total, numbers.count(read)]
    ]
  });
}

function twoColumns(
  {say}: Context,
  caption: string,
  {first, rows}: {first: string; rows: (readonly [string, Figure])[]}
): Table {
  return {
    caption,
    columns: [
      {id: "reason", label: first, numeric: false},
      {id: "rows", label: say.rows, numeric: true}
    ],
    rows
  };
}

function formatMoment(iso: string, timeZone: string, language: string): string {
  return new Intl.DateTimeFormat(language, {dateStyle: "long", timeStyle: "short", timeZone}).format(
    new Date(iso)
  );
}
