// Writes the WebAssembly module of `fastKernels`. What each function is for says kernels.ts, what it does plainKernels.ts.
import {
  assemble,
  type Code,
  constant,
  type Definition,
  define,
  f64,
  forEach,
  forward,
  i32,
  loopWhile,
  pair,
  TYPE,
  type Variable,
  type Variables,
  when
} from "./assembler.js";
import {BUFFER_NAMES, type BufferName} from "./buffers.js";
import {GAIN, SLACK} from "./kernels.js";

/** Returns the module for rows of so many columns; it imports the memory and where each buffer begins in it. */
export function kernelsModule(columns: number): Uint8Array<ArrayBuffer> {
  const code = writerFor(columns);
  return assemble(BUFFER_NAMES, [
    nearest(columns),
    beginGaps(),
    addUp(code),
    inertia(code),
    search(code),
    relabel(code),
    change(code),
    place(code),
    distances(code),
    addErrors(),
    swapCost(),
    nearBorders(),
    moveSearched(columns, code),
    approach(code),
    cumulate(),
    costWith(code)
  ]);
}

/** A buffer's elements, by their index. */
interface Elements {
  readonly load: (index: Code) => Code;
  readonly store: (index: Code, value: Code) => Code;
}

function numbers(name: BufferName): Elements {
  return numbersFrom(constant(BUFFER_NAMES.indexOf(name)));
}

function numbersFrom(begin: Code): Elements {
  const address = (index: Code): Code => i32.add(begin, i32.shl(index, i32.const(3)));
  return {
    load: (index) => f64.load(address(index)),
    store: (index, value) => f64.store(address(index), value)
  };
}

function integers(name: BufferName): Elements {
  const begin = constant(BUFFER_NAMES.indexOf(name));
  const address = (index: Code): Code => i32.add(begin, i32.shl(index, i32.const(2)));
  return {
    load: (index) => i32.load(address(index)),
    store: (index, value) => i32.store(address(index), value)
  };
}

function beginning(name: BufferName): Code {
  return constant(BUFFER_NAMES.indexOf(name));
}

/** What depends on the number of columns: loops over them are written out. */
interface Writer {
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
  /** Puts row i, which is at the address, among the some, at place n. */
  readonly put: (n: Variable, i: Code, row: Variable, room: Scratch) => Code;
}

/** Locals for whatever lies between. */
interface Scratch {
  readonly number: Variable;
  readonly address: Variable;
}

function scratch(own: Variables): Scratch {
  return {number: own.f64(), address: own.i32()};
}

function writerFor(d: number): Writer {
  const columns = Array.from({length: d}, (_, j) => j);
  const squares = (difference: (j: number) => Code, {number}: Scratch): Code =>
    columns.flatMap((j) => [
      ...number.set(difference(j)),
      ...f64.mul(number.get, number.get),
      ...(j > 0 ? f64.add() : [])
    ]);
  const rowAt = (rows: BufferName, index: Code): Code =>
    i32.add(
      i32.add(beginning(rows), i32.mul(i32.and(index, i32.const(EVEN)), i32.const(8 * d))),
      i32.shl(i32.and(index, i32.const(1)), i32.const(3))
    );
  const vectorAt = (vectors: BufferName, index: Code): Code =>
    i32.add(beginning(vectors), i32.mul(index, i32.const(8 * d)));
  return {
    rowAt,
    vectorAt,
    toCentroid: (row, centroid, room) =>
      squares((j) => f64.sub(f64.load(row.get, 16 * j), f64.load(centroid.get, 8 * j)), room),
    toRow: (row, other, room) =>
      squares((j) => f64.sub(f64.load(row.get, 16 * j), f64.load(other.get, 16 * j)), room),
    addRow: (row, cluster, users, {address}) => [
      ...numbers("sizes").store(cluster, f64.add(numbers("sizes").load(cluster), users.get)),
      ...address.set(vectorAt("sums", cluster)),
      ...columns.flatMap((j) =>
        f64.store(
          address.get,
          f64.add(f64.load(address.get, 8 * j), f64.mul(users.get, f64.load(row.get, 16 * j))),
          8 * j
        )
      )
    ],
    put: (n, i, row, {address}) => [
      ...integers("searched").store(n.get, i),
      ...address.set(rowAt("someX", n.get)),
      ...columns.flatMap((j) => f64.store(address.get, f64.load(row.get, 16 * j), 16 * j)),
      ...n.set(i32.add(n.get, i32.const(1)))
    ]
  };
}

