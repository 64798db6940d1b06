import {type Markup, markup, round} from "../markup/markup.js";
import type {TrendPoint} from "../report/parts.js";

const HEIGHT = 40;

export interface SparkPlace {
  /** Right end, upper end and width, px. */
  readonly right: number;
  readonly top: number;
  readonly width: number;
  readonly color: string;
}

/** Draws shares over the cohorts as a bare line with a dot at the newest, like the cards of the site; fewer than two points draw nothing. */
export function sparkMarks(points: readonly TrendPoint[], {right, top, width, color}: SparkPlace): Markup {
  if (points.length < 2) return markup``;
  const values = points.map(({share}) => share.value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = Math.max(high - low, high / 5, 1e-9);
  const x = (i: number): number => right - width + ((width - 5) * i) / (values.length - 1);
  const y = (value: number): number => top + HEIGHT / 2 - ((value - (low + high) / 2) / span) * (HEIGHT - 12);
  const line = values.map((value, i) => `${round(x(i)).markup},${round(y(value)).markup}`).join(" ");
  const end = values.length - 1;
  const paint = {markup: color};
  return markup`<polyline points="${{markup: line}}" fill="none" stroke="${paint}" stroke-width="2.2" stroke-linejoin="round" stroke-linecap="round"/>
    <circle cx="${round(x(end))}" cy="${round(y(values[end]))}" r="4.2" fill="${paint}"/>`;
}
