// What the data team says about its data in data/study.yaml, checked and complete: every later stage reads
// this and never the YAML.

/** How a feature turns a user's events in the window into one number. */
export type Counting = "events" | "sum" | "days" | "any";

/** One thing that is counted per user. */
export interface Feature {
  /** Key in study.yaml: `^[a-z][a-z0-9_]*$`. */
  readonly id: string;
  /** In words, for people: "Exercises submitted". */
  readonly label: string;
  /** Singular and plural of what is counted: ["exercise", "exercises"]. */
  readonly unit: readonly [one: string, many: string];
  /** The study gives the singular alone: the plural was made by English rules, and another language makes its own. */
  readonly pluralMade?: true;
  /** Verb in its base form for sentences: "submit", "set up"; may be absent. */
  readonly verb?: string;
  /** Values of the event column that count. Empty for a ready table. */
  readonly events: readonly string[];
  readonly counting: Counting;
  /** Column of a ready feature or frequency table; `id` unless told. */
  readonly column: string;
  /** Values are rounded to a multiple of this step; absent for counts. */
  readonly round?: number;
}

/** A yes-or-no column of the users: 1, true, yes, t, y (any case) or 0, false, no, f, n; empty is unknown. */
export interface Outcome {
  readonly id: string;
  /** "Subscribed within 30 days". */
  readonly label: string;
  readonly column: string;
  /** Good news or bad news: decides words, never figures. */
  readonly good: boolean;
}

/** Keeps only users for whom the column satisfies the condition. */
export interface Filter {
  /** Column of the users' files. */
  readonly column: string;
  readonly condition:
    | {readonly kind: "is" | "isNot"; readonly values: readonly string[]}
    /** `orUnknown` keeps users whose column is empty, too. */
    | {readonly kind: "atLeast" | "atMost"; readonly value: number; readonly orUnknown?: true}
    | {readonly kind: "known" | "unknown"}
    /** The column is empty, or holds a time at or after the end of the user's window. */
    | {readonly kind: "notBeforeWindowEnds"};
  /** Why, for the method page. */
  readonly why?: string;
}

export interface EventsSource {
  readonly kind: "events";
  /** Globs from the project root, forward slashes: CSV, TSV (plain or .gz), Parquet, NDJSON. */
  readonly users: readonly string[];
  readonly events: readonly string[];
  readonly columns: {
    readonly user: string;
    readonly event: string;
    readonly time: string;
    /** How many times the event happened; 1 each if absent. */
    readonly count?: string;
    /** Identifier of the event, where there is one: rows with the same one are duplicates. */
    readonly id?: string;
    /** User id in the users' files; `user` unless told. */
    readonly userId: string;
    readonly signup: string;
  };
  /** Rows that cannot be read (time, count) are an error above this share of the rows; 0.01 unless told. */
  readonly tolerateBroken: number;
  /** Latest moment that the data cover, ISO 8601; found in the data if absent. */
  readonly dataEnds?: string;
}

/** One row per user, already counted. */
export interface FeatureTableSource {
  readonly kind: "features";
  readonly files: readonly string[];
  readonly columns: {readonly user?: string; readonly signup?: string};
}

/** One row per distinct vector and cohort, already counted and grouped. */
export interface FrequencyTableSource {
  readonly kind: "frequencies";
  readonly files: readonly string[];
  readonly columns: {readonly users: string};
}

export type Source = EventsSource | FeatureTableSource | FrequencyTableSource;

/** Cohorts by the calendar of the sign-up in the study's time zone, or by a column of the users' files. */
export type Cohorts =
  | {readonly by: "month" | "week" | "quarter"}
  | {readonly by: "column"; readonly column: string}
  /** Everybody is one cohort. */
  | {readonly by: "none"};

/** What study.yaml says, with defaults filled in. */
export interface Study {
  /** Absolute folder that holds data/ and personas/. */
  readonly root: string;
  readonly title: string;
  /** A sentence that every page shows, such as "These data are made up." */
  readonly note?: string;
  /** Who the users are, plural: "students". */
  readonly people: string;
  readonly source: Source;
  /** Length of the window after sign-up. Days are 24 hours from sign-up, or calendar days if `calendarDays`. */
  readonly window: {readonly hours: number; readonly text: string};
  /** IANA name, such as "America/Sao_Paulo". */
  readonly timeZone: string;
  readonly cohorts: Cohorts;
  /** Cohort whose users are clustered: the latest complete one, all of them, or one by its id. */
  readonly fit:
    | {readonly kind: "latest"}
    | {readonly kind: "all"}
    | {readonly kind: "one"; readonly cohort: string};
  readonly filters: readonly Filter[];
  readonly features: readonly Feature[];
  /**
   * Features that tell people apart in the grouping, by id in the order of `features`; auto: the fewest that say most of
   * what all say. Absent: all. The others are described and take no part in distances.
   */
  readonly select?: "auto" | readonly string[];
  readonly outcomes: readonly Outcome[];
  /** Users above this quantile of any feature are set aside; absent: nobody is. */
  readonly setAsideAbove?: number;
  readonly scaling: "standard" | "log";
  readonly k:
    | {readonly kind: "auto"; readonly from: number; readonly to: number}
    | {readonly kind: "fixed"; readonly k: number; readonly why: string};
  /** Groups that are shown: the released ones or new ones; absent: the released ones if there is a release. */
  readonly model?: "pinned" | "refit";
  /** Smallest group about which anything particular is shown. */
  readonly minGroup: number;
}
