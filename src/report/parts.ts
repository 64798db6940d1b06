// What every section of the report is made of: numbers with their words, colours, boxes, trends, tables.

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
  /** The same without how a box is read, for a page that has said it: "Exercises submitted per person, first 24 hours." */
  readonly unit: string;
  readonly boxes: readonly NamedBox[];
  /** Upper end of the axis, feature units. */
  readonly max: number;
  /** Ticks with their words. */
  readonly ticks: readonly Figure[];
  /** Square root for skewed counts; the caption says so. */
  readonly scale: "linear" | "sqrt";
  /** Text alternative. */
  readonly alt: string;
  /** All that is drawn: medians, middle halves, and what the thin lines span. */
  readonly table: Table;
}

/** Share of one cohort. */
export interface TrendPoint {
  readonly cohort: string;
  /** "Jun" or "Jun ’26", for the axis. */
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
  /** Cohorts are no time: no line joins their shares. */
  readonly unordered?: true;
  readonly alt: string;
  readonly table: Table;
}

/** A table that pages print and CSV files carry. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly {readonly id: string; readonly label: string; readonly numeric: boolean}[];
  readonly rows: readonly (readonly (Figure | string)[])[];
  /** How to read it, below the rows of a page. */
  readonly note?: string;
}
