import {wcagContrast} from "culori";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {PAPER, shadesOf, UNNAMED} from "../../src/report/shades.js";

const color = fc.integer({min: 0, max: 0xffffff}).map((rgb) => `#${rgb.toString(16).padStart(6, "0")}`);

describe("shadesOf(base)", () => {
  test("reads on every paper at 4.5 to 1, and on the colour itself as well as can be", () => {
    fc.assert(
      fc.property(color, (base) => {
        const {light, dark, on} = shadesOf(base);
        for (const paper of PAPER.light) expect(wcagContrast(light, paper)).toBeGreaterThanOrEqual(4.5);
        for (const paper of PAPER.dark) expect(wcagContrast(dark, paper)).toBeGreaterThanOrEqual(4.5);
        const other = on === "#ffffff" ? "#1b1a17" : "#ffffff";
        expect(wcagContrast(on, base)).toBeGreaterThanOrEqual(wcagContrast(other, base));
      }),
      {numRuns: 500}
    );
  });

  test.each(["#ffffff", "#000000", "#ffff00", "#0000ff", "#ff0000", "#808080", UNNAMED])(
    "also for %s",
    (base) => {
      const {light, dark} = shadesOf(base);
      for (const paper of PAPER.light) expect(wcagContrast(light, paper)).toBeGreaterThanOrEqual(4.5);
      for (const paper of PAPER.dark) expect(wcagContrast(dark, paper)).toBeGreaterThanOrEqual(4.5);
    }
  );

  test("keeps a colour that reads already", () => {
    expect(shadesOf("#7a1f2b")).toMatchObject({base: "#7a1f2b", light: "#7a1f2b"});
    expect(shadesOf("#f2c14e")).toMatchObject({dark: "#f2c14e", on: "#1b1a17"});
  });
});
