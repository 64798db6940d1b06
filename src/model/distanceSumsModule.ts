// Writes the WebAssembly module of `fastDistanceSums`.
import {
  assemble,
  type Code,
  define,
  f64,
  forward,
  i32,
  loopWhile,
  pair,
  sumOfSquares,
  when
} from "./kernels/assembler.js";

/** Sizes that are written into the code as constants. */
export interface Sizes {
  readonly rows: number;
  readonly columns: number;
  readonly runs: number;
}

/** Returns the module for points of these sizes; it imports env.memory and exports `from(byte offset of a row)`. */
export function distanceSumsModule({rows: m, columns: d, runs}: Sizes): Uint8Array<ArrayBuffer> {
  const columns = Array.from({length: d}, (_, c) => c);
  // In bytes: columns follow each other, then weights, sums, and ends of runs.
  const columnAt = (c: number): number => 8 * c * m;
  const weightsAt = columnAt(d);
  const sumsAt = weightsAt + 8 * m;
  const endsAt = sumsAt + 8 * runs;
  const from = define("from", (own) => {
    const row = own.parameter();
    const [at, end, run] = [own.i32(), own.i32(), own.i32()];
    const [sum, difference] = [own.f64(), own.f64()];
    const [sums, differences] = [own.pair(), own.pair()];
    const rowTwice = columns.map(() => own.pair());
    const toPair = sumOfSquares(
      pair,
      columns.map((c) => pair.sub(pair.load(at.get, columnAt(c)), rowTwice[c].get)),
      differences
    );
    const toLast = sumOfSquares(
      f64,
      columns.map((c) => f64.sub(f64.load(at.get, columnAt(c)), f64.load(row.get, columnAt(c)))),
      difference
    );
    const pairOfRows: Code[] = [
      sums.set(pair.add(sums.get, pair.mul(pair.load(at.get, weightsAt), pair.sqrt(toPair)))),
      forward(at, 16)
    ];
    const lastRow: Code[] = [
      sum.set(f64.add(sum.get, f64.mul(f64.load(at.get, weightsAt), f64.sqrt(toLast)))),
      forward(at, 8)
    ];
    return [
      ...columns.map((c) => rowTwice[c].set(pair.loadTwice(row.get, columnAt(c)))),
      loopWhile(i32.lt(run.get, i32.const(8 * runs)), [
        end.set(i32.load(run.get, endsAt)),
        sums.set(pair.zero),
        loopWhile(i32.ge(end.get, i32.add(at.get, i32.const(16))), pairOfRows),
        sum.set(f64.add(pair.first(sums.get), pair.second(sums.get))),
        // A run with an odd number of rows.
        when(i32.lt(at.get, end.get), lastRow),
        f64.store(run.get, sum.get, sumsAt),
        forward(run, 8)
      ])
    ];
  });
  return assemble([], [from]);
}