// All bits but the last, of whole numbers below 2³¹.
const EVEN = 2 ** 31 - 2;

// Two rows at a time go through all centroids.
function nearest(d: number): Definition {
  return define("nearest", (own) => {
    const [k, rows, at, labels, least, next] = Array.from({length: 6}, own.parameter);
    const [end, centroid, centroidsEnd] = [own.i32(), own.i32(), own.i32()];
    const index = own.f64();
    const [squares, first, second, label, closer, difference] = Array.from({length: 6}, own.pair);
    const row = Array.from({length: d}, own.pair);
    const infinite = pair.twice(f64.const(Infinity));
    return [
      // An odd row has a twin that nobody asks for.
      end.set(
        i32.add(at.get, i32.mul(i32.and(i32.add(rows.get, i32.const(1)), i32.const(EVEN)), i32.const(8 * d)))
      ),
      centroidsEnd.set(i32.add(beginning("C"), i32.mul(k.get, i32.const(8 * d)))),
      loopWhile(i32.lt(at.get, end.get), [
        ...row.map((coordinates, j) => coordinates.set(pair.load(at.get, 16 * j))),
        ...[first.set(infinite), second.set(infinite), label.set(pair.zero), index.set(f64.const(0))],
        centroid.set(beginning("C")),
        loopWhile(i32.lt(centroid.get, centroidsEnd.get), [
          ...row.flatMap((coordinates, j) => [
            difference.set(pair.sub(coordinates.get, pair.loadTwice(centroid.get, 8 * j))),
            squares.set([
              ...(j > 0 ? squares.get : []),
              ...pair.mul(difference.get, difference.get),
              ...(j > 0 ? pair.add() : [])
            ])
          ]),
          closer.set(pair.lt(squares.get, first.get)),
          // Closer than the nearest: the nearest becomes the next. Otherwise it may be the next itself.
          second.set(pair.select(first.get, pair.min(second.get, squares.get), closer.get)),
          first.set(pair.select(squares.get, first.get, closer.get)),
          label.set(pair.select(pair.twice(index.get), label.get, closer.get)),
          index.set(f64.add(index.get, f64.const(1))),
          forward(centroid, 8 * d)
        ]),
        pair.store(least.get, pair.sqrt(first.get)),
        pair.store(next.get, pair.sqrt(second.get)),
        pair.storeHalf(labels.get, pair.truncate(label.get)),
        ...[forward(least, 16), forward(next, 16), forward(labels, 8), forward(at, 16 * d)]
      ])
    ];
  });
}

function beginGaps(): Definition {
  return define("beginGaps", (own) => {
    const rows = own.parameter();
    const i = own.i32();
    return [forEach(i, rows.get, [gapOf(i.get)])];
  });
}

function gapOf(i: Code): Code {
  return numbers("gaps").store(i, f64.sub(numbers("lower").load(i), numbers("upper").load(i)));
}

function addUp({rowAt, addRow}: Writer): Definition {
  return define("addUp", (own) => {
    const rows = own.parameter();
    const [i, label, row, users, room] = [own.i32(), own.i32(), own.i32(), own.f64(), scratch(own)];
    return [
      forEach(i, rows.get, [
        label.set(integers("labels").load(i.get)),
        users.set(numbers("w").load(i.get)),
        row.set(rowAt("X", i.get)),
        addRow(row, label.get, users, room)
      ])
    ];
  });
}

function inertia({rowAt, vectorAt, toCentroid}: Writer): Definition {
  return define(
    "inertia",
    (own) => {
      const rows = own.parameter();
      const [i, row, centroid, sum, room] = [own.i32(), own.i32(), own.i32(), own.f64(), scratch(own)];
      return [
        forEach(i, rows.get, [
          row.set(rowAt("X", i.get)),
          centroid.set(vectorAt("C", integers("labels").load(i.get))),
          sum.set(f64.add(sum.get, f64.mul(numbers("w").load(i.get), toCentroid(row, centroid, room))))
        ]),
        sum.get
      ];
    },
    TYPE.f64
  );
}

