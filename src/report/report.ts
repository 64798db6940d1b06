// The report holds everything that is shown, words and formatted numbers included; pages only arrange it.
// It holds no user-level row. Plain JSON: no typed arrays, no NaN.
import type {Look} from "../personas/look.js";
import type {PersonaImage} from "../personas/persona.js";
import type {Labels} from "./labels.js";
import type {WhichReport} from "./whichReport.js";

/** A number with the words that show it; a share's value is a fraction: 0.23 for "23 %". */
export interface Figure {
  readonly value: number;
  /** "4,012", "23 %", "3.5". */
  readonly text: string;
}

/** Text with emphasis, the only markup that a sentence of ours may have. */
export type Words = readonly (string | {readonly strong: string})[];

/** One colour in the shades that contrast asks for; "#rrggbb". */
export interface Shades {
  /** As the team chose it: areas, petals. */
  readonly base: string;
  /** At least 4.5:1 on the light card and page: text, thin lines. */
  readonly light: string;
  /** At least 4.5:1 on the dark card and page. */
  readonly dark: string;
  /** "#ffffff" or "#1b1a17": whichever reads better on `base`. */
  readonly on: string;
}

/** One petal of a portrait. */
export interface Petal {
  readonly feature: string;
  readonly label: string;
  /** 0 (nobody did it) … 1 (as the most active): where the persona's mean stands among everyone. */
  readonly level: number;
  /** "videos started: 6 (typical for everyone: 2)". */
  readonly text: string;
}

/** Tukey's box from R-7 quantiles; whiskers reach the last value within 1.5 IQR that at least min_group users have beyond. */
export interface Box {
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  readonly low: number;
  readonly high: number;
  readonly mean: number;
  /** Users. */
  readonly users: number;
  /** "median 6, middle half 3 to 9". */
  readonly text: string;
}

/** A box with the name and the shades of whom it shows. */
export interface NamedBox {
  readonly id: string;
  readonly label: string;
  readonly shades: Shades;
  /** Absent where fewer than min_group users are in it: `why` says so. */
  readonly box?: Box;
  readonly why?: string;
}

/** One chart of boxes on one scale. */
export interface BoxChart {
  readonly feature: string;
  /** The finding, as heading: "Only Drill Sergeants and Planners practise". */
  readonly finding: string;
  /** "Exercises submitted per person, first 24 hours. Box: middle half; line: median." */
  readonly caption: string;
  readonly boxes: readonly NamedBox[];
  /** Upper end of the axis, feature units. */
  readonly max: number;
  /** Ticks with their words. */
  readonly ticks: readonly Figure[];
  /** Square root for skewed counts; the caption says so. */
  readonly scale: "linear" | "sqrt";
  /** Text alternative. */
  readonly alt: string;
}

/** Share of one cohort. */
export interface TrendPoint {
  readonly cohort: string;
  /** "Jun" or "Jun 26", for the axis. */
  readonly label: string;
  readonly share: Figure;
  /** 95 % Wilson interval. */
  readonly low: number;
  readonly high: number;
  readonly users: Figure;
}

export interface Trend {
  readonly finding: string;
  readonly caption: string;
  readonly points: readonly TrendPoint[];
  readonly alt: string;
}

/** "named": a persona met a cluster; "unnamed": a cluster without persona; "absent": nobody of the cohort is in it. */
export type PersonaState = "named" | "unnamed" | "absent";

