import {describe, expect, test} from "vitest";
import {english} from "../../src/report/english.js";
import {numbersOf} from "../../src/report/numbers.js";

const {count, share, amount, decimal, points} = numbersOf(english);

describe("numbersOf(say)", () => {
  test.each([
    [0, "0"],
    [999, "999"],
    [4012, "4,012"],
    [1234567, "1,234,567"]
  ])("count(%d) is %s", (value, text) => {
    expect(count(value)).toEqual({value, text});
  });

  test.each([
    [0, "0%"],
    [0.0004, "under 0.1%"],
    [0.001, "0.1%"],
    [0.042, "4.2%"],
    [0.0994, "9.9%"],
    [0.0995, "10%"],
    [0.234, "23%"],
    [0.994, "99%"],
    [0.995, "over 99.5%"],
    [0.9999, "over 99.5%"],
    [1, "100%"]
  ])("share(%d) is %s: neither all nor nobody unless it is so", (value, text) => {
    expect(share(value)).toEqual({value, text});
  });

  test.each([
    [0, "0"],
    [-0, "0"],
    [0.0022, "under 0.01"],
    [0.06, "0.06"],
    [0.254, "0.25"],
    [0.996, "1"],
    [3.43, "3.4"],
    [99.96, "100"],
    [1234.5, "1,235"]
  ])("amount(%d) is %s", (value, text) => {
    expect(amount(value).text).toBe(text);
  });

  test("decimal(value, decimals) writes all decimals, no sign of nothing, and a minus that is no hyphen", () => {
    expect(decimal(0.69, 3)).toEqual({value: 0.69, text: "0.690"});
    expect(decimal(-0.004, 2).text).toBe("0.00");
    expect(decimal(-0.25, 2).text).toBe("−0.25");
    expect(points(-0.004).text).toBe("−0.4");
  });
});
