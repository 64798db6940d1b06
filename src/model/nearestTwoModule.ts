// Writes the WebAssembly module of `fastNearestTwo`: two rows at a time go through all centroids.
import {EMPTY, get, moduleOf, OP, s32, set, TYPE, u32, V} from "./wasmCode.js";

// Parameters are byte offsets: the next pair of rows and where rows end, centroids and where they end, and where the
// pair's distances and labels go.
const L = {
  at: 0,
  end: 1,
  centroids: 2,
  centroidsEnd: 3,
  nearest: 4,
  next: 5,
  labels: 6,
  centroid: 7,
  index: 8,
  squares: 9,
  least: 10,
  second: 11,
  label: 12,
  closer: 13,
  difference: 14,
  coordinates: 15
} as const;

/** Returns the module for rows of so many columns; it exports `find`, with the parameters above. */
export function nearestTwoModule(columns: number): Uint8Array<ArrayBuffer> {
  const code = [...locals(columns), ...pairLoop(columns), OP.end];
  return moduleOf("find", {parameters: Array<number>(7).fill(TYPE.i32), code});
}

// Three groups: an offset, a number, pairs of numbers.
function locals(columns: number): number[] {
  return [3, 1, TYPE.i32, 1, TYPE.f64, ...u32(6 + columns), TYPE.v128];
}

// A pair's coordinates lie together: both rows' first, both rows' second, and so on.
function pairLoop(d: number): number[] {
  const columns = Array.from({length: d}, (_, j) => j);
  return [
    ...[OP.block, EMPTY, OP.loop, EMPTY],
    ...[...get(L.at), ...get(L.end), OP.i32_ge_u, OP.br_if, 1],
    ...columns.flatMap((j) => [...get(L.at), ...V.load, 3, ...u32(16 * j), ...set(L.coordinates + j)]),
    ...[...infinite(), ...set(L.least), ...infinite(), ...set(L.second), ...V.zero, ...set(L.label)],
    ...[OP.f64_const, ...f64(0), ...set(L.index), ...get(L.centroids), ...set(L.centroid)],
    ...centroidLoop(columns),
    ...[...get(L.nearest), ...get(L.least), ...V.sqrt, ...V.store, 3, 0],
    ...[...get(L.next), ...get(L.second), ...V.sqrt, ...V.store, 3, 0],
    ...[...get(L.labels), ...get(L.label), ...V.toInteger, ...V.store64Lane, 2, 0, 0],
    ...forward(L.nearest, 16),
    ...forward(L.next, 16),
    ...forward(L.labels, 8),
    ...forward(L.at, 16 * d),
    ...[OP.br, 0, OP.end, OP.end]
  ];
}

function centroidLoop(columns: readonly number[]): number[] {
  const squares = columns.flatMap((j) => [
    ...(j > 0 ? get(L.squares) : []),
    ...[...get(L.coordinates + j), ...get(L.centroid), ...V.splat, 3, ...u32(8 * j), ...V.sub],
    ...[OP.local_tee, ...u32(L.difference), ...get(L.difference), ...V.mul],
    ...(j > 0 ? V.add : []),
    ...set(L.squares)
  ]);
  return [
    ...[OP.block, EMPTY, OP.loop, EMPTY],
    ...[...get(L.centroid), ...get(L.centroidsEnd), OP.i32_ge_u, OP.br_if, 1],
    ...squares,
    ...[...get(L.squares), ...get(L.least), ...V.less, ...set(L.closer)],
    // Closer than the nearest: the nearest becomes the next. Otherwise it may be the next itself.
    ...[...get(L.least), ...get(L.second), ...get(L.squares), ...V.min],
    ...[...get(L.closer), ...V.select, ...set(L.second)],
    ...[...get(L.squares), ...get(L.least), ...get(L.closer), ...V.select, ...set(L.least)],
    ...[...get(L.index), ...V.spread, ...get(L.label), ...get(L.closer), ...V.select, ...set(L.label)],
    ...[...get(L.index), OP.f64_const, ...f64(1), OP.f64_add, ...set(L.index)],
    ...forward(L.centroid, 8 * columns.length),
    ...[OP.br, 0, OP.end, OP.end]
  ];
}

function forward(local: number, bytes: number): number[] {
  return [...get(local), OP.i32_const, ...s32(bytes), OP.i32_add, ...set(local)];
}

function infinite(): number[] {
  return [OP.f64_const, ...f64(Infinity), ...V.spread];
}

function f64(value: number): number[] {
  return [...new Uint8Array(Float64Array.of(value).buffer)];
}
