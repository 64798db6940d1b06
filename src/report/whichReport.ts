/** A group that a person may be placed in. */
export interface Candidate {
  /** Id of the persona; the page is personas/<id> where it has one. */
  readonly id: string;
  /** Said of it when it comes second: hardly less near, farther, much farther. */
  readonly second: Record<"near" | "clear" | "far", string>;
  /** "Study plans speak most for the Planner", by feature. */
  readonly because: readonly string[];
  /** What its people do on average, by feature, in words. */
  readonly means: readonly string[];
}

/** Everything that tells which group a person would be in, without any person in it. */
export interface WhichReport {
  /** Whose groups are asked: "Groups of June 2026". */
  readonly kicker: string;
  readonly lede: string;
  readonly fields: readonly {
    readonly id: string;
    readonly label: string;
    /** "videos". */
    readonly unit: string;
    /** What everyone does: "half of everyone: 0 to 5"; empty where nothing may be told. */
    readonly hint: string;
    /** "More than 64 exercises: so many are set aside"; absent where nobody is. */
    readonly limit?: string;
  }[];
  readonly model: PublicModel;
  /** In the order of the model's clusters. */
  readonly candidates: readonly Candidate[];
  /** Personas with an exact rule, in the order in which they take people out. */
  readonly rules: readonly {
    readonly id: string;
    readonly bounds: readonly RuleBound[];
    readonly text: string;
  }[];
  /** Id of those set aside; absent where nobody is. */
  readonly aside?: string;
  /** Said where the model leaves out what only few of a group did. */
  readonly note?: string;
}

/** What places a row, in plain JSON; see `publicModel`. */
export interface PublicModel {
  readonly kind: "standard" | "log";
  readonly scale: readonly number[];
  readonly used: readonly number[];
  readonly k: number;
  readonly centroids: readonly number[];
  /** null: no limit. */
  readonly thresholds: readonly (number | null)[];
}

/** A feature's closed range; null: no end. */
export interface RuleBound {
  readonly column: number;
  readonly from: number | null;
  readonly to: number | null;
}
