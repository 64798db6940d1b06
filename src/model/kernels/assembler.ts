// What it takes to write a small WebAssembly module as an expression of functions, so that no compiler has to be
// installed. A piece of code is its bytes; opcodes are those of the core specification 2.0 with fixed-width SIMD, and
// have their names in the text format.

/** Bytes of instructions. */
export type Code = readonly number[];

/** Types of values. */
export const TYPE = {i32: 0x7f, f64: 0x7c, v128: 0x7b} as const;
type Type = (typeof TYPE)[keyof typeof TYPE];

const EMPTY = 0x40;

function instruction(...opcode: number[]): (...operands: Code[]) => Code {
  return (...operands) => [...operands.flat(), ...opcode];
}

// Loads and stores at an address and an offset in bytes; `alignment` is the exponent of two.
function loader(alignment: number, ...opcode: number[]): (address: Code, offset?: number) => Code {
  return (address, offset = 0) => [...address, ...opcode, alignment, ...u32(offset)];
}

function storer(
  alignment: number,
  ...opcode: number[]
): (address: Code, value: Code, offset?: number) => Code {
  return (address, value, offset = 0) => [...address, ...value, ...opcode, alignment, ...u32(offset)];
}

/** Whole numbers and addresses. */
export const i32 = {
  const: (value: number): Code => [0x41, ...s32(value)],
  load: loader(2, 0x28),
  store: storer(2, 0x36),
  eq: instruction(0x46),
  ne: instruction(0x47),
  lt: instruction(0x49),
  ge: instruction(0x4f),
  add: instruction(0x6a),
  mul: instruction(0x6c),
  and: instruction(0x71),
  shl: instruction(0x74)
} as const;

/** Numbers. */
export const f64 = {
  const: (value: number): Code => [0x44, ...new Uint8Array(Float64Array.of(value).buffer)],
  load: loader(3, 0x2b),
  store: storer(3, 0x39),
  lt: instruction(0x63),
  gt: instruction(0x64),
  sqrt: instruction(0x9f),
  add: instruction(0xa0),
  sub: instruction(0xa1),
  mul: instruction(0xa2),
  div: instruction(0xa3),
  min: instruction(0xa4),
  max: instruction(0xa5)
} as const;

/** Pairs of numbers. */
export const pair = {
  zero: [0xfd, 0x0c, ...Array<number>(16).fill(0)] as Code,
  load: loader(3, 0xfd, 0x00),
  store: storer(3, 0xfd, 0x0b),
  /** Twice the same number, from memory. */
  loadTwice: loader(3, 0xfd, 0x0a),
  twice: instruction(0xfd, 0x14),
  first: instruction(0xfd, 0x21, 0),
  second: instruction(0xfd, 0x21, 1),
  lt: instruction(0xfd, 0x49),
  sqrt: instruction(0xfd, 0xef, 0x01),
  add: instruction(0xfd, 0xf0, 0x01),
  sub: instruction(0xfd, 0xf1, 0x01),
  mul: instruction(0xfd, 0xf2, 0x01),
  min: instruction(0xfd, 0xf4, 0x01),
  /** Of the first where a bit of the third is set, otherwise of the second. */
  select: instruction(0xfd, 0x52),
  /** Two whole numbers, in the lower half. */
  truncate: instruction(0xfd, 0xfc, 0x01),
  /** The lower half of a pair. */
  storeHalf: (address: Code, value: Code): Code => [...address, ...value, 0xfd, 0x5b, 3, 0, 0]
} as const;

/** A local of a function. */
export interface Variable {
  readonly get: Code;
  readonly set: (value: Code) => Code;
}

/** Adds a constant to an address or a count. */
export function forward(variable: Variable, step: number): Code {
  return variable.set(i32.add(variable.get, i32.const(step)));
}

/** Leaves the sum of the squares of numbers or of pairs, added from the first to the last; `each` is room for one. */
export function sumOfSquares(
  {mul, add}: Pick<typeof f64, "mul" | "add">,
  values: readonly Code[],
  each: Variable
): Code {
  return values.flatMap((value, n) => [
    ...each.set(value),
    ...mul(each.get, each.get),
    ...(n > 0 ? add() : [])
  ]);
}

