import {describe, expect, test} from "vitest";
import type {Placing} from "../../src/model/model.js";
import {betterSplit} from "../../src/personas/betterSplit.js";
import {FAR, type Lifecycle, lifecycle, MOVED} from "../../src/personas/lifecycle.js";
import {pointsOf} from "../model/points.js";

// A line in standard deviations: places are centres, users stand right on their places. Error of a move: 0.
function placing(centers: readonly number[], threshold = Infinity): Placing {
  return {
    k: centers.length,
    scaler: {kind: "standard", mean: Float64Array.of(0), scale: Float64Array.of(1), used: [0]},
    centroids: Float64Array.from(centers),
    thresholds: Float64Array.of(threshold)
  };
}

/** Released groups [place, users then]; fresh centres; people now [place, users]. */
function live(
  released: readonly (readonly [number, number])[],
  fresh: readonly number[],
  now: readonly (readonly [number, number])[],
  threshold?: number
): Lifecycle {
  const users = released.map(([, n]) => n);
  return lifecycle({
    released: placing(
      released.map(([place]) => place),
      threshold
    ),
    fresh: placing(fresh),
    releasedUsers: {groups: users, all: users.reduce((sum, n) => sum + n, 0)},
    points: pointsOf(
      now.map(([place]) => [place]),
      now.map(([, n]) => n)
    )
  });
}
const states = ({groups}: Lifecycle): string[] => groups.map(({state}) => state);

describe("lifecycle(compared)", () => {
  test("of the same people keeps every group, whatever the order of the new clusters", () => {
    const life = live(
      [
        [0, 60],
        [4, 40]
      ],
      [4, 0],
      [
        [0, 60],
        [4, 40]
      ]
    );
    expect(states(life)).toEqual(["kept", "kept"]);
    expect(life.groups.map(({heirs}) => heirs)).toEqual([[1], [0]]);
    expect(life.born).toEqual([]);
  });

  test("a group has moved from the limit on, with how far and in which direction", () => {
    const at = (x: number) =>
      live(
        [
          [0, 60],
          [6, 40]
        ],
        [x, 6],
        [
          [x, 60],
          [6, 40]
        ]
      );
    expect(states(at(MOVED - 0.01))).toEqual(["kept", "kept"]);
    const life = at(-MOVED);
    expect(states(life)).toEqual(["moved", "kept"]);
    expect(life.groups[0].shift).toMatchObject({distance: MOVED, amount: -MOVED, column: 0, error: 0});
  });

  test("a move that the few people at hand explain is no move", () => {
    // Five people at ±1 around 0.4: standard error √(0.96 (1/5 + 1/5)) > 0.4 / 4.
    const life = live(
      [
        [0, 5],
        [9, 90]
      ],
      [0.4, 9],
      [
        [-0.6, 2],
        [1.4, 2],
        [0.4, 1],
        [9, 90]
      ]
    );
    expect(states(life)).toEqual(["kept", "kept"]);
  });

  test("a group whose people are far away has gone, and others have come", () => {
    const life = live(
      [
        [0, 60],
        [6, 40]
      ],
      [FAR, 6],
      [
        [FAR, 60],
        [6, 40]
      ]
    );
    expect(states(life)).toEqual(["gone", "kept"]);
    expect(life.born).toEqual([0]);
  });

  test("a group that went to both sides has split, its larger part first", () => {
    const life = live(
      [
        [0, 60],
        [6, 40]
      ],
      [-0.5, 0.6, 6],
      [
        [-0.5, 25],
        [0.6, 35],
        [6, 40]
      ]
    );
    expect(states(life)).toEqual(["split", "kept"]);
    expect(life.groups[0].heirs).toEqual([1, 0]);
    expect(life.born).toEqual([]);
  });

  test("a part under three in ten is no part of a split but a new group", () => {
    const parts = (small: number) =>
      states(
        live(
          [
            [0, 100],
            [9, 100]
          ],
          [-0.5, 0.9, 9],
          [
            [-0.5, 100 - small],
            [0.9, small],
            [9, 100]
          ]
        )
      );
    expect(parts(30)).toEqual(["split", "kept"]);
    expect(parts(29)).toEqual(["moved", "kept"]);
  });

  test("newcomers beside a group that stays are new, not a part of it", () => {
    const life = live(
      [
        [0, 50],
        [9, 50]
      ],
      [0, 2, 9],
      [
        [0, 50],
        [2, 40],
        [9, 50]
      ]
    );
    expect(states(life)).toEqual(["kept", "kept"]);
    expect(life.born).toEqual([1]);
  });

  test("two groups that meet half-way have merged with each other", () => {
    const life = live(
      [
        [0, 50],
        [1, 50],
        [9, 50]
      ],
      [0.5, 9],
      [
        [0.4, 50],
        [0.6, 50],
        [9, 50]
      ]
    );
    expect(states(life)).toEqual(["merged", "merged", "kept"]);
    expect(life.groups.map(({mergedWith}) => mergedWith)).toEqual([[1], [0], []]);
    expect(life.groups[0].heirs).toEqual([0]);
  });

  test("a small group that joins a large one leaves the large one what it was", () => {
    const life = live(
      [
        [0, 90],
        [1, 10],
        [9, 50]
      ],
      [0.1, 9],
      [
        [0, 90],
        [1, 10],
        [9, 50]
      ]
    );
    expect(states(life)).toEqual(["kept", "merged", "kept"]);
  });

  test("a large group that moves towards a small one has merged with it", () => {
    const released = [
      [0, 75],
      [1.2, 25],
      [9, 50]
    ] as const;
    expect(
      states(
        live(
          released,
          [0.46, 9],
          [
            [0.4, 75],
            [0.65, 25],
            [9, 50]
          ]
        )
      )
    ).toEqual(["merged", "merged", "kept"]);
  });

  test("a group that stays where it was while a part goes far is kept, and the part is new", () => {
    const life = live(
      [
        [0, 100],
        [9, 100]
      ],
      [0, 1.9, 9],
      [
        [0, 60],
        [1.9, 40],
        [9, 100]
      ]
    );
    expect(states(life)).toEqual(["kept", "kept"]);
    expect(life.born).toEqual([1]);
  });

  test("a group that hardly anybody is left of has gone; its last people do not merge it", () => {
    // 0.2 of its share is the limit: of 50 in 150 then, 9 in 109 now are a quarter; 6 in 106 less than a fifth.
    const left = (n: number) =>
      states(
        live(
          [
            [0, 50],
            [2, 50],
            [9, 50]
          ],
          [2, 9],
          [
            [0.9, n],
            [2, 50],
            [9, 50]
          ]
        )
      )[0];
    expect(left(9)).toBe("merged");
    expect(left(6)).toBe("gone");
  });

  test("people beyond the released limit count: a part that went far is seen", () => {
    const life = live(
      [
        [0, 60],
        [4, 40]
      ],
      [0, 4, 5.5],
      [
        [0, 60],
        [3.5, 20],
        [4.6, 20]
      ],
      4.2
    );
    expect(life.groups[1].heirs.length + life.born.length).toBeGreaterThan(1);
  });
});

