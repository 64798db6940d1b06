// What a slide shows, as data: a browser and PowerPoint lay out the same. A slide holds parts of the report and no word
// of its own.
import type {BoxChart, Table} from "../report/parts.js";
import type {PersonaReport} from "../report/report.js";

interface Every {
  /** Stays the same from cohort to cohort, so that a link to a slide does. */
  readonly id: string;
  /** What the slide is about, above its title; "" where the title says it. */
  readonly kicker: string;
  /** What was found, as a sentence. */
  readonly title: string;
  /** Where the site tells more: "personas/planner", "features#videos". */
  readonly page: string;
  /** What the speaker may say, a paragraph each: what is behind the figures, and where they come from. */
  readonly notes: readonly string[];
}

/** A question and what was found. */
export interface Row {
  readonly topic: string;
  readonly text: string;
}

/** The headline, and all who have a share. */
export interface TitleSlide extends Every {
  readonly kind: "title";
  /** Who was looked at, and when. */
  readonly about: string;
  readonly note?: string;
  readonly personas: readonly PersonaReport[];
}

/** Questions with answers. */
export interface RowsSlide extends Every {
  readonly kind: "rows";
  readonly rows: readonly Row[];
}

/** Everybody, by family. */
export interface FamilySlide extends Every {
  readonly kind: "family";
  readonly families: readonly {readonly name: string; readonly personas: readonly PersonaReport[]}[];
  /** What those say who have no people. */
  readonly notSeen: string;
}

/** One persona; its title is what sets it apart most, and the chart shows that. */
export interface PersonaSlide extends Every {
  readonly kind: "persona";
  readonly persona: PersonaReport;
  /** "859 students". */
  readonly people: string;
  /** Facts; of a persona without people, why it has none. */
  readonly facts: readonly string[];
  readonly chart?: BoxChart;
}

/** Box-plots of all groups on one scale. */
export interface BoxesSlide extends Every {
  readonly kind: "boxes";
  readonly chart: BoxChart;
}

/** A table, and sentences below it. */
export interface TableSlide extends Every {
  readonly kind: "table";
  readonly table: Table;
  readonly sentences: readonly string[];
}

/** What a team could do for whom. */
export interface TeamSlide extends Every {
  readonly kind: "team";
  readonly ideas: readonly {readonly persona: PersonaReport; readonly text: string}[];
}

/** Sentences. */
export interface ListSlide extends Every {
  readonly kind: "list";
  readonly items: readonly string[];
}

export type Slide =
  | TitleSlide
  | RowsSlide
  | FamilySlide
  | PersonaSlide
  | BoxesSlide
  | TableSlide
  | TeamSlide
  | ListSlide;
