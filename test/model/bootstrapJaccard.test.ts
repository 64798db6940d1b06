import {describe, expect, test} from "vitest";
import {bestJaccards, bootstrapJaccard} from "../../src/model/bootstrapJaccard.js";
import {kmeans} from "../../src/model/kmeans.js";
import {randomStream} from "../../src/model/random.js";
import {pointsOf} from "./points.js";

describe("bestJaccards(labels, others, {w, k})", () => {
  test("is the greatest share of common users among all users of both", () => {
    // A = {4, 3 users}, B = {5}; found again as {4} and {3, 5}.
    // A with the first: 4 / 7; with the second: 3 / (7 + 8 − 3) = 0.25. B: 5 / 8 with the second.
    const best = bestJaccards(Int32Array.of(0, 0, 1), Int32Array.of(0, 1, 1), {
      w: Float64Array.of(4, 3, 5),
      k: 2
    });
    expect(best[0]).toBeCloseTo(4 / 7, 15);
    expect(best[1]).toBeCloseTo(5 / 8, 15);
  });

  test("is 1 for the same groups under other numbers, and 0 for a group that nobody was drawn of", () => {
    const best = bestJaccards(Int32Array.of(0, 1, 2), Int32Array.of(1, 0, 0), {
      w: Float64Array.of(4, 3, 0),
      k: 3
    });
    expect([...best]).toEqual([1, 1, 0]);
  });
});

describe("bootstrapJaccard(points, clustering, options)", () => {
  const clustered = (points: ReturnType<typeof pointsOf>, k: number) =>
    kmeans(points, k, {random: randomStream(1), starts: 20});
  const tried = (points: ReturnType<typeof pointsOf>, k: number, resamples = 60): number[] => [
    ...bootstrapJaccard(points, clustered(points, k), {random: randomStream(2), resamples})
  ];

  test("is 1 for groups far apart, in every resample", () => {
    const rows = [[0], [1], [100], [101], [200], [201]];
    expect(
      tried(
        pointsOf(
          rows,
          rows.map(() => 30)
        ),
        3
      )
    ).toEqual([1, 1, 1]);
  });

  test("is low where one group is cut in two, and stays high for the other", () => {
    // A ring of 16 points has no best cut; far away a tight pair.
    const ring = Array.from({length: 16}, (_, n) => [
      Math.cos((n * Math.PI) / 8),
      Math.sin((n * Math.PI) / 8)
    ]);
    const points = pointsOf([...ring, [40, 40], [40, 41]], Array<number>(18).fill(6));
    const jaccards = tried(points, 3);
    const {sizes} = clustered(points, 3);
    for (const [c, jaccard] of jaccards.entries())
      if (sizes[c] === 12) expect(jaccard).toBe(1);
      else expect(jaccard).toBeLessThan(0.8);
    expect([...sizes].filter((users) => users === 12)).toHaveLength(1);
  });

  test("gives the same figures for the same stream, and NaN for a group without users", () => {
    const points = pointsOf([[0], [1], [5], [6]], [4, 4, 4, 4]);
    expect(tried(points, 2, 5)).toEqual(tried(points, 2, 5));
    const C = Float64Array.of(0.5, 5.5, 99);
    const labels = Int32Array.of(0, 0, 1, 1);
    const jaccards = bootstrapJaccard(points, {C, labels, k: 3}, {random: randomStream(2), resamples: 3});
    expect(jaccards[2]).toBeNaN();
    expect(jaccards[0]).toBeGreaterThan(0);
  });
});
