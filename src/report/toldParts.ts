// How many people each member has, as far as readers may know: the figures beside it, of its cohort and, for all cohorts
// together, of each cohort, must not tell of few by subtraction.
import type {FrequencyTable} from "../features/frequencyTable.js";
import {type Group, usersOf} from "./groups.js";
import {type Showing, showParts} from "./suppress.js";

/** What the parts of a whole are told from. */
export interface PartsContext {
  readonly study: {readonly minGroup: number};
  readonly table: FrequencyTable;
  readonly members: readonly {readonly group: Group}[];
}

/** One part of a whole, as far as it is told. */
export interface ToldPart {
  /** Users, exactly. */
  readonly users: number;
  readonly showing: Showing;
  /** Of a withheld part: what readers would guess, of nothing but what they know. */
  readonly guess: number;
  /** Of a withheld part: the fewest that readers could think of. */
  readonly least: number;
  /** The guess may be told as "about": it is a figure, not an equal part of what several withheld ones leave. */
  readonly near: boolean;
  /** Nothing at all is told of the parts of this whole, nor which of them are few. */
  readonly silent: boolean;
}

/** Returns the members' parts of one cohort (an index), or of all cohorts together. */
export function toldParts(context: PartsContext, cohort?: number): ToldPart[] {
  const {table, members} = context;
  if (cohort !== undefined) return toldColumn(context, partsOf(context, [cohort]));
  const cohorts = table.cohorts.map((_, index) => index);
  const totals = toldColumn(context, partsOf(context, cohorts));
  if (cohorts.length < 2) return totals;
  const columns = columnsOf(context, cohorts);
  return members.map((_, i) =>
    totalOf(
      context,
      totals[i],
      columns.map((column) => column[i])
    )
  );
}

// A total would tell what one of its cohorts hides: then it is what readers would add up themselves. Where they could not
// know that it is not few, nothing is told of it.
function totalOf({study: {minGroup}}: PartsContext, total: ToldPart, cells: readonly ToldPart[]): ToldPart {
  const sum = (value: (cell: ToldPart) => number): number => sumOf(cells.map(value));
  const least = sum(({showing, users, least}) => (showing === "shown" ? users : least));
  if (total.users === 0 || total.silent || cells.every(({showing}) => showing === "shown")) return total;
  if (least < minGroup && cells.some(({silent}) => silent))
    return {...total, showing: "withheld", near: false, silent: true};
  if (total.showing === "few") return total;
  const guess = sum(({showing, users, guess}) => (showing === "shown" ? users : guess));
  return {
    ...total,
    showing: "withheld",
    near: true,
    guess: Math.max(minGroup, Math.round(guess)),
    least: Math.max(minGroup, least)
  };
}

// Every cohort that is shown, and all others as one, which readers get by subtraction.
function columnsOf(context: PartsContext, cohorts: readonly number[]): ToldPart[][] {
  const users = cohorts.map((cohort) => sumOf(partsOf(context, [cohort])));
  const rest = cohorts.filter((cohort) => users[cohort] > 0 && users[cohort] < context.study.minGroup);
  const shown = cohorts.filter((cohort) => users[cohort] >= context.study.minGroup);
  return [
    ...shown.map((cohort) => toldColumn(context, partsOf(context, [cohort]))),
    ...(rest.length > 0 ? [toldColumn(context, partsOf(context, rest))] : [])
  ];
}

function toldColumn({study: {minGroup}}: PartsContext, parts: readonly number[]): ToldPart[] {
  const showings = showParts(parts, minGroup);
  const number = (showing: Showing): number => showings.filter((other) => other === showing).length;
  const [few, withheld] = [number("few"), number("withheld")];
  const silent = parts.length > 0 && withheld === parts.length;
  // Of nothing but what readers know: the sum of the hidden, how many of them are few, and how many few may be.
  const hidden = parts.reduce((sum, part, i) => (showings[i] === "shown" ? sum : sum + part), 0);
  const ofEach = (each: number): number => {
    const left = Math.round((hidden - Math.round(few * each)) / Math.max(1, withheld));
    return silent ? left : Math.max(minGroup, left);
  };
  const leastOf = (showing: Showing): number => {
    if (silent || showing !== "withheld") return silent ? 0 : 1;
    return withheld > 1 ? minGroup : ofEach(minGroup - 1);
  };
  return parts.map((users, i) => ({
    users,
    showing: showings[i],
    guess: showings[i] === "few" ? minGroup / 2 : ofEach(minGroup / 2),
    least: leastOf(showings[i]),
    near: withheld === 1,
    silent
  }));
}

function partsOf({table, members}: PartsContext, cohorts: readonly number[]): number[] {
  return members.map(({group}) => sumOf(cohorts.map((cohort) => usersOf(group, table, cohort))));
}

function sumOf(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
