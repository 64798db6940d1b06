// Solutions that differ in one centroid.
import {
  type Code,
  type Definition,
  define,
  f64,
  forEach,
  i32,
  TYPE,
  type Variable,
  when
} from "../assembler.js";
import {gapOf, integers, numbers, numbersFrom, scratch, type Writer} from "./rows.js";

/** Returns the functions that try swaps. */
export function swapFunctions(code: Writer): Definition[] {
  return [change(code), place(code), distances(code), addErrors(), swapCost()];
}

function change({rowAt, moveRow, put}: Writer): Definition {
  return define(
    "change",
    (own) => {
      const [rows, out, last, to, distancesAt] = Array.from({length: 5}, own.parameter);
      const [i, label, row, count] = Array.from({length: 4}, own.i32);
      const [distance, users, room] = [own.f64(), own.f64(), scratch(own)];
      const upper = numbers("upper");
      const lower = numbers("lower");
      const toNew = [
        lower.store(i.get, upper.load(i.get)),
        upper.store(i.get, distance.get),
        row.set(rowAt("X", i.get)),
        moveRow(i.get, row, {from: label.get, to: to.get}, users, room)
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
