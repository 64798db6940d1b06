// Writes the WebAssembly module of `fastClusterDistances`.
import {
  assemble,
  type Code,
  type Definition,
  define,
  forward,
  i32,
  loopWhile,
  pair,
  sumOfSquares
} from "./kernels/assembler.js";

/** What lies where in the memory, in bytes: written into the code as constants. */
export interface Layout {
  readonly columns: number;
  readonly runs: number;
  /** Of the rows to measure: four of the first column, four of the second … */
  readonly measuredAt: number;
  /** Of the sums of each run, four by four. */
  readonly atomsAt: number;
  /** Of the ends of the runs, whole numbers: the byte behind their last row. */
  readonly endsAt: number;
}

const PAIR = 16;
const FOUR = 32;

/**
 * Returns the module; it imports env.memory, in which each row is followed by its weight, the first one at 0. It exports
 * `measure()`, which fills the runs' sums, and `addUp(places, end of places, parts)`, which adds four parts to the four
 * sums at each place.
 */
export function clusterDistancesModule(layout: Layout): Uint8Array<ArrayBuffer> {
  return assemble([], [measure(layout), addUp()]);
}

function measure({columns: d, runs, measuredAt, atomsAt, endsAt}: Layout): Definition {
  const columns = Array.from({length: d}, (_, c) => c);
  const weight = 8 * d;
  return define("measure", (own) => {
    const [row, end, run, atom] = [own.i32(), own.i32(), own.i32(), own.i32()];
    const pairs = [0, PAIR].map((offset) => ({offset, row: columns.map(own.pair), sums: own.pair()}));
    const difference = own.pair();
    const readMeasured = pairs.flatMap(({offset, row}): Code[] =>
      row.map((x, c) => x.set(pair.load(i32.const(measuredAt + FOUR * c + offset))))
    );
    const addRow = pairs.map(({row: measured, sums}): Code => {
      const squares = sumOfSquares(
        pair,
        columns.map((c) => pair.sub(pair.loadTwice(row.get, 8 * c), measured[c].get)),
        difference
      );
      return sums.set(pair.add(sums.get, pair.mul(pair.loadTwice(row.get, weight), pair.sqrt(squares))));
    });
    return [
      ...readMeasured,
      run.set(i32.const(endsAt)),
      atom.set(i32.const(atomsAt)),
      loopWhile(i32.lt(run.get, i32.const(endsAt + 4 * runs)), [
        end.set(i32.load(run.get)),
        ...pairs.map(({sums}) => sums.set(pair.zero)),
        loopWhile(i32.lt(row.get, end.get), [...addRow, forward(row, weight + 8)]),
        ...pairs.map(({offset, sums}) => pair.store(atom.get, sums.get, offset)),
        forward(run, 4),
        forward(atom, FOUR)
      ])
    ];
  });
}

function addUp(): Definition {
  return define("addUp", (own) => {
    const [place, end, part] = [own.parameter(), own.parameter(), own.parameter()];
    const sums = own.i32();
    const addPair = (offset: number): Code =>
      pair.store(sums.get, pair.add(pair.load(sums.get, offset), pair.load(part.get, offset)), offset);
    return [
      loopWhile(i32.lt(place.get, end.get), [
        sums.set(i32.load(place.get)),
        addPair(0),
        addPair(PAIR),
        forward(place, 4),
        forward(part, FOUR)
      ])
    ];
  });
}
