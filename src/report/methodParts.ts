// The method's story as the report holds it: steps, each headed by its finding, with charts and tables.
import type {Figure, Shades, Table, Words} from "./parts.js";

/** One step of the method's story: what was found, as heading, and how in words. */
export interface Step {
  readonly finding: string;
  readonly words: Words;
  /** How to read what the page draws below: nothing for slides and terminals, which draw nothing. */
  readonly drawn?: Words;
}

/** Cells by row and column, each with a large and a small text; 0 … 1 says how strongly it is drawn. */
export interface HeatMap {
  readonly caption: string;
  /** What the columns and the rows are. */
  readonly columnsAre: string;
  readonly rowsAre: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly cells: readonly {readonly text: string; readonly detail: string; readonly strength: number}[];
  }[];
}

/** Shares as bars, each with its figure. */
export interface BarList {
  readonly title: string;
  readonly caption: string;
  readonly bars: readonly {readonly label: string; readonly text: string; readonly share: number}[];
}

/** The groups of neighbouring numbers of groups, and the people who go from one to the next. */
export interface GroupTree {
  /** What it is about, above what it shows. */
  readonly topic: string;
  readonly title: string;
  readonly caption: string;
  /** Fewest groups first. */
  readonly columns: readonly {
    /** The number of groups. */
    readonly label: string;
    readonly chosen: boolean;
    /** From top to bottom; those of the chosen number have their persona's name, others that of most of their people. */
    readonly groups: readonly {readonly name: string; readonly shades: Shades; readonly share: number}[];
  }[];
  /** Between each column and the next: places in them, and the share of all people. */
  readonly flows: readonly (readonly {
    readonly from: number;
    readonly to: number;
    readonly share: number;
  }[])[];
  readonly alt: string;
  readonly table: Table;
}

/** Silhouettes of one group's people, greatest first: equal parts of the group. */
export interface BorderGroup {
  readonly id: string;
  readonly label: string;
  readonly shades: Shades;
  readonly share: Figure;
  readonly bars: readonly number[];
  readonly text: string;
}

/** How the personas came about, and how far they may be believed, step by step. */
export interface MethodReport {
  readonly ledger: Step & {
    readonly users: Table;
    readonly events?: Table;
    readonly otherEvents?: Table;
  };
  readonly counting: Step & {readonly features: Table};
  /** Is every feature needed? Absent where there is one. */
  readonly needed?: Step & {
    readonly table: Table;
    /** How much each principal component explains, what it is made of, and what goes together. */
    readonly explained: BarList;
    readonly loadings: Table;
    readonly correlation: Table;
  };
  /** For what, where it is more than one thing; and what they did, where they are not few. */
  readonly setAside: Step & {readonly above?: BarList; readonly did?: Table};
  /** Does density see groups? Absent where everybody has one vector. */
  readonly density?: Step & {
    /** Who is in the largest crowd of a middle setting, who is in none, and where the radii come from. */
    readonly crowd: Words;
    readonly map: HeatMap;
  };
  readonly choice: Step & {
    readonly steps: readonly {
      readonly k: number;
      /** The number of groups, for the axis. */
      readonly label: string;
      readonly inertia: Figure;
      readonly silhouette: Figure;
      readonly smallest: Figure;
      /** Starts of k-means. */
      readonly starts: Figure;
      readonly chosen: boolean;
    }[];
    readonly silhouetteFinding: string;
    readonly elbowFinding: string;
    readonly elbowAlt: string;
    readonly silhouetteAlt: string;
    readonly table: Table;
    /** What is said for this number, and what its neighbours would give. */
    readonly verdict: Words;
    readonly votes: Table;
    /** Who splits from whom; absent where no neighbouring number was tried, or a group is too small to draw. */
    readonly tree?: GroupTree;
  };
  /** Who is near a border? Absent for one group. */
  readonly borders?: Step & {readonly groups: readonly BorderGroup[]; readonly alt: string};
  /** Do the groups come back otherwise? Absent where nothing else could be tried. */
  readonly again?: Step & {readonly table: Table; readonly map: HeatMap};
  readonly matching: Step & {readonly table: Table};
  readonly check: Step;
  readonly privacy: Step;
  /** What we would not conclude. */
  readonly limits: {readonly finding: string; readonly items: readonly string[]};
}
