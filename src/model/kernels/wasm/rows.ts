// What all functions are written with: elements of buffers, and what depends on the number of columns.
import {
  type Code,
  constant,
  f64,
  forward,
  i32,
  sumOfSquares,
  type Variable,
  type Variables
} from "../assembler.js";
import {BUFFER_NAMES, type BufferName} from "../buffers.js";

/** A buffer's elements, by their index. */
export interface Elements {
  readonly load: (index: Code) => Code;
  readonly store: (index: Code, value: Code) => Code;
}

/** A buffer of numbers. */
export function numbers(name: BufferName): Elements {
  return numbersFrom(beginning(name));
}

/** Numbers from an address on. */
export function numbersFrom(begin: Code): Elements {
  return elements(f64, 3, begin);
}

/** A buffer of whole numbers. */
export function integers(name: BufferName): Elements {
  return elements(i32, 2, beginning(name));
}

// Of 2 to the power of `shift` bytes.
function elements({load, store}: Pick<typeof f64, "load" | "store">, shift: number, begin: Code): Elements {
  const address = (index: Code): Code => i32.add(begin, i32.shl(index, i32.const(shift)));
  return {
    load: (index) => load(address(index)),
    store: (index, value) => store(address(index), value)
  };
}

/** Where a buffer begins. */
export function beginning(name: BufferName): Code {
  return constant(BUFFER_NAMES.indexOf(name));
}

/** What depends on the number of columns: loops over them are written out. */
export interface Writer {
  /** The address of a row among rows in pairs. */
  readonly rowAt: (rows: BufferName, index: Code) => Code;
  /** The address of a centroid, or of a cluster's sums. */
  readonly vectorAt: (vectors: BufferName, index: Code) => Code;
  /** The squared distance of a row to a centroid, by their addresses. */
  readonly toCentroid: (row: Variable, centroid: Variable, room: Scratch) => Code;
  /** The squared distance of two rows, by their addresses. */
  readonly toRow: (row: Variable, other: Variable, room: Scratch) => Code;
  /** Adds so many users of the row at the address to a cluster. */
  readonly addRow: (row: Variable, cluster: Code, users: Variable, room: Scratch) => Code;
  /** Moves row i, which is at the address, from its cluster to another with all its users: label, sizes and sums. */
  readonly moveRow: (
    i: Code,
    row: Variable,
    clusters: {readonly from: Code; readonly to: Code},
    users: Variable,
    room: Scratch
  ) => Code;
  /** Puts row i, which is at the address, among the some, at place n. */
  readonly put: (n: Variable, i: Code, row: Variable, room: Scratch) => Code;
}

/** Locals for whatever lies between. */
export interface Scratch {
  readonly number: Variable;
  readonly address: Variable;
}

/** Makes them. */
export function scratch(own: Variables): Scratch {
  return {number: own.f64(), address: own.i32()};
}

/** Returns what writes code for rows of d columns. */
export function writerFor(d: number): Writer {
  const columns = Array.from({length: d}, (_, j) => j);
  const squares = (difference: (j: number) => Code, {number}: Scratch): Code =>
    sumOfSquares(f64, columns.map(difference), number);
  const rowAt = (rows: BufferName, index: Code): Code =>
    i32.add(
      i32.add(beginning(rows), i32.mul(i32.and(index, i32.const(EVEN)), i32.const(8 * d))),
      i32.shl(i32.and(index, i32.const(1)), i32.const(3))
    );
  const vectorAt = (vectors: BufferName, index: Code): Code =>
    i32.add(beginning(vectors), i32.mul(index, i32.const(8 * d)));
  const addRow: Writer["addRow"] = (row, cluster, users, {address}) => [
    ...numbers("sizes").store(cluster, f64.add(numbers("sizes").load(cluster), users.get)),
    ...address.set(vectorAt("sums", cluster)),
    ...columns.flatMap((j) =>
      f64.store(
        address.get,
        f64.add(f64.load(address.get, 8 * j), f64.mul(users.get, f64.load(row.get, 16 * j))),
        8 * j
      )
    )
  ];
  return {
    rowAt,
    vectorAt,
    toCentroid: (row, centroid, room) =>
      squares((j) => f64.sub(f64.load(row.get, 16 * j), f64.load(centroid.get, 8 * j)), room),
    toRow: (row, other, room) =>
      squares((j) => f64.sub(f64.load(row.get, 16 * j), f64.load(other.get, 16 * j)), room),
    addRow,
    moveRow: (i, row, {from, to}, users, room) => [
      ...users.set(f64.sub(f64.const(0), numbers("w").load(i))),
      ...addRow(row, from, users, room),
      ...users.set(numbers("w").load(i)),
      ...addRow(row, to, users, room),
      ...integers("labels").store(i, to)
    ],
    put: (n, i, row, {address}) => [
      ...integers("searched").store(n.get, i),
      ...address.set(rowAt("someX", n.get)),
      ...columns.flatMap((j) => f64.store(address.get, f64.load(row.get, 16 * j), 16 * j)),
      ...forward(n, 1)
    ]
  };
}

/** All bits but the last, of whole numbers below 2³¹. */
export const EVEN = 2 ** 31 - 2;

/** Writes down again by how much the bounds of row i differ. */
export function gapOf(i: Code): Code {
  return numbers("gaps").store(i, f64.sub(numbers("lower").load(i), numbers("upper").load(i)));
}
