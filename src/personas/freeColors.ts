import {formatHex} from "culori";
import {colorDistance, relative} from "./colorDistance.js";

// Twelve colours of similar weight; the nearest pair differs by more than 12 (CIEDE2000) to the usual vision.
const PALETTE = [
  "#d1495b",
  "#2b7a78",
  "#e09f3e",
  "#4f6d9e",
  "#7b4b94",
  "#6a994e",
  "#b5651d",
  "#0aa1c2",
  "#c46bae",
  "#8a8d2b",
  "#444b6e",
  "#e8735a"
] as const;

// When those are taken: the same hues lighter and darker.
const RESERVE = [0.42, 0.55, 0.68].flatMap((l) =>
  Array.from({length: 12}, (_, n) => formatHex({mode: "oklch", l, c: 0.1, h: n * 30}))
);

/**
 * Returns so many colours that are far from those taken and from one another: each the farthest of the palette from all
 * before, in the vision in which they are nearest (ties to the first); where every one of the palette could be confused
 * with one before, of 36 others and the palette.
 */
export function freeColors(taken: readonly string[], count: number): string[] {
  const near = [...taken];
  const chosen: string[] = [];

  while (chosen.length < count) {
    const first = farthest(PALETTE, near);
    const {color} = first.apart > 1 ? first : farthest([...PALETTE, ...RESERVE], near);
    chosen.push(color);
    near.push(color);
  }
  return chosen;
}

function farthest(colors: readonly string[], near: readonly string[]): {color: string; apart: number} {
  let best = {color: colors[0], apart: -1};
  for (const color of colors) {
    const apart = Math.min(
      Number.POSITIVE_INFINITY,
      ...near.map((one) => relative(colorDistance(color, one)))
    );
    if (apart > best.apart) best = {color, apart};
  }
  return best;
}
