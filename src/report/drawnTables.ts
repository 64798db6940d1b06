// What charts draw, as tables: for those who would rather read, and for screen readers.
import type {Context} from "./context.js";
import type {Figure, NamedBox, Table, TrendPoint} from "./parts.js";

/** What tables of people need to be told in words. */
type Peopled = Pick<Context, "say"> & {readonly study: Pick<Context["study"], "people">};

/** Returns the figures of boxes, one row each; `who` heads the column of their names. */
export function boxTable(
  {say, numbers}: Pick<Context, "say" | "numbers">,
  boxes: readonly NamedBox[],
  {caption, who}: {readonly caption: string; readonly who: string}
): Table {
  const amount = (value: number): string => numbers.amount(value).text;
  const range = (from: number, to: number): string =>
    from === to ? amount(from) : say.binRange(amount(from), amount(to));
  const {median, middle, rest} = say.boxColumns;
  return {
    caption,
    columns: [words("who", who), figures("median", median), figures("middle", middle), figures("rest", rest)],
    rows: boxes.map(({label, box, why}) =>
      box
        ? [label, numbers.amount(box.median), range(box.q1, box.q3), range(box.low, box.high)]
        : [label, why ?? say.notKnown, say.notKnown, say.notKnown]
    )
  };
}

/** Returns a share by cohort with its interval; a row's name is `names` of its place. */
export function trendTable(
  {say, study}: Peopled,
  points: readonly (TrendPoint & {readonly interval: string})[],
  {caption, names}: {readonly caption: string; readonly names: readonly string[]}
): Table {
  return {
    caption,
    columns: [
      words("cohort", say.cohortColumn),
      figures("share", say.numbers.share),
      figures("interval", say.intervalColumn),
      figures("people", say.usersColumn(study.people))
    ],
    rows: points.map(({share, interval, users}, i) => [names[i], share, interval, users])
  };
}

/** Returns how many people, and which share of all, have each range of values of a feature. */
export function binTable(
  {say, study}: Peopled,
  bins: readonly {readonly label: string; readonly share: Figure; readonly users: Figure}[],
  {caption, feature}: {readonly caption: string; readonly feature: string}
): Table {
  return {
    caption,
    columns: [
      words("value", feature),
      figures("share", say.numbers.share),
      figures("people", say.usersColumn(study.people))
    ],
    rows: bins.map(({label, share, users}) => [label, share, users])
  };
}

function words(id: string, label: string): Table["columns"][number] {
  return {id, label, numeric: false};
}

function figures(id: string, label: string): Table["columns"][number] {
  return {id, label, numeric: true};
}
