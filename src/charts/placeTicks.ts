import type {BoxChart} from "../report/parts.js";
import {axisPosition} from "./axisPosition.js";

// The narrowest track that a phone shows, and the width of a digit at the ticks' size, px.
const TRACK = 250;
const DIGIT = 7.5;
const MOST = 6;

/** Returns at most six of the chart's ticks with their place in per cent, so that no two labels meet on a phone. */
export function placeTicks(chart: Pick<BoxChart, "ticks" | "max" | "scale">): {at: number; text: string}[] {
  const placed: {at: number; text: string; right: number}[] = [];
  const step = Math.ceil(chart.ticks.length / MOST);
  for (const {value, text} of chart.ticks.filter((_, i) => i % step === 0)) {
    const at = axisPosition(chart, value);
    const half = (text.length * DIGIT) / 2;
    const left = (at / 100) * TRACK - half;
    if (placed.length && left < placed[placed.length - 1].right + DIGIT) continue;
    placed.push({at, text, right: left + 2 * half});
  }
  return placed.map(({at, text}) => ({at, text}));
}