describe("betterSplit(released, fresh, people)", () => {
  const points = pointsOf([[0], [1], [10], [11], [20], [21]], [20, 20, 20, 20, 20, 20]);

  test("is better where more groups fit clearly better and people change groups", () => {
    const split = betterSplit(placing([0.5, 15.5]), placing([0.5, 10.5, 20.5]), {points});
    expect(split.better).toBe(true);
    expect(split.regrouped).toBeCloseTo(1 / 3, 12);
    expect(split.silhouettes.fresh).toBeGreaterThan(split.silhouettes.released);
    expect(split.inertiaFall).toBeUndefined();
  });

  test("is not better where the groups are the same in another order", () => {
    const split = betterSplit(placing([0.5, 10.5, 20.5]), placing([20.5, 0.5, 10.5]), {points});
    expect(split).toMatchObject({better: false, regrouped: 0, inertiaFall: 0});
  });

  test("compares the inertia of as many groups", () => {
    // Around their means: {0, 1}, {10, 11, 20, 21} against {0, 1, 10, 11}, {20, 21}: the same by symmetry.
    const same = betterSplit(placing([0.5, 15.5]), placing([5.5, 20.5]), {points});
    expect(same.inertiaFall).toBeCloseTo(0, 12);
    // {0, 1, 10}, {11, 20, 21} is worse than either.
    const worse = betterSplit(placing([3.6, 17.3]), placing([0.5, 15.5]), {points});
    expect(worse.inertiaFall).toBeGreaterThan(0.05);
    expect(worse.better).toBe(true);
  });
});