/** Runs the body where the condition holds, otherwise the other one, if any. */
export function when(condition: Code, body: readonly Code[], otherwise: readonly Code[] = []): Code {
  return [
    ...[...condition, 0x04, EMPTY, ...body.flat()],
    ...(otherwise.length > 0 ? [0x05, ...otherwise.flat()] : []),
    0x0b
  ];
}

/** Runs the body for as long as the condition holds before it. */
export function loopWhile(condition: Code, body: readonly Code[]): Code {
  return [0x03, EMPTY, ...condition, 0x04, EMPTY, ...body.flat(), 0x0c, 1, 0x0b, 0x0b];
}

/** Runs the body for 0 … end − 1. */
export function forEach(index: Variable, end: Code, body: readonly Code[]): Code {
  return [...index.set(i32.const(0)), ...loopWhile(i32.lt(index.get, end), [...body, forward(index, 1)])];
}

/** Makes the parameters and locals of a function; all parameters come first. */
export interface Variables {
  readonly parameter: () => Variable;
  readonly i32: () => Variable;
  readonly f64: () => Variable;
  readonly pair: () => Variable;
}

/** An exported function of whole numbers. */
export interface Definition {
  readonly name: string;
  readonly parameters: number;
  readonly locals: readonly Type[];
  readonly result: Type | undefined;
  readonly code: Code;
}

/** Returns the function of that name; its code leaves a value of the type `result`, if any. */
export function define(
  name: string,
  write: (variables: Variables) => readonly Code[],
  result?: Type
): Definition {
  let parameters = 0;
  const locals: Type[] = [];
  const local = (type: Type): Variable => variable(parameters + locals.push(type) - 1);
  const code = write({
    parameter: () => variable(parameters++),
    i32: () => local(TYPE.i32),
    f64: () => local(TYPE.f64),
    pair: () => local(TYPE.v128)
  }).flat();
  return {name, parameters, locals, result, code};
}

function variable(index: number): Variable {
  return {get: [0x20, ...u32(index)], set: (value) => [...value, 0x21, ...u32(index)]};
}

/** Pushes the imported constant of that number. */
export function constant(index: number): Code {
  return [0x23, ...u32(index)];
}

/** Returns a module that imports env.memory and constants (i32) from env, and exports the functions. */
export function assemble(
  constants: readonly string[],
  functions: readonly Definition[]
): Uint8Array<ArrayBuffer> {
  const imports = [
    [...text("env"), ...text("memory"), 2, 0, 0],
    ...constants.map((name) => [...text("env"), ...text(name), 3, TYPE.i32, 0])
  ];
  const types = functions.map(({parameters, result}) => [
    ...[0x60, ...u32(parameters), ...Array<number>(parameters).fill(TYPE.i32)],
    ...(result === undefined ? [0] : [1, result])
  ]);
  const bodies = functions.map(({locals, code}) => {
    const body = [...u32(locals.length), ...locals.flatMap((type) => [1, type]), ...code, 0x0b];
    return [...u32(body.length), ...body];
  });
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, types),
    ...section(2, imports),
    ...section(
      3,
      functions.map((_, n) => u32(n))
    ),
    ...section(
      7,
      functions.map(({name}, n) => [...text(name), 0, ...u32(n)])
    ),
    ...section(10, bodies)
  ]);
}

const PAGE = 65536;

/** Returns a memory of so many bytes at least. */
export function createMemory(bytes: number): WebAssembly.Memory {
  return new WebAssembly.Memory({initial: Math.ceil(bytes / PAGE)});
}

function section(id: number, entries: readonly Code[]): Code {
  const content = [...u32(entries.length), ...entries.flat()];
  return [id, ...u32(content.length), ...content];
}

function text(name: string): Code {
  return [name.length, ...Array.from(name, (letter) => letter.charCodeAt(0))];
}

// LEB128, unsigned.
function u32(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...u32(Math.floor(value / 128))];
}

// LEB128, signed, of a value that is not negative.
function s32(value: number): number[] {
  return value < 64 ? [value] : [(value % 128) + 128, ...s32(Math.floor(value / 128))];
}
