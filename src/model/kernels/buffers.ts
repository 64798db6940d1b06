// The memory that k-means works in. Fast kernels can see only one piece of memory, so all buffers lie in one.

/** Most rows, columns and centroids that there will be. */
export interface Room {
  readonly rows: number;
  readonly columns: number;
  readonly k: number;
}

/** Rooms for distances to all rows. */
export const ROOMS = 4;

/** How many elements a buffer has: m for the rows (m is even), d for the columns, k for the centroids. */
type Shape = "m" | "m×d" | "k" | "k×d" | "m×ROOMS";

/** Buffers of 64-bit floats. */
const NUMBERS = {
  /** Rows in pairs: both rows' first coordinate, both rows' second, and so on; row i is with i ± 1. */
  X: "m×d",
  /** Users of each row. */
  w: "m",
  /** Centroids. */
  C: "k×d",
  /** The distance to the own centroid, and to the next nearest one, as written down; `descend` lets them grow old. */
  upper: "m",
  lower: "m",
  /** `lower` − `upper`, as they were written down. */
  gaps: "m",
  /** Some rows, in pairs like X, and what is found for them. */
  someX: "m×d",
  someNearest: "m",
  someNext: "m",
  /** For whoever needs one number per row. */
  spare: "m",
  /** For whoever compares some rows by their distances to all. */
  rooms: "m×ROOMS",
  /** Users per cluster, and their weighted sums. */
  sizes: "k",
  sums: "k×d",
  /** Half the distance of each centroid to the nearest other one. */
  half: "k",
  /** How far each centroid moved last. */
  moves: "k",
  /** By how much bounds in each cluster have risen and fallen since they were written down, and both together. */
  risen: "k",
  fallen: "k",
  needed: "k",
  /** By how much the inertia would grow without each centroid. */
  missed: "k",
  /** Where rows stood in some solution, while others are tried: copies, and running sums of users × squared distance. */
  stoodNearest: "m",
  stoodNext: "m",
  stoodGaps: "m",
  stoodErrors: "m",
  stoodSizes: "k",
  stoodSums: "k×d"
} as const satisfies Record<string, Shape>;

/** Buffers of 32-bit integers. */
const INTEGERS = {
  /** Cluster of each row. */
  labels: "m",
  /** Which rows the some are, and the nearest centroid of each. */
  searched: "m",
  someLabels: "m",
  stoodLabels: "m"
} as const satisfies Record<string, Shape>;

type NumbersName = keyof typeof NUMBERS;
type IntegersName = keyof typeof INTEGERS;

export type BufferName = NumbersName | IntegersName;
export const BUFFER_NAMES = [...Object.keys(NUMBERS), ...Object.keys(INTEGERS)] as readonly BufferName[];

export type Buffers = {readonly [name in NumbersName]: Float64Array} & {
  readonly [name in IntegersName]: Int32Array;
};

/** Where each buffer begins, in bytes, and how many elements it has. */
export interface Layout {
  readonly at: Readonly<Record<BufferName, number>>;
  readonly lengths: Readonly<Record<BufferName, number>>;
  readonly bytes: number;
  /** Elements of one of the rooms. */
  readonly roomSize: number;
}

/** Returns the layout for so much room; each buffer begins at a multiple of 16. */
export function layOut({rows, columns, k}: Room): Layout {
  const m = rows + (rows % 2);
  const elements: Record<Shape, number> = {
    m,
    "m×d": m * columns,
    k,
    "k×d": k * columns,
    "m×ROOMS": ROOMS * m
  };
  const shapes: Record<BufferName, Shape> = {...NUMBERS, ...INTEGERS};
  const at: Partial<Record<BufferName, number>> = {};
  const lengths: Partial<Record<BufferName, number>> = {};
  let bytes = 0;
  for (const name of BUFFER_NAMES) {
    const length = elements[shapes[name]];
    at[name] = bytes;
    lengths[name] = length;
    bytes += 8 * (length + (length % 2));
  }
  return {at, lengths, bytes, roomSize: m} as Layout;
}

/** Returns views of the memory, which has the bytes of the layout. */
export function viewBuffers(memory: ArrayBufferLike, {at, lengths}: Layout): Buffers {
  const views: Partial<Record<BufferName, Float64Array | Int32Array>> = {};
  for (const name of Object.keys(NUMBERS) as NumbersName[])
    views[name] = new Float64Array(memory, at[name], lengths[name]);
  for (const name of Object.keys(INTEGERS) as IntegersName[])
    views[name] = new Int32Array(memory, at[name], lengths[name]);
  return views as Buffers;
}

/** Returns where the first coordinate of row i lies among rows in pairs; the others follow at every second place. */
export function placeOf(i: number, d: number): number {
  return (i >> 1) * 2 * d + (i & 1);
}
