import {expect, test} from "vitest";
import {randomStream} from "../../src/model/random.js";

function draws(seed: number): number[] {
  const random = randomStream(seed);
  return Array.from({length: 100}, () => random());
}

test("randomStream(seed) repeats itself within [0, 1)", () => {
  expect(draws(1)).toEqual(draws(1));
  expect(draws(0).every((x) => x >= 0 && x < 1)).toBe(true);
});

test("randomStream(seed) of neighbouring seeds differ as independent streams do", () => {
  const streams = Array.from({length: 500}, (_, seed) => draws(seed));
  for (let n = 0; n < 100; n++) {
    // The mean distance of two independent uniform numbers is 1/3; of 499 such pairs it varies by about 0.012.
    const gaps = streams.slice(1).map((stream, seed) => Math.abs(stream[n] - streams[seed][n]));
    const mean = gaps.reduce((a, b) => a + b) / gaps.length;
    expect(Math.abs(mean - 1 / 3)).toBeLessThan(0.06);
  }
});
