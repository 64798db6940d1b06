// What a person has said already, by flags or answers; everything else is proposed.

/** Files and columns by the names of the flags. */
export interface Given {
  /** Path or pattern from the project root. */
  readonly users?: string;
  readonly events?: string;
  /** Column of the events' files. */
  readonly user?: string;
  readonly event?: string;
  readonly time?: string;
  readonly count?: string;
  /** Column of the users' files. */
  readonly signup?: string;
  /** "first 24 hours". */
  readonly window?: string;
  /** month, week, quarter, none, or a column of the users' files. */
  readonly cohorts?: string;
}
