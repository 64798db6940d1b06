// Which column of a set is the time, the kind of event, the sign-up …: those whose contents would do, best name first.
import {
  COUNT_NAMES,
  EVENT_ID_NAMES,
  EVENT_NAMES,
  NOT_SIGNUP,
  nameScore,
  plainName,
  SIGNUP_NAMES,
  TIME_NAMES,
  USER_NAMES
} from "./columnNames.js";
import type {ColumnProfile} from "./profileColumns.js";

/** A set has kinds of events, not names of people or pages, up to this many. */
const MOST_KINDS = 300;

/** Returns the columns that could be the time of an event, likeliest first. */
export function timeColumns(columns: readonly ColumnProfile[]): ColumnProfile[] {
  return ranked(columns.filter(isMomentColumn).filter(isWellFilled), (column) => [
    nameScore(column.name, TIME_NAMES),
    column.midnights ? 0 : 1,
    column.distinct
  ]);
}

/** Returns the columns that could be the kind of event, likeliest first. */
export function eventColumns(columns: readonly ColumnProfile[]): ColumnProfile[] {
  const could = columns.filter(
    (column) =>
      isWellFilled(column) &&
      !isMomentColumn(column) &&
      column.distinct >= 2 &&
      column.distinct <= MOST_KINDS &&
      column.distinct <= column.rows / 3 &&
      nameScore(column.name, USER_NAMES) < USER_NAMES.length &&
      (column.numbers < column.filled || nameScore(column.name, EVENT_NAMES) > 1)
  );
  return ranked(could, (column) => [
    nameScore(column.name, EVENT_NAMES),
    nameScore(column.name, USER_NAMES) > 0 ? 0 : 1,
    column.distinct
  ]);
}

/** Returns the columns that could be the moment of sign-up, likeliest first. */
export function signupColumns(columns: readonly ColumnProfile[]): ColumnProfile[] {
  const could = columns.filter(
    (column) => isMomentColumn(column) && isWellFilled(column) && !NOT_SIGNUP.test(plainName(column.name))
  );
  return ranked(could, (column) => [
    nameScore(column.name, SIGNUP_NAMES),
    column.midnights ? 0 : 1,
    column.distinct
  ]);
}

/** Returns the column that says how many times an event happened: whole numbers under a name that says so. */
export function countColumn(columns: readonly ColumnProfile[]): ColumnProfile | undefined {
  const could = columns.filter(
    ({name, filled, wholes, smallest, rows}) =>
      nameScore(name, COUNT_NAMES) > 0 && filled === rows && wholes === filled && smallest >= 0
  );
  return ranked(could, ({name}) => [nameScore(name, COUNT_NAMES)])[0];
}

/** Returns the column that identifies an event: another in each row. */
export function eventIdColumn(columns: readonly ColumnProfile[]): ColumnProfile | undefined {
  return columns.find(
    ({name, filled, distinct, rows}) =>
      nameScore(name, EVENT_ID_NAMES) > 0 && filled === rows && distinct > rows * 0.98
  );
}

/** Returns the columns that could be a user in a file of events, or of one row each, likeliest first by name. */
export function userColumns(columns: readonly ColumnProfile[], {unique}: {unique: boolean}): ColumnProfile[] {
  const could = columns.filter((column) => {
    if (column.filled < column.rows * 0.9 || column.distinct < 2) return false;
    if (column.numbers === column.filled && column.wholes < column.numbers) return false;
    if (unique ? column.distinct < column.filled * 0.9 : column.distinct > column.filled * 0.98) return false;
    return nameScore(column.name, USER_NAMES) > 0 || !isMomentColumn(column);
  });
  return ranked(could, (column) => [nameScore(column.name, USER_NAMES), column.distinct]);
}

/**
 * Tells whether a column holds moments. Whole numbers are days or ids as often as epochs, so those must be called a
 * time as well; one cell in twenty may be broken.
 */
export function isMomentColumn({name, filled, moments, numbers}: ColumnProfile): boolean {
  if (moments === 0 || moments < filled * 0.95) return false;
  return numbers < filled || nameScore(name, [...TIME_NAMES, ...SIGNUP_NAMES]) > 0;
}

function isWellFilled({filled, rows}: ColumnProfile): boolean {
  return filled >= rows * 0.9;
}

// Ties stay in the order of the file.
function ranked(
  columns: readonly ColumnProfile[],
  scores: (column: ColumnProfile) => number[]
): ColumnProfile[] {
  const scored = columns.map((column) => ({column, score: scores(column)}));
  return scored
    .sort((a, b) => b.score.map((value, i) => value - a.score[i]).find((difference) => difference !== 0) ?? 0)
    .map(({column}) => column);
}
