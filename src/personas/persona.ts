// What people wrote in personas/*.yaml, checked and complete.
import type {Place} from "../problem.js";
import type {Look, OwnPicture} from "./look.js";

export const LEVELS = ["none", "low", "typical", "high", "very high"] as const;
export type Level = (typeof LEVELS)[number];

/** Languages that the site can be written in, BCP 47; each has a file of sentences in src/report/. */
export const LANGUAGES = ["en", "pt-BR"] as const;
export type LanguageCode = (typeof LANGUAGES)[number];

/** What a trait says: a level word, a number in feature units, or a closed range (an end may be open). */
export type TraitValue =
  | {readonly kind: "level"; readonly level: Level}
  | {readonly kind: "number"; readonly value: number}
  | {readonly kind: "range"; readonly from: number; readonly to: number};

export interface Trait {
  /** Feature id. */
  readonly feature: string;
  readonly value: TraitValue;
  readonly place: Place;
}

/** How a persona meets people: by a cluster, by an exact rule before clustering, or as the group set aside. */
export type MatchKind = "cluster" | "rule" | "outliers";

export interface PersonaDefinition {
  /** File name without .yaml: `^[a-z][a-z0-9-]*$`. It is the persona's address on the site and never changes. */
  readonly id: string;
  readonly file: string;
  readonly name: string;
  /** "#rrggbb", lower case. */
  readonly color: string;
  /** Family name; one of family.yaml's where it lists any. */
  readonly family: string;
  readonly tagline: string;
  readonly match: MatchKind;
  /** For `rule`, all must hold exactly; for `outliers`, empty. */
  readonly traits: readonly Trait[];
  /** Markdown with mustache placeholders, as written; "" if absent. */
  readonly description: string;
  readonly ideas: readonly {readonly team: string; readonly text: string}[];
  /** Shown in the place of the flower. */
  readonly image?: PersonaImage;
  readonly place: Place;
}

/** A picture of the team's own, with what it shows in words. */
export type PersonaImage = OwnPicture & {readonly alt: string};

/** Where the site lies, and who may show parts of it. */
export interface SitePlace {
  /** "https://personas.lumen.example", without a slash at its end; absent: nobody said. */
  readonly url?: string;
  /** Origins that may frame cards and charts, as Content-Security-Policy writes them. */
  readonly allow: readonly string[];
  /** Cards say that they are old when the data are older; absent: never. */
  readonly staleDays?: number;
}

/** personas/family.yaml. */
export interface Family {
  /** "The Lumen family". */
  readonly title: string;
  readonly language: LanguageCode;
  /** Families in the order of display, with a sentence each. */
  readonly families: readonly {readonly name: string; readonly about?: string}[];
  /** Address of whoever answers questions. */
  readonly contact?: string;
  /** Absent: nothing is said of it. */
  readonly site?: SitePlace;
  /** Readers see groups without a persona only as one share of people not yet described; absent: a card for each. */
  readonly hidesUnnamed?: true;
}

export interface Definitions {
  readonly family: Family;
  /** A company's own; absent: ours. */
  readonly look?: Look;
  /** By file name. */
  readonly personas: readonly PersonaDefinition[];
}

/** A group of people that the model found, with the persona that describes it, if any. */
export interface MatchedGroup {
  /** Cluster index. */
  readonly cluster: number;
  /** Persona id; undefined: nobody described it. */
  readonly persona?: string;
  /** RMS over the persona's traits, scaled space; NaN without a persona. */
  readonly distance: number;
  /** Nearest persona that was refused or taken by another cluster, with its distance; for the YAML to paste. */
  readonly nearest?: {readonly persona: string; readonly distance: number};
}

export interface Matching {
  /** One per cluster, in cluster order. */
  readonly groups: readonly MatchedGroup[];
  /** Ids of cluster personas that met no cluster. */
  readonly absent: readonly string[];
  /** Greatest distance at which a persona may meet a cluster. */
  readonly gate: number;
}
