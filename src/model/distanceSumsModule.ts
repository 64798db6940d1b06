// Writes the WebAssembly module of `fastDistanceSums`, byte by byte: it has one function, and so needs no compiler to
// be installed. Opcodes are those of the core specification 2.0 (fixed-width SIMD).

// Opcodes by their names in the text format.
const OP = {
  block: 0x02,
  loop: 0x03,
  end: 0x0b,
  br: 0x0c,
  br_if: 0x0d,
  local_get: 0x20,
  local_set: 0x21,
  i32_load: 0x28,
  f64_load: 0x2b,
  f64_store: 0x39,
  i32_const: 0x41,
  i32_gt_u: 0x4b,
  i32_ge_u: 0x4f,
  i32_add: 0x6a,
  f64_sqrt: 0x9f,
  f64_add: 0xa0,
  f64_sub: 0xa1,
  f64_mul: 0xa2
} as const;
const V = {
  load: [0xfd, 0x00],
  splat: [0xfd, 0x0a],
  zero: [0xfd, 0x0c, ...Array<number>(16).fill(0)],
  lane: (lane: number) => [0xfd, 0x21, lane],
  sqrt: [0xfd, 0xef, 0x01],
  add: [0xfd, 0xf0, 0x01],
  sub: [0xfd, 0xf1, 0x01],
  mul: [0xfd, 0xf2, 0x01]
} as const;
const EMPTY = 0x40;
const TYPE = {i32: 0x7f, f64: 0x7c, v128: 0x7b} as const;

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
  const code = [...locals(sizes), ...body(sizes), OP.end];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 1, TYPE.i32, 0]),
    ...section(2, [1, ...name("env"), ...name("memory"), 2, 0, 0]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...name("from"), 0, 0]),
    ...section(10, [1, ...u32(code.length), ...code])
  ]);
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

function get(local: number): number[] {
  return [OP.local_get, ...u32(local)];
}

function set(local: number): number[] {
  return [OP.local_set, ...u32(local)];
}

function section(id: number, content: readonly number[]): number[] {
  return [id, ...u32(content.length), ...content];
}

function name(text: string): number[] {
  return [text.length, ...Array.from(text, (letter) => letter.charCodeAt(0))];
}

// LEB128, unsigned.
function u32(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...u32(Math.floor(value / 128))];
}

// LEB128, signed, of a value that is not negative.
function s32(value: number): number[] {
  return value < 64 ? [value] : [(value % 128) + 128, ...s32(Math.floor(value / 128))];
}