function search({rowAt, vectorAt, toCentroid, put}: Writer): Definition {
  return define(
    "search",
    (own) => {
      const rows = own.parameter();
      const [i, label, row, centroid, count] = Array.from({length: 5}, own.i32);
      const [bound, distance, room] = [own.f64(), own.f64(), scratch(own)];
      const ofOwn = (name: BufferName): Code => numbers(name).load(label.get);
      return [
        forEach(i, rows.get, [
          label.set(integers("labels").load(i.get)),
          when(f64.lt(numbers("gaps").load(i.get), ofOwn("needed")), [
            bound.set(f64.max(ofOwn("half"), f64.sub(numbers("lower").load(i.get), ofOwn("fallen")))),
            when(f64.gt(f64.add(numbers("upper").load(i.get), ofOwn("risen")), bound.get), [
              row.set(rowAt("X", i.get)),
              centroid.set(vectorAt("C", label.get)),
              distance.set(f64.sqrt(toCentroid(row, centroid, room))),
              numbers("upper").store(i.get, f64.sub(distance.get, ofOwn("risen"))),
              gapOf(i.get),
              when(f64.gt(distance.get, bound.get), [put(count, i.get, row, room)])
            ])
          ])
        ]),
        count.get
      ];
    },
    TYPE.i32
  );
}

function relabel({rowAt, addRow}: Writer): Definition {
  return define(
    "relabel",
    (own) => {
      const some = own.parameter();
      const [n, i, label, row, changes] = Array.from({length: 5}, own.i32);
      const [users, room] = [own.f64(), scratch(own)];
      const before = integers("labels").load(i.get);
      return [
        forEach(n, some.get, [
          i.set(integers("searched").load(n.get)),
          label.set(integers("someLabels").load(n.get)),
          numbers("upper").store(
            i.get,
            f64.sub(numbers("someNearest").load(n.get), numbers("risen").load(label.get))
          ),
          numbers("lower").store(
            i.get,
            f64.add(numbers("someNext").load(n.get), numbers("fallen").load(label.get))
          ),
          gapOf(i.get),
          when(
            i32.eq(label.get, before),
            [],
            [
              changes.set(i32.add(changes.get, i32.const(1))),
              row.set(rowAt("X", i.get)),
              users.set(f64.sub(f64.const(0), numbers("w").load(i.get))),
              addRow(row, before, users, room),
              users.set(numbers("w").load(i.get)),
              addRow(row, label.get, users, room),
              integers("labels").store(i.get, label.get)
            ]
          )
        ]),
        changes.get
      ];
    },
    TYPE.i32
  );
}

function change({rowAt, addRow, put}: Writer): Definition {
  return define(
    "change",
    (own) => {
      const [rows, out, last, to, distancesAt] = Array.from({length: 5}, own.parameter);
      const [i, label, row, count] = Array.from({length: 4}, own.i32);
      const [distance, users, room] = [own.f64(), own.f64(), scratch(own)];
      const upper = numbers("upper");
      const lower = numbers("lower");
      const toNew = [
        integers("labels").store(i.get, to.get),
        lower.store(i.get, upper.load(i.get)),
        upper.store(i.get, distance.get),
        row.set(rowAt("X", i.get)),
        users.set(f64.sub(f64.const(0), numbers("w").load(i.get))),
        addRow(row, label.get, users, room),
        users.set(numbers("w").load(i.get)),
        addRow(row, to.get, users, room)
      ];
      return [
        forEach(i, rows.get, [
          label.set(integers("labels").load(i.get)),
          when(
            i32.eq(label.get, out.get),
            [row.set(rowAt("X", i.get)), put(count, i.get, row, room)],
            [
              when(i32.eq(label.get, last.get), [integers("labels").store(i.get, to.get)]),
              when(distancesAt.get, [
                distance.set(numbersFrom(distancesAt.get).load(i.get)),
                when(f64.lt(distance.get, lower.load(i.get)), [
                  when(f64.lt(distance.get, upper.load(i.get)), toNew, [lower.store(i.get, distance.get)]),
                  gapOf(i.get)
                ])
              ])
            ]
          )
        ]),
        count.get
      ];
    },
    TYPE.i32
  );
}

