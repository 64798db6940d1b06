import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {discreetCount, discreetShare, isFew} from "../../src/report/discreet.js";
import {exampleContext} from "./exampleContext.js";

const context = exampleContext();

describe("discreetCount(context, users)", () => {
  test("tells nobody and min_group, and hides what lies between", () => {
    expect(discreetCount(context, 0).text).toBe("0");
    expect(discreetCount(context, 1)).toEqual({value: 10, text: "fewer than 10"});
    expect(discreetCount(context, 9)).toEqual({value: 10, text: "fewer than 10"});
    expect(discreetCount(context, 10)).toEqual({value: 10, text: "10"});
  });
});

describe("discreetShare(context, part, whole)", () => {
  test("gives a bound where the part or the rest is few", () => {
    expect(discreetShare(context, 3, 444).text).toBe("2.3% or less");
    expect(discreetShare(context, 441, 444).text).toBe("97% or more");
    expect(discreetShare(context, 3, 9)).toEqual({value: 0, text: "–"});
    expect(discreetShare(context, 0, 0).text).toBe("–");
    expect(discreetShare(context, 5, 1_000_000).text).toBe("0.1% or less");
    expect(discreetShare(context, 999_995, 1_000_000).text).toBe("99% or more");
  });

  test("says exactly nobody, everybody, and shares of enough people", () => {
    expect(discreetShare(context, 0, 20).text).toBe("0%");
    expect(discreetShare(context, 20, 20).text).toBe("100%");
    expect(discreetShare(context, 10, 20)).toEqual({value: 0.5, text: "50%"});
  });

  test("never depends on how many the few are, and its bound holds", () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 9}), fc.integer({min: 20, max: 100_000}), (few, whole) => {
        const low = discreetShare(context, few, whole);
        const high = discreetShare(context, whole - few, whole);
        expect(low).toEqual(discreetShare(context, 1, whole));
        expect(high).toEqual(discreetShare(context, whole - 1, whole));
        expect(low.value).toBeGreaterThanOrEqual(few / whole);
        expect(high.value).toBeLessThanOrEqual(1 - few / whole);
      })
    );
  });
});

describe("isFew(context, users)", () => {
  test("is false of nobody: that is no person's figure", () => {
    expect([0, 1, 9, 10].map((users) => isFew(context, users))).toEqual([false, true, true, false]);
  });
});
