// Lloyd's iteration with bounds.
import {
  type Code,
  type Definition,
  define,
  f64,
  forEach,
  forward,
  i32,
  loopWhile,
  pair,
  sumOfSquares,
  TYPE,
  when
} from "../assembler.js";
import type {BufferName} from "../buffers.js";
import {beginning, EVEN, gapOf, integers, numbers, scratch, type Writer} from "./rows.js";

/** Returns the functions of Lloyd's iteration for rows of d columns. */
export function lloydFunctions(d: number, code: Writer): Definition[] {
  return [nearest(d), beginGaps(), addUp(code), inertia(code), search(code), relabel(code)];
}

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
          squares.set(
            sumOfSquares(
              pair,
              row.map((coordinates, j) => pair.sub(coordinates.get, pair.loadTwice(centroid.get, 8 * j))),
              difference
            )
          ),
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

function relabel({rowAt, moveRow}: Writer): Definition {
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
          when(i32.ne(label.get, before), [
            forward(changes, 1),
            row.set(rowAt("X", i.get)),
            moveRow(i.get, row, {from: before, to: label.get}, users, room)
          ])
        ]),
        changes.get
      ];
    },
    TYPE.i32
  );
}