function place({rowAt, addRow}: Writer): Definition {
  return define("place", (own) => {
    const some = own.parameter();
    const [n, i, label, row] = Array.from({length: 4}, own.i32);
    const [users, room] = [own.f64(), scratch(own)];
    return [
      forEach(n, some.get, [
        i.set(integers("searched").load(n.get)),
        label.set(integers("someLabels").load(n.get)),
        integers("labels").store(i.get, label.get),
        numbers("upper").store(i.get, numbers("someNearest").load(n.get)),
        numbers("lower").store(i.get, numbers("someNext").load(n.get)),
        gapOf(i.get),
        row.set(rowAt("X", i.get)),
        users.set(numbers("w").load(i.get)),
        addRow(row, label.get, users, room)
      ])
    ];
  });
}

function distances({rowAt, toRow}: Writer): Definition {
  return define("distances", (own) => {
    const [into, index, rows] = Array.from({length: 3}, own.parameter);
    const [i, row, other, room] = [own.i32(), own.i32(), own.i32(), scratch(own)];
    return [
      other.set(rowAt("X", index.get)),
      forEach(i, rows.get, [
        row.set(rowAt("X", i.get)),
        numbersFrom(into.get).store(i.get, f64.sqrt(toRow(row, other, room)))
      ])
    ];
  });
}

function addErrors(): Definition {
  return define(
    "addErrors",
    (own) => {
      const rows = own.parameter();
      const [i, sum] = [own.i32(), own.f64()];
      const distance = numbers("stoodNearest").load(i.get);
      return [
        forEach(i, rows.get, [
          sum.set(f64.add(sum.get, f64.mul(f64.mul(numbers("w").load(i.get), distance), distance))),
          numbers("stoodErrors").store(i.get, sum.get)
        ]),
        sum.get
      ];
    },
    TYPE.f64
  );
}

function swapCost(): Definition {
  return define(
    "swapCost",
    (own) => {
      const [from, rows] = [own.parameter(), own.parameter()];
      const [i, label] = [own.i32(), own.i32()];
      const [s, before, other, users, cost] = Array.from({length: 5}, own.f64);
      const missed = numbers("missed");
      const add = (distance: Variable): Code =>
        cost.set(f64.add(cost.get, f64.mul(f64.mul(users.get, distance.get), distance.get)));
      return [
        forEach(i, rows.get, [
          s.set(numbersFrom(from.get).load(i.get)),
          before.set(numbers("stoodNearest").load(i.get)),
          users.set(numbers("w").load(i.get)),
          when(
            f64.lt(s.get, before.get),
            [add(s)],
            [
              other.set(f64.min(s.get, numbers("stoodNext").load(i.get))),
              add(before),
              label.set(integers("stoodLabels").load(i.get)),
              missed.store(
                label.get,
                f64.add(
                  missed.load(label.get),
                  f64.mul(users.get, f64.sub(f64.mul(other.get, other.get), f64.mul(before.get, before.get)))
                )
              )
            ]
          )
        ]),
        cost.get
      ];
    },
    TYPE.f64
  );
}

function nearBorders(): Definition {
  return define(
    "nearBorders",
    (own) => {
      const [k, rows] = [own.parameter(), own.parameter()];
      const [i, count] = [own.i32(), own.i32()];
      const [size, smallest, users, saved] = Array.from({length: 4}, own.f64);
      const squared = (name: BufferName, factor: Code): Code =>
        f64.mul(f64.mul(factor, numbers(name).load(i.get)), numbers(name).load(i.get));
      return [
        smallest.set(f64.const(Infinity)),
        forEach(i, k.get, [
          size.set(numbers("sizes").load(i.get)),
          when(f64.gt(size.get, f64.const(0)), [smallest.set(f64.min(smallest.get, size.get))])
        ]),
        forEach(i, rows.get, [
          size.set(numbers("sizes").load(integers("labels").load(i.get))),
          users.set(numbers("w").load(i.get)),
          when(i32.and(f64.gt(users.get, f64.const(0)), f64.lt(users.get, size.get)), [
            saved.set(squared("upper", f64.div(size.get, f64.sub(size.get, users.get)))),
            when(
              f64.lt(
                squared("lower", f64.div(smallest.get, f64.add(smallest.get, users.get))),
                f64.mul(f64.const(SLACK), saved.get)
              ),
              [integers("searched").store(count.get, i.get), count.set(i32.add(count.get, i32.const(1)))]
            )
          ])
        ]),
        count.get
      ];
    },
    TYPE.i32
  );
}

