// The report holds everything that is shown, words and formatted numbers included; pages only arrange it.
// It holds no user-level row. Plain JSON: no typed arrays, no NaN.
import type {Look} from "../personas/look.js";
import type {PersonaImage} from "../personas/persona.js";
import type {CohortComparisonReport, CohortReport, PairReport} from "./compared.js";
import type {Labels} from "./labels.js";
import type {MethodReport} from "./methodParts.js";
import type {BoxChart, Figure, Petal, Shades, Table, Trend, Words} from "./parts.js";
import type {WhichReport} from "./whichReport.js";

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
    /** "5 points more than in May, more than chance would explain". */
    readonly text: string;
    /** The same without a judgement. */
    readonly amount: string;
    /** "5 points since May", "hardly changed since May". */
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
  /** The features that set them apart most from everyone, most first. */
  readonly apart?: string;
  /** What the typical one of them does in the window. */
  readonly typical?: Words;
  /** Groups that its people near a border resemble, with their share of those; none where few are near one. */
  readonly confused?: {
    readonly title: string;
    readonly words: string;
    readonly others: readonly {readonly id: string; readonly share: Figure}[];
  };
  /** Every figure, for analysts; absent for a group too small for figures. */
  readonly numbers?: {
    readonly tables: readonly (Table & {readonly title: string})[];
    readonly downloads: readonly Download[];
  };
  /** Whether other cohorts, grouped on their own, show the group again. */
  readonly again?: string;
  /** How the persona met its people: "Distance 0.41 of at most 1.2 …", in words. */
  readonly how: string;
  /** What leads to its page and to its numbers: "All about the Planner", "The Planner in numbers". */
  readonly links: {readonly about: string; readonly numbers: string};
  /** For an unnamed group: YAML to paste. For an absent one: why, in words. */
  readonly yaml?: string;
}

export interface FeatureReport {
  readonly id: string;
  readonly label: string;
  /** "exercises". */
  readonly unit: string;
  readonly boxes: BoxChart;
  /** Share of each persona, and of everyone, who did it at all. */
  readonly didAny: readonly {
    readonly id: string;
    readonly label: string;
    readonly shades: Shades;
    readonly share: Figure;
  }[];
  /** Who did it at all most often. */
  readonly didAnyFinding: string;
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
    readonly table: Table;
  };
}

/** What was said of one release. */
export interface ReleaseNote {
  /** Anchor on the page of releases: "release-3". */
  readonly id: string;
  /** "Release 3: May 2026". */
  readonly title: string;
  /** Safe HTML below the heading. */
  readonly html: string;
  /** First date after its people, or the moment at which its data end; absent where it is not known. */
  readonly ends?: string;
}

/** A word of the house with what it means. */
export interface Term {
  /** Anchor on the glossary page. */
  readonly id: string;
  readonly term: string;
  readonly text: string;
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
  /** What an address says that never was. */
  readonly notFound: string;
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
  /** "All six cohorts · first 24 hours · 22,967 students": of pages that are about all of them. */
  readonly kickerAll: string;
  /** "Five kinds of people walked in. Two in five touched nothing." */
  readonly headline: string;
  readonly lede: Words;
  /** What changed since the release, a sentence each; absent without a release. */
  readonly changes?: {readonly title: string; readonly sentences: readonly string[]};
  /** Safe HTML of the release notes; absent without notes. */
  readonly releases?: {
    readonly title: string;
    readonly link: string;
    /** Why shares differ from those of other pages. */
    readonly note: string;
    readonly html: string;
    /** The same, release by release, as far as headings tell them apart; as the notes order them. */
    readonly notes: readonly ReleaseNote[];
  };
  readonly cohort: {readonly id: string; readonly label: string; readonly users: Figure};
  readonly previous?: {readonly id: string; readonly label: string};
  /** Cohorts are no time: none is before another, and no line joins them. */
  readonly unordered?: true;
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
  /** Who is not in their charts of groups; absent where nobody is set aside. */
  readonly asideNote?: string;
  /** Ids of the features whose boxes tell most, for the home page; the first two of `features` if absent. */
  readonly highlights?: readonly string[];
  /** What pages and their largest charts found; their topic where nothing can be said for certain. */
  readonly titles: {readonly features: string; readonly cohorts: string; readonly shares: string};
  /** Numbers of all features by persona; also features.csv. */
  readonly numbers: Table;
  /** Oldest first. */
  readonly cohorts: readonly CohortReport[];
  readonly cohortWords: Words;
  /** How to read the charts of their shares; absent where there is one cohort. */
  readonly cohortBands?: string;
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
  /** The method's story as data. */
  readonly methodDownload?: Download;
}
