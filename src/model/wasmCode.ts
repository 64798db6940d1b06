// What it takes to write a small WebAssembly module byte by byte, so that no compiler has to be installed. Opcodes are
// those of the core specification 2.0 (fixed-width SIMD), by their names in the text format.

/** Opcodes of control, memory and numbers. */
export const OP = {
  block: 0x02,
  loop: 0x03,
  end: 0x0b,
  br: 0x0c,
  br_if: 0x0d,
  local_get: 0x20,
  local_set: 0x21,
  local_tee: 0x22,
  i32_load: 0x28,
  f64_load: 0x2b,
  f64_store: 0x39,
  i32_const: 0x41,
  f64_const: 0x44,
  i32_gt_u: 0x4b,
  i32_ge_u: 0x4f,
  i32_add: 0x6a,
  f64_sqrt: 0x9f,
  f64_add: 0xa0,
  f64_sub: 0xa1,
  f64_mul: 0xa2
} as const;
/** Opcodes of vectors of two numbers (f64x2). */
export const V = {
  load: [0xfd, 0x00],
  /** From memory; `spread` is from the stack. */
  splat: [0xfd, 0x0a],
  spread: [0xfd, 0x14],
  store: [0xfd, 0x0b],
  store64Lane: [0xfd, 0x5b],
  less: [0xfd, 0x49],
  select: [0xfd, 0x52],
  toInteger: [0xfd, 0xfc, 0x01],
  min: [0xfd, 0xf4, 0x01],
  zero: [0xfd, 0x0c, ...Array<number>(16).fill(0)],
  lane: (lane: number) => [0xfd, 0x21, lane],
  sqrt: [0xfd, 0xef, 0x01],
  add: [0xfd, 0xf0, 0x01],
  sub: [0xfd, 0xf1, 0x01],
  mul: [0xfd, 0xf2, 0x01]
} as const;
/** Type of a block without a result. */
export const EMPTY = 0x40;
/** Types of values. */
export const TYPE = {i32: 0x7f, f64: 0x7c, v128: 0x7b} as const;

/** Returns the bytes of a module that imports env.memory and exports one function without results. */
export function moduleOf(
  exported: string,
  {parameters, code}: {readonly parameters: readonly number[]; readonly code: readonly number[]}
): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, parameters.length, ...parameters, 0]),
    ...section(2, [1, ...name("env"), ...name("memory"), 2, 0, 0]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...name(exported), 0, 0]),
    ...section(10, [1, ...u32(code.length), ...code])
  ]);
}

/** Pushes a local. */
export function get(local: number): number[] {
  return [OP.local_get, ...u32(local)];
}

/** Pops into a local. */
export function set(local: number): number[] {
  return [OP.local_set, ...u32(local)];
}

function section(id: number, content: readonly number[]): number[] {
  return [id, ...u32(content.length), ...content];
}

function name(text: string): number[] {
  return [text.length, ...Array.from(text, (letter) => letter.charCodeAt(0))];
}

/** Returns LEB128, unsigned. */
export function u32(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...u32(Math.floor(value / 128))];
}

/** Returns LEB128, signed, of a value that is not negative. */
export function s32(value: number): number[] {
  return value < 64 ? [value] : [(value % 128) + 128, ...s32(Math.floor(value / 128))];
}
