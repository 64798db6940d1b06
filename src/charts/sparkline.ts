import {type Markup, markup, round} from "../markup/markup.js";
import type {Trend, TrendPoint} from "../report/parts.js";

const WIDTH = 120;
const HEIGHT = 36;

/** Returns what a bare line may join: the points of a trend, none of cohorts that are no time. */
export function linePoints(trend: Trend | undefined): readonly TrendPoint[] {
  return trend === undefined || trend.unordered ? [] : trend.points;
}

/** Draws shares over the cohorts as a bare line with a dot at the newest; fewer than two points draw nothing. */
export function sparkline(points: readonly TrendPoint[]): Markup {
  if (points.length < 2) return markup``;
  const values = points.map(({share}) => share.value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  // A small wobble must not look like a landslide: the axis spans at least a fifth of the highest share.
  const span = Math.max(high - low, high / 5, 1e-9);
  const x = (i: number): number => 5 + ((WIDTH - 10) * i) / (values.length - 1);
  const y = (value: number): number => HEIGHT / 2 - ((value - (low + high) / 2) / span) * (HEIGHT - 12);
  const line = values.map((value, i) => `${round(x(i)).markup},${round(y(value)).markup}`).join(" ");
  const end = values.length - 1;
  return markup`<svg class="sparkline" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">
    <polyline points="${{markup: line}}"/><circle cx="${round(x(end))}" cy="${round(y(values[end]))}" r="3.6"/></svg>`;
}