export interface PersonaReport {
  /** Persona id, or "unnamed-1" …; the page is personas/<id>. */
  readonly id: string;
  readonly state: PersonaState;
  /** Has no page of its own: a part of the 100 % that readers see as a share alone. */
  readonly pageless?: true;
  /** How it meets people. */
  readonly match: "cluster" | "rule" | "outliers";
  /** "The Binge Watcher". */
  readonly name: string;
  /** Without the article, for charts: "Binge Watcher". */
  readonly shortName: string;
  readonly shades: Shades;
  readonly family: string;
  readonly tagline: string;
  /** A picture of the team's own, in the place of the portrait. */
  readonly image?: PersonaImage;
  readonly portrait: readonly Petal[];
  /** Text alternative of the portrait. */
  readonly portraitAlt: string;
  /** Absent for absent personas. */
  readonly share?: Figure & {readonly users: Figure; readonly interval: string};
  /** Since the cohort before; absent for the first cohort. */
  readonly change?: {
    readonly direction: "up" | "down" | "same";
    /** "5 points more than in May". */
    readonly text: string;
    /** "5 points since May", "as in May". */
    readonly short: string;
    /** More than chance would explain (95 % interval of the difference leaves out 0). */
    readonly notable: boolean;
  };
  /** How far the group may be relied on. */
  readonly trust?: {readonly level: "solid" | "wobbly" | "weak"; readonly text: string};
  /** What became of it since the release; absent without one. */
  readonly life?: {
    readonly state: "kept" | "moved" | "split" | "merged" | "gone" | "new";
    /** "Kept since March 2026, 5 releases". */
    readonly short: string;
    /** The same as a sentence, with how far it moved. */
    readonly text: string;
  };
  /** Three facts in words, most telling first. */
  readonly facts: readonly string[];
  /** Safe HTML: the description rendered from Markdown and mustache. */
  readonly descriptionHtml: string;
  readonly ideas: readonly {readonly team: string; readonly html: string}[];
  /** One chart per feature: this persona against everyone, most different feature first. */
  readonly boxes: readonly BoxChart[];
  readonly trend?: Trend;
  /** Outcomes: "Subscribed within 30 days: 34 % (everyone: 18 %)". */
  readonly outcomes: readonly {
    readonly label: string;
    readonly mine: string;
    readonly everyone: string;
    readonly text: string;
    /** Against everyone else; absent where a figure is a bound. */
    readonly versus?: string;
  }[];
  /** A rule of thumb that finds these people, with how well it does. */
  readonly rule?: Words;
  /** What the typical one of them does in the window. */
  readonly typical?: Words;
  /** Groups that its people near a border resemble, with their share of those; absent where few are near one. */
  readonly confused?: {
    readonly words: string;
    readonly others: readonly {readonly id: string; readonly share: Figure}[];
  };
  /** Every figure, for analysts; absent for a group too small for figures. */
  readonly numbers?: {
    readonly tables: readonly Table[];
    readonly downloads: readonly Download[];
  };
  /** Whether other cohorts, grouped on their own, show the group again. */
  readonly again?: string;
  /** How the persona met its people: "Distance 0.41 of at most 1.2 …", in words. */
  readonly how: string;
  /** For an unnamed group: YAML to paste. For an absent one: why, in words. */
  readonly yaml?: string;
}

export interface FeatureReport {
  readonly id: string;
  readonly label: string;
  readonly boxes: BoxChart;
  /** Share of each persona, and of everyone, who did it at all. */
  readonly didAny: readonly {
    readonly id: string;
    readonly label: string;
    readonly shades: Shades;
    readonly share: Figure;
  }[];
  /** Distribution of everyone in the fit cohort: bins of at least min_group users. */
  readonly distribution: {
    readonly finding: string;
    readonly caption: string;
    readonly bins: readonly {
      readonly label: string;
      readonly from: number;
      readonly to: number;
      readonly share: Figure;
      readonly users: Figure;
    }[];
    readonly alt: string;
  };
}

/** A table that pages print and CSV files carry. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly {readonly id: string; readonly label: string; readonly numeric: boolean}[];
  readonly rows: readonly (readonly (Figure | string)[])[];
}

export interface CohortReport {
  readonly id: string;
  /** "June 2026". */
  readonly label: string;
  /** For an axis: "Jun", "Jan 26". */
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