function moveSearched(d: number, {rowAt, vectorAt, toCentroid, addRow}: Writer): Definition {
  return define(
    "moveSearched",
    (own) => {
      const [k, some] = [own.parameter(), own.parameter()];
      const [n, i, from, to, c, row, vector, target, moved] = Array.from({length: 9}, own.i32);
      const [users, size, least, cost, room] = [own.f64(), own.f64(), own.f64(), own.f64(), scratch(own)];
      const moveCentroid = (cluster: Variable): Code =>
        [
          size.set(numbers("sizes").load(cluster.get)),
          vector.set(vectorAt("sums", cluster.get)),
          target.set(vectorAt("C", cluster.get)),
          ...Array.from({length: d}, (_, j) =>
            f64.store(target.get, f64.div(f64.load(vector.get, 8 * j), size.get), 8 * j)
          )
        ].flat();
      // What a centroid's distance costs where its users are those times the factor.
      const costOf = (cluster: Variable, joined: Code): Code => [
        ...vector.set(vectorAt("C", cluster.get)),
        ...size.set(numbers("sizes").load(cluster.get)),
        ...f64.mul(f64.div(size.get, joined), toCentroid(row, vector, room))
      ];
      const compare = [
        cost.set(costOf(c, f64.add(size.get, users.get))),
        when(f64.lt(cost.get, least.get), [least.set(cost.get), to.set(c.get)])
      ];
      const move = [
        moved.set(i32.add(moved.get, i32.const(1))),
        integers("labels").store(i.get, to.get),
        users.set(f64.sub(f64.const(0), users.get)),
        addRow(row, from.get, users, room),
        users.set(numbers("w").load(i.get)),
        addRow(row, to.get, users, room),
        moveCentroid(from),
        moveCentroid(to)
      ];
      return [
        forEach(n, some.get, [
          i.set(integers("searched").load(n.get)),
          from.set(integers("labels").load(i.get)),
          users.set(numbers("w").load(i.get)),
          when(f64.lt(users.get, numbers("sizes").load(from.get)), [
            row.set(rowAt("X", i.get)),
            least.set(f64.mul(costOf(from, f64.sub(size.get, users.get)), f64.const(1 - GAIN))),
            to.set(from.get),
            forEach(c, k.get, [
              when(
                i32.and(i32.ne(c.get, from.get), f64.gt(numbers("sizes").load(c.get), f64.const(0))),
                compare
              )
            ]),
            when(i32.ne(to.get, from.get), move)
          ])
        ]),
        moved.get
      ];
    },
    TYPE.i32
  );
}

function approach({rowAt, vectorAt, toCentroid}: Writer): Definition {
  return define("approach", (own) => {
    const [c, rows] = [own.parameter(), own.parameter()];
    const [i, row, centroid, room] = [own.i32(), own.i32(), own.i32(), scratch(own)];
    return [
      centroid.set(vectorAt("C", c.get)),
      forEach(i, rows.get, [
        row.set(rowAt("X", i.get)),
        numbers("upper").store(i.get, f64.min(numbers("upper").load(i.get), toCentroid(row, centroid, room)))
      ])
    ];
  });
}

function cumulate(): Definition {
  return define("cumulate", (own) => {
    const rows = own.parameter();
    const [i, sum] = [own.i32(), own.f64()];
    return [
      forEach(i, rows.get, [
        sum.set(f64.add(sum.get, f64.mul(numbers("w").load(i.get), numbers("upper").load(i.get)))),
        numbers("spare").store(i.get, sum.get)
      ])
    ];
  });
}

function costWith({rowAt, toRow}: Writer): Definition {
  return define(
    "costWith",
    (own) => {
      const [index, rows] = [own.parameter(), own.parameter()];
      const [i, row, other, sum, room] = [own.i32(), own.i32(), own.i32(), own.f64(), scratch(own)];
      const least = f64.min(numbers("upper").load(i.get), toRow(row, other, room));
      return [
        other.set(rowAt("X", index.get)),
        forEach(i, rows.get, [
          row.set(rowAt("X", i.get)),
          sum.set(f64.add(sum.get, f64.mul(numbers("w").load(i.get), least)))
        ]),
        sum.get
      ];
    },
    TYPE.f64
  );
}
