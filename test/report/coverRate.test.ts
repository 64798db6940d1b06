import {describe, expect, test} from "vitest";
import {coverRate} from "../../src/report/coverRate.js";

describe("coverRate(parts, minGroup)", () => {
  test("is not needed where it happened, and failed to happen, to many or to nobody", () => {
    expect(
      coverRate(
        [
          {yes: 10, known: 20},
          {yes: 0, known: 50},
          {yes: 30, known: 30},
          {yes: 0, known: 0}
        ],
        10
      )
    ).toBeUndefined();
  });

  test("is the part of most people that is shown, with what is left of the sum less what is likely", () => {
    const parts = [
      {yes: 50, known: 100},
      {yes: 40, known: 200},
      {yes: 3, known: 80}
    ];
    // 40 + 3 − 5 of 200.
    expect(coverRate(parts, 10)).toEqual({at: 1, rate: 0.19});
    // Failed for few: of 80, 77 come with 75 expected. Known of few: 2 of 4 come with 2.5 expected.
    expect(coverRate([parts[0], parts[1], {yes: 77, known: 80}], 10)).toEqual({at: 1, rate: 42 / 200});
    expect(coverRate([parts[0], parts[1], {yes: 2, known: 4}], 10)).toEqual({at: 1, rate: 39.5 / 200});
  });

  test("is the same for all that readers cannot tell apart", () => {
    const rateOf = (yes: number): unknown =>
      coverRate(
        [
          {yes: 60 - yes, known: 300},
          {yes, known: 80}
        ],
        10
      );
    for (let yes = 1; yes < 10; yes++) expect(rateOf(yes)).toEqual({at: 0, rate: 55 / 300});
  });

  test("is none where no part could cover the others", () => {
    expect(coverRate([{yes: 3, known: 80}], 10)).toBe("none");
    expect(
      coverRate(
        [
          {yes: 3, known: 80},
          {yes: 60, known: 60}
        ],
        10
      )
    ).toBe("none");
  });
});