/** Two cohorts side by side. */
export interface CohortComparisonReport {
  readonly later: {readonly id: string; readonly label: string};
  readonly earlier: {readonly id: string; readonly label: string};
  /** Whether anything is more than chance would explain. */
  readonly different: boolean;
  readonly finding: string;
  readonly words: Words;
  readonly groups: Table;
  readonly features: Table;
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

/** A word of the house with what it means. */
export interface Term {
  /** Anchor on the glossary page. */
  readonly id: string;
  readonly term: string;
  readonly text: string;
}

/** One step of the method's story: what was found, as heading, and how in words. */
export interface Step {
  readonly finding: string;
  readonly words: Words;
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

/** Silhouettes of one group's people, greatest first: equal parts of the group. */
/** The groups of neighbouring numbers of groups, and the people who go from one to the next. */
export interface GroupTree {
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
  readonly needed?: Step & {readonly table: Table};
  readonly setAside: Step;
  /** Does density see groups? Absent where everybody has one vector. */
  readonly density?: Step & {readonly map: HeatMap};
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
  readonly again?: Step & {readonly table: Table};
  readonly matching: Step & {readonly table: Table};
  readonly check: Step;
  readonly privacy: Step;
  /** What we would not conclude. */
  readonly limits: {readonly finding: string; readonly items: readonly string[]};
}

/** A file offered for download, by address: "features.csv". */
export interface Download {
  readonly path: string;
  readonly label: string;
  readonly text: string;
}

/** What slides say that no page does. */
export interface DeckReport {
  /** Which groups most people are in. */
  readonly family: string;
  /** Teams in the order of their people: those with ideas for most people first; ties by name. */
  readonly teams: readonly {
    readonly team: string;
    readonly finding: string;
    /** Groups with people, as `personas` orders them; HTML as in `ideas`. */
    readonly ideas: readonly {readonly persona: string; readonly html: string}[];
  }[];
}

/** What is needed where parts of the site are shown outside of it. */
export interface WikiReport {
  /** Address of the site, without a slash at its end; absent where nobody said. */
  readonly url?: string;
  /** Origins that may frame embeds. */
  readonly allow: readonly string[];
  /** When the data end: "2026-07-01" and "data until 1 July 2026"; absent where it is not known. */
  readonly asOf?: {readonly date: string; readonly text: string};
  /** When embeds say that they are old: as a moment, and in words. */
  readonly stale?: {readonly from: string; readonly text: string};
  /** What had an address when it was accepted, by path, and what its address says where it is gone. */
  readonly retired: readonly {readonly path: string; readonly text: string}[];
  readonly retiredSee: string;
  readonly feedTitle: string;
  /** What an administrator must allow, by wiki; empty without an address. */
  readonly allowed: Readonly<Record<string, string>>;
}

export interface Report {
  /** BCP 47; pages say it to browsers and screen readers. */
  readonly language: string;
  /** The fixed words of pages. */
  readonly labels: Labels;
  /** A company's own colours, faces and logo; absent: ours. */
  readonly look?: Look;
  /** Title of the site: "The Lumen family". */
  readonly title: string;
  readonly note?: string;
  /** "Who joined in June 2026 · first 24 hours · 4,012 people". */
  readonly kicker: string;
  /** "Five kinds of people walked in. Two in five touched nothing." */
  readonly headline: string;
  readonly lede: Words;
  /** What changed since the release, a sentence each; absent without a release. */
  readonly changes?: {readonly title: string; readonly sentences: readonly string[]};
  /** Safe HTML of the release notes; absent without notes. */
  readonly releases?: {readonly title: string; readonly link: string; readonly html: string};
  readonly cohort: {readonly id: string; readonly label: string; readonly users: Figure};
  readonly previous?: {readonly id: string; readonly label: string};
  /** "first 24 hours". */
  readonly window: string;
  /** "students". */
  readonly people: string;
  readonly contact?: string;
  readonly families: readonly {
    readonly name: string;
    readonly about?: string;
    readonly personas: readonly string[];
  }[];
  /** By share, largest first, unnamed groups among them; absent personas last. Those with `share` add up to 100 %. */
  readonly personas: readonly PersonaReport[];
  /** People set aside where no persona has `match: outliers`; they belong to the 100 %. */
  readonly offTheChart?: PersonaReport;
  /** Where readers do not see unnamed groups: their people as one part, without card and page; in the 100 %, too. */
  readonly undescribed?: PersonaReport;
  readonly portraitLegend: string;
  readonly features: readonly FeatureReport[];
  /** Ids of the features whose boxes tell most, for the home page; the first two of `features` if absent. */
  readonly highlights?: readonly string[];
  /** Numbers of all features by persona; also features.csv. */
  readonly numbers: Table;
  /** Oldest first. */
  readonly cohorts: readonly CohortReport[];
  readonly cohortWords: Words;
  readonly cohortTable: Table;
  /** Cohorts in pairs, later against earlier; by the later one, then by the earlier. */
  readonly comparisons: readonly CohortComparisonReport[];
  /** Groups in pairs, in the order of `personas`: all of up to twelve, neighbours of more. */
  readonly pairs: readonly PairReport[];
  /** Absent where the model would tell something of few people. */
  readonly which?: WhichReport;
  /** By term. */
  readonly glossary: readonly Term[];
  /** Every feature, cohort against cohort. */
  readonly cohortBoxes: readonly BoxChart[];
  readonly method: MethodReport;
  readonly deck: DeckReport;
  readonly wiki: WikiReport;
  /** Of all groups. */
  readonly downloads: readonly Download[];
}
