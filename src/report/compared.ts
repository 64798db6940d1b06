// What the report holds side by side: cohorts, and pairs of cohorts and of groups.
import type {BoxChart, Figure, Table, Words} from "./parts.js";

export interface CohortReport {
  readonly id: string;
  /** "June 2026". */
  readonly label: string;
  /** For an axis: "Jun", "Jan ’26". */
  readonly axis: string;
  readonly users: Figure;
  /** First date after it; absent for cohorts that are no time. */
  readonly ends?: string;
  /** In the order of `personas`. */
  readonly shares: readonly {
    readonly id: string;
    readonly share: Figure;
    readonly low: number;
    readonly high: number;
    readonly interval: string;
  }[];
}

/** A group's shares of two cohorts. */
export interface GroupDifference {
  readonly id: string;
  /** Without the article. */
  readonly name: string;
  readonly earlier: Figure;
  readonly later: Figure;
  /** Later less earlier, with its 95 % interval, and whether it is more than chance; absent where a share is a bound. */
  readonly difference?: Figure & {readonly low: number; readonly high: number; readonly notable: boolean};
}

/** Two cohorts side by side. */
export interface CohortComparisonReport {
  readonly later: {readonly id: string; readonly label: string};
  readonly earlier: {readonly id: string; readonly label: string};
  /** Whether anything is more than chance would explain. */
  readonly different: boolean;
  /** "June 2026 against May 2026". */
  readonly title: string;
  readonly finding: string;
  readonly words: Words;
  /** Whose share differs most. */
  readonly moved: string;
  /** How the chart of shares is read. */
  readonly about: string;
  readonly groups: Table;
  readonly features: Table;
  /** What the tables tell, as numbers: fractions. */
  readonly figures: {
    readonly groups: readonly GroupDifference[];
    readonly features: readonly {
      readonly id: string;
      /** In words: "much more". */
      readonly amount: string;
      /** That somebody of the later cohort has more than somebody of the earlier one; ties count half. */
      readonly superiority: Figure;
      readonly notable: boolean;
    }[];
  };
  /** One chart per feature, earlier above later. */
  readonly boxes: readonly BoxChart[];
}

/** Two groups side by side. */
export interface PairReport {
  /** Ids of personas with pages, in the order of `personas`. */
  readonly first: string;
  readonly second: string;
  readonly title: string;
  /** What sets them apart most, with medians. */
  readonly words: Words;
  /** One chart per feature, both groups and everyone, most different feature first. */
  readonly boxes: readonly BoxChart[];
}
