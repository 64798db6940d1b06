import * as fc from "fast-check";
import {expect, test} from "vitest";
import {randomStream} from "../../src/model/random.js";
import {resample} from "../../src/model/resample.js";
import {SEED} from "./points.js";

test("resample(w, random) draws as many users as there are, none from an empty row", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({max: 300}), {maxLength: 20}), fc.nat(), (counts, seed) => {
      const w = Float64Array.from(counts);
      const drawn = resample(w, randomStream(seed));
      const sum = (values: Float64Array): number => values.reduce((all, n) => all + n, 0);
      expect(sum(drawn)).toBe(sum(w));
      expect(drawn.every((n, i) => Number.isInteger(n) && n >= 0 && (w[i] > 0 || n === 0))).toBe(true);
    }),
    SEED
  );
});

test("resample(w, random) gives each row its own count on average, with the multinomial's variance", () => {
  const w = Float64Array.of(60, 0, 30, 10);
  const random = randomStream(3);
  const all = Array.from({length: 5000}, () => resample(w, random));
  for (const [i, users] of w.entries()) {
    const mean = all.reduce((sum, drawn) => sum + drawn[i], 0) / all.length;
    const variance = all.reduce((sum, drawn) => sum + (drawn[i] - mean) ** 2, 0) / all.length;
    const expected = users * (1 - users / 100); // n p (1 − p), n = 100
    expect(Math.abs(mean - users)).toBeLessThanOrEqual(5 * Math.sqrt(expected / all.length));
    expect(Math.abs(variance - expected)).toBeLessThanOrEqual(5 * expected * Math.sqrt(2.2 / all.length));
  }
});
