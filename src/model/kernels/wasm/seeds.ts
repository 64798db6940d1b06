// Seeding.
import {type Definition, define, f64, forEach, TYPE} from "../assembler.js";
import {numbers, scratch, type Writer} from "./rows.js";

/** Returns the functions that choose first centroids. */
export function seedFunctions(code: Writer): Definition[] {
  return [approach(code), cumulate(), costWith(code)];
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
