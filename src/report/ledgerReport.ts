import type {LedgerPart} from "../features/counted.js";
import type {Context} from "./context.js";
import {discreetCount} from "./discreet.js";
import type {MethodReport} from "./methodParts.js";
import type {Figure, Table} from "./parts.js";
import {fewHidden} from "./toldCohorts.js";

/** Returns what became of every row that was read. */
export function ledgerReport(context: Context): MethodReport["ledger"] {
  const {say, numbers, study, counted} = context;
  const {users, events, usersWithoutEvents, dataEnds} = counted.ledger;
  // The name of a rare event may be a person's own.
  const otherEvents = counted.ledger.otherEvents.filter(({rows}) => rows >= study.minGroup);
  // Of people of cohorts that are not shown it would tell how few they are.
  const hidden = fewHidden(counted.cohorts, study.minGroup);
  const read = rowsFigure(context, users.read, hidden).text;
  const kept = (part: LedgerPart<string>, few = 0): string =>
    rowsFigure(context, part.reasons.find(({reason}) => reason === "kept")?.rows ?? 0, few).text;
  const words = say.ledgerWords({
    people: study.people,
    users: read,
    kept: kept(users, hidden),
    ...(events ? {events: numbers.count(events.read).text, counted: kept(events)} : {}),
    nothing: discreetCount(context, usersWithoutEvents).text,
    nothingIsNone: usersWithoutEvents === 0,
    ...(dataEnds ? {ends: formatMoment(dataEnds, study.timeZone, say.code)} : {})
  });
  return {
    finding: events
      ? say.method.ledgerFinding(kept(events), numbers.count(events.read).text)
      : say.method.ledgerReady(kept(users, hidden), read, study.people),
    words,
    drawn: say.ledgerTables,
    users: ledgerTable(context, users, {
      caption: say.ledgerUsers(study.people),
      words: say.userReasons,
      hidden
    }),
    ...(events
      ? {events: ledgerTable(context, events, {caption: say.ledgerEvents, words: say.eventReasons})}
      : {}),
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
  {read, reasons}: LedgerPart<Reason>,
  {
    caption,
    words,
    hidden = 0
  }: {readonly caption: string; readonly words: Record<Reason, string>; readonly hidden?: number}
): Table {
  const {say} = context;
  const shown = reasons.filter(({rows, reason}) => rows > 0 || reason === "kept");
  return twoColumns(context, caption, {
    first: say.becameOf,
    rows: [
      ...shown.map(({reason, rows}): [string, Figure] => [
        words[reason],
        rowsFigure(context, rows, reason === "kept" ? hidden : 0)
      ]),
      [say.total, rowsFigure(context, read, hidden)]
    ]
  });
}

// Without few of them, whose number is not told.
function rowsFigure({numbers, say}: Context, rows: number, few: number): Figure {
  const {value, text} = numbers.count(rows - few);
  return {value, text: few > 0 ? say.about(text) : text};
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
