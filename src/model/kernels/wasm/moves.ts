// Moves of single rows.
import {
  type Code,
  type Definition,
  define,
  f64,
  forEach,
  forward,
  i32,
  TYPE,
  type Variable,
  when
} from "../assembler.js";
import type {BufferName} from "../buffers.js";
import {GAIN, SLACK} from "../kernels.js";
import {integers, numbers, scratch, type Writer} from "./rows.js";

/** Returns the functions that move single rows of d columns. */
export function moveFunctions(d: number, code: Writer): Definition[] {
  return [nearBorders(), moveSearched(d, code)];
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
              [integers("searched").store(count.get, i.get), forward(count, 1)]
            )
          ])
        ]),
        count.get
      ];
    },
    TYPE.i32
  );
}

function moveSearched(d: number, {rowAt, vectorAt, toCentroid, moveRow}: Writer): Definition {
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
      // What a row costs in a cluster that has so many users with it, or without it.
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
        forward(moved, 1),
        moveRow(i.get, row, {from: from.get, to: to.get}, users, room),
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
