// Writes the WebAssembly module of `fastDistanceSums`.
import {EMPTY, get, moduleOf, OP, s32, set, TYPE, u32, V} from "./wasmCode.js";

// Locals: the row's byte offset is the parameter.
const L = {
  row: 0,
  at: 1,
  end: 2,
  run: 3,
  sum: 4,
  left: 5,
  scratch: 6,
  pair: 7,
  twin: 8,
  acc: 9,
  splats: 10
} as const;

/** Sizes that are written into the code as constants. */
export interface Sizes {
  readonly rows: number;
  readonly columns: number;
  readonly runs: number;
}

/** Returns the module for points of these sizes; it imports env.memory and exports `from(byte offset of a row)`. */
export function distanceSumsModule(sizes: Sizes): Uint8Array<ArrayBuffer> {
  return moduleOf("from", {parameters: [TYPE.i32], code: [...locals(sizes), ...body(sizes), OP.end]});
}

// Three groups: 32-bit offsets, numbers, pairs of numbers.
function locals({columns}: Sizes): number[] {
  return [3, 3, TYPE.i32, 3, TYPE.f64, ...u32(3 + columns), TYPE.v128];
}

// For each run: pairs of rows, then the row that is left over, then the sum is stored.
function body({rows: m, columns: d, runs}: Sizes): number[] {
  const offset = (column: number): number[] => u32(8 * column * m);
  const sumsAt = u32(8 * (d + 1) * m);
  const endsAt = u32(8 * ((d + 1) * m + runs));
  const columns = Array.from({length: d}, (_, c) => c);
  return [
    ...columns.flatMap((c) => [...get(L.row), ...V.splat, 3, ...offset(c), ...set(L.splats + c)]),
    ...[OP.block, EMPTY, OP.loop, EMPTY],
    ...[...get(L.run), OP.i32_const, ...s32(8 * runs), OP.i32_ge_u, OP.br_if, 1],
    ...[...get(L.run), OP.i32_load, 2, ...endsAt, ...set(L.end)],
    ...[...V.zero, ...set(L.acc)],
    ...pairLoop(columns, offset),
    ...[...get(L.acc), ...V.lane(0), ...get(L.acc), ...V.lane(1), OP.f64_add, ...set(L.sum)],
    ...leftOver(columns, offset),
    ...[...get(L.run), ...get(L.sum), OP.f64_store, 3, ...sumsAt],
    ...[...get(L.run), OP.i32_const, 8, OP.i32_add, ...set(L.run), OP.br, 0],
    ...[OP.end, OP.end]
  ];
}

function pairLoop(columns: readonly number[], offset: (column: number) => number[]): number[] {
  const squares = columns.flatMap((c) => [
    ...(c > 0 ? get(L.pair) : []),
    ...[...get(L.at), ...V.load, 3, ...offset(c), ...get(L.splats + c), ...V.sub],
    ...[...set(L.twin), ...get(L.twin), ...get(L.twin), ...V.mul],
    ...(c > 0 ? V.add : []),
    ...set(L.pair)
  ]);
  return [
    ...[OP.block, EMPTY, OP.loop, EMPTY],
    ...[...get(L.at), OP.i32_const, 16, OP.i32_add, ...get(L.end), OP.i32_gt_u, OP.br_if, 1],
    ...squares,
    ...[...get(L.acc), ...get(L.at), ...V.load, 3, ...offset(columns.length)],
    ...[...get(L.pair), ...V.sqrt, ...V.mul, ...V.add, ...set(L.acc)],
    ...[...get(L.at), OP.i32_const, 16, OP.i32_add, ...set(L.at), OP.br, 0],
    ...[OP.end, OP.end]
  ];
}

// A run with an odd number of rows: the last one, if any.
function leftOver(columns: readonly number[], offset: (column: number) => number[]): number[] {
  const squares = columns.flatMap((c) => [
    ...(c > 0 ? get(L.left) : []),
    ...[...get(L.at), OP.f64_load, 3, ...offset(c), ...get(L.row), OP.f64_load, 3, ...offset(c), OP.f64_sub],
    ...[...set(L.scratch), ...get(L.scratch), ...get(L.scratch), OP.f64_mul],
    ...(c > 0 ? [OP.f64_add] : []),
    ...set(L.left)
  ]);
  return [
    ...[OP.block, EMPTY, ...get(L.at), ...get(L.end), OP.i32_ge_u, OP.br_if, 0],
    ...squares,
    ...[...get(L.sum), ...get(L.at), OP.f64_load, 3, ...offset(columns.length)],
    ...[...get(L.left), OP.f64_sqrt, OP.f64_mul, OP.f64_add, ...set(L.sum)],
    ...[...get(L.at), OP.i32_const, 8, OP.i32_add, ...set(L.at)],
    OP.end
  ];
}
