import {differenceCiede2000, formatHex} from "culori";

// Twelve colours of similar weight; the nearest pair differs by more than 14 (CIEDE2000).
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
 * before (CIEDE2000, ties to the first); where the palette has none more than 10 away, of 36 others.
 */
export function freeColors(taken: readonly string[], count: number): string[] {
  const near = [...taken];
  const chosen: string[] = [];

  while (chosen.length < count) {
    const first = farthest(PALETTE, near);
    const {color} = first.apart > FAR ? first : farthest([...PALETTE, ...RESERVE], near);
    chosen.push(color);
    near.push(color);
  }
  return chosen;
}

const FAR = 10;
const difference = differenceCiede2000();

function farthest(colors: readonly string[], near: readonly string[]): {color: string; apart: number} {
  let best = {color: colors[0], apart: -1};
  for (const color of colors) {
    const apart = Math.min(Number.POSITIVE_INFINITY, ...near.map((one) => difference(color, one)));
    if (apart > best.apart) best = {color, apart};
  }
  return best;
}
