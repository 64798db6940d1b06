// Cohorts as people call them: "June 2026", "week of 1 June 2026", "Q2 2026", or a column's own value.
import type {Cohort} from "../features/counted.js";
import type {Cohorts} from "../study/study.js";
import type {Language} from "./english.js";

/** The names of one cohort. */
export interface CohortName {
  /** "June 2026". */
  readonly full: string;
  /** Within a sentence: "May"; with the year where the cohorts are of several years. */
  readonly brief: string;
  /** On an axis: "Jun", with the year at the first cohort and where the year changes: "Jan ’26". */
  readonly axis: string;
}

/** Returns the names of the cohorts, in their order; everybody together is "Everyone". */
export function cohortNames(cohorts: readonly Cohort[], by: Cohorts["by"], say: Language): CohortName[] {
  const years = cohorts.map(({from}) => from?.slice(0, 4));
  const oneYear = new Set(years).size < 2;
  if (by === "none")
    return cohorts.map(() => ({full: say.everyone, brief: say.everyone, axis: say.everyone}));
  return cohorts.map(({id, from}, index) => {
    if (from === undefined || (by !== "month" && by !== "week" && by !== "quarter"))
      return {full: id, brief: id, axis: id};
    const yearShown = index === 0 || years[index] !== years[index - 1];
    const {full, brief, axis, axisWithYear} = periodName(from, by, say);
    return {full, brief: oneYear ? brief : full, axis: yearShown ? axisWithYear : axis};
  });
}

function periodName(
  from: string,
  by: "month" | "week" | "quarter",
  say: Language
): CohortName & {readonly axisWithYear: string} {
  const date = new Date(`${from}T00:00:00Z`);
  const format = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(say.code, {...options, timeZone: "UTC"}).format(date);
  const year = String(date.getUTCFullYear());
  if (by === "quarter") {
    const quarter = String(Math.floor(date.getUTCMonth() / 3) + 1);
    return {
      full: say.quarter(quarter, year),
      brief: say.quarter(quarter),
      axis: say.axisQuarter(quarter),
      axisWithYear: say.axisQuarter(quarter, year)
    };
  }
  if (by === "week") {
    const day = format({day: "numeric", month: "short"});
    const full = say.week(format({day: "numeric", month: "long", year: "numeric"}));
    const brief = say.weekBrief({short: day, long: format({day: "numeric", month: "long"})});
    return {full, brief, axis: say.axisDate(day), axisWithYear: say.axisDate(day, year)};
  }
  const month = format({month: "short"});
  return {
    full: format({month: "long", year: "numeric"}),
    brief: format({month: "long"}),
    axis: say.axisDate(month),
    axisWithYear: say.axisDate(month, year)
  };
}
