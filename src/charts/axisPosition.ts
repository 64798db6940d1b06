import type {BoxChart} from "../report/parts.js";

/** Returns where a value lies on the chart's axis, 0 … 100; 0 for an empty axis. */
export function axisPosition({max, scale}: Pick<BoxChart, "max" | "scale">, value: number): number {
  const part = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return Math.round(10000 * (scale === "sqrt" ? Math.sqrt(part) : part)) / 100;
}
