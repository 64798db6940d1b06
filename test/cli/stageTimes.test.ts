import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {formatStageTimes, startStageClock} from "../../src/cli/stageTimes.js";

/** A clock that shows what it is told. */
function handClock(): {now: () => number; set: (ms: number) => void} {
  let ms = 0;
  return {now: () => ms, set: (to) => (ms = to)};
}

describe("startStageClock(began, now)", () => {
  test("counts a stage from its first word to the next stage's, and what was before as starting", () => {
    const {now, set} = handClock();
    set(200);
    const clock = startStageClock(0, now);
    set(300);
    clock.enter("counting");
    set(600);
    clock.enter("counting");
    set(700);
    clock.enter("grouping");
    set(1000);
    expect(clock.stop()).toEqual([
      {stage: "starting", ms: 300, share: 0.3},
      {stage: "counting", ms: 400, share: 0.4},
      {stage: "grouping", ms: 300, share: 0.3}
    ]);
  });

  test("adds up a stage that comes again", () => {
    const {now, set} = handClock();
    const clock = startStageClock(0, now);
    for (const [ms, stage] of [
      [0, "a"],
      [10, "b"],
      [15, "a"]
    ] as const) {
      set(ms);
      clock.enter(stage);
    }
    set(25);
    const times = clock.stop();
    expect(times.map(({stage, ms}) => [stage, ms])).toEqual([
      ["starting", 0],
      ["a", 20],
      ["b", 5]
    ]);
  });

  test("leaves no moment out and counts none twice", () => {
    const steps = fc.array(fc.tuple(fc.nat(1000), fc.constantFrom("a", "b", "c")));
    fc.assert(
      fc.property(steps, (given) => {
        const {now, set} = handClock();
        const clock = startStageClock(0, now);
        let ms = 0;
        for (const [more, stage] of given) {
          ms += more;
          set(ms);
          clock.enter(stage);
        }
        const times = clock.stop();
        expect(times.reduce((sum, time) => sum + time.ms, 0)).toBe(ms);
        expect(times.reduce((sum, {share}) => sum + share, 0)).toBeCloseTo(ms > 0 ? 1 : 0);
      }),
      {seed: 5}
    );
  });
});

describe("formatStageTimes(times)", () => {
  test("is a line a stage, in columns", () => {
    const lines = formatStageTimes([
      {stage: "starting", ms: 1234, share: 0.0497},
      {stage: "questioning the groups", ms: 23_600, share: 0.9503}
    ]);
    expect(lines).toBe(
      ["starting                  1.23 s   5 %", "questioning the groups   23.60 s  95 %"].join("\n")
    );
  });
});
