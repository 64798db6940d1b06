// Cohorts as people call them: "June 2026", "week of 1 June 2026", "Q2 2026", or a column's own value.
import type {Cohort} from "../features/counted.js";
import type {Cohorts} from "../study/study.js";

/** The names of one cohort. */
export interface CohortName {
  /** "June 2026". */
  readonly full: string;
  /** Within a sentence: "May"; with the year where the cohorts are of several years. */
  readonly brief: string;
  /** On an axis: "Jun", with the year at the first cohort and where the year changes: "Jan 26". */
  readonly axis: string;
}

/** Returns the names of the cohorts, in their order. */
export function cohortNames(cohorts: readonly Cohort[], by: Cohorts["by"], language: string): CohortName[] {
  const years = cohorts.map(({from}) => from?.slice(0, 4));
  const oneYear = new Set(years).size < 2;
  return cohorts.map(({id, from}, index) => {
    if (from === undefined || (by !== "month" && by !== "week" && by !== "quarter"))
      return {full: id, brief: id, axis: id};
    const yearShown = index === 0 || years[index] !== years[index - 1];
    const {full, brief, axis, axisWithYear} = periodName(from, by, language);
    return {full, brief: oneYear ? brief : full, axis: yearShown ? axisWithYear : axis};
  });
}

function periodName(
  from: string,
  by: "month" | "week" | "quarter",
  language: string
): CohortName & {readonly axisWithYear: string} {
  const date = new Date(`${from}T00:00:00Z`);
  const format = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(language, {...options, timeZone: "UTC"}).format(date);
  const year = format({year: "2-digit"});
  if (by === "quarter") {
    const quarter = `Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
    const full = `${quarter} ${date.getUTCFullYear()}`;
    return {full, brief: quarter, axis: quarter, axisWithYear: full};
  }
  if (by === "week") {
    const day = format({day: "numeric", month: "short"});
    const full = `the week of ${format({day: "numeric", month: "long", year: "numeric"})}`;
    return {full, brief: `the week of ${day}`, axis: day, axisWithYear: `${day} ${year}`};
  }
  const month = format({month: "short"});
  return {
    full: format({month: "long", year: "numeric"}),
    brief: format({month: "long"}),
    axis: month,
    axisWithYear: `${month} ${year}`
  };
}
