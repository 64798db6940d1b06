// Geometry of a flower around (0, 0), y downwards, within a radius of 100. The first petal points up, the
// others follow clockwise.

/** Length of a petal at level 1, and of the bud at level 0. */
export const LONGEST = 92;
export const SHORTEST = 27;

/** Returns a petal's length for a level; levels outside 0 … 1 count as the nearer end. */
export function petalLength(level: number, shortest = SHORTEST): number {
  return shortest + (LONGEST - shortest) * Math.min(1, Math.max(0, level));
}

/** Returns the path of an upright petal of the given length in a flower of n petals; `narrow` thins it. */
export function petalPath(length: number, n: number, narrow = 1): string {
  const slender = Math.min(0.37, Math.max(0.19, 0.66 * Math.tan(Math.PI / Math.max(n, 3))));
  const w = narrow * (length * slender + 1.5);
  const at = (x: number, y: number): string => `${tidy(x * w)},${tidy(-y * length)}`;
  // Up the left side to the shoulder, over the tip, and down the right side.
  const up = `C${at(-0.6, 0.16)} ${at(-1.36, 0.68)} ${at(-0.62, 0.91)}`;
  const over = `C${at(-0.4, 0.98)} ${at(-0.18, 1)} ${at(0, 1)} ${at(0.18, 1)} ${at(0.4, 0.98)} ${at(0.62, 0.91)}`;
  return `M0,0${up}${over}C${at(1.36, 0.68)} ${at(0.6, 0.16)} 0,0Z`;
}

/** Returns the direction of petal i of n in degrees, clockwise from up. */
export function petalAngle(i: number, n: number): number {
  return tidy((360 * i) / Math.max(1, n));
}

/** Returns the point at a radius in the direction of petal i of n. */
export function petalPoint(i: number, n: number, radius: number): {readonly x: number; readonly y: number} {
  const angle = (2 * Math.PI * i) / Math.max(1, n);
  return {x: tidy(radius * Math.sin(angle)), y: tidy(-radius * Math.cos(angle))};
}

function tidy(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}
