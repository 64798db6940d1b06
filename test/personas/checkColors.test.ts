import {formatHex} from "culori";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {checkColors} from "../../src/personas/checkColors.js";
import {colorDistance, relative} from "../../src/personas/colorDistance.js";
import {freeColors} from "../../src/personas/freeColors.js";
import {formatProblems} from "../../src/problem.js";
import {personaFiles, personaText} from "./personaFiles.js";

// Okabe & Ito (2008), made to be told apart by everybody.
const OKABE_ITO = ["#e69f00", "#56b4e9", "#009e73", "#f0e442", "#0072b2", "#d55e00", "#cc79a7", "#000000"];

const warningsOf = (...colors: readonly string[]) => {
  const texts = colors.map((color, n) => [`p${n}`, personaText({name: `Persona ${n}`, color: `"${color}"`})]);
  return checkColors(personaFiles(Object.fromEntries(texts)).files);
};

describe("checkColors(files)", () => {
  test("is silent about colours that everybody can tell apart", () => {
    expect(warningsOf(...OKABE_ITO)).toEqual([]);
  });

  test("names both places, who confuses them, and a colour far from all", () => {
    const [problem, ...others] = warningsOf("#d1495b", "#2f6f9f", "#3f8f5f");
    expect(others).toEqual([]);
    expect(
      formatProblems([problem])
    ).toBe(`personas/p2.yaml:2:8: warning: "#3f8f5f" and "#d1495b" of "Persona 0" look alike to people who do not see green (deuteranopia)
  1 | name: Persona 2
  2 | color: "#3f8f5f"
    |        ^^^^^^^^^
  See personas/p0.yaml:2:8. They differ by 2.7 (CIEDE2000); 5 is the least. A colour far from all others: "${freeColors(["#d1495b", "#2f6f9f"], 1)[0]}".

1 warning`);
  });

  test.each([
    ["usual", "#d1495b", "#d64f60"],
    ["protanopia", "#ff9da7", "#bab0ac"],
    ["deuteranopia", "#e15759", "#9c755f"],
    ["tritanopia", "#d1495b", "#b5651d"]
  ])("finds what looks alike in vision %s", (vision, a, b) => {
    expect(colorDistance(a, b).vision).toBe(vision);
    expect(warningsOf(a, b)).toHaveLength(1);
  });

  test("leaves equal colours to the error about them", () => {
    expect(warningsOf("#d1495b", "#D1495B")).toEqual([]);
    expect(personaFiles({a: personaText({}), b: personaText({name: "B"})}).problems).toMatchObject([
      {severity: "error", message: "another persona has this colour"}
    ]);
  });

  test("the colour that is suggested can be confused with none of the others", () => {
    for (let count = 1; count < 8; count++) {
      const taken = OKABE_ITO.slice(0, count);
      const [free] = freeColors(taken, 1);
      for (const one of taken)
        expect(relative(colorDistance(free, one)), `${free} ${one}`).toBeGreaterThan(1);
    }
  });
});

describe("colorDistance(a, b)", () => {
  const color = fc
    .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
    .map(([r, g, b]) => formatHex({mode: "rgb", r: r / 255, g: g / 255, b: b / 255}));

  test("is symmetrical, and 0 for the same colour", () => {
    fc.assert(
      fc.property(color, color, (a, b) => {
        expect(colorDistance(a, b).difference).toBeCloseTo(colorDistance(b, a).difference, 9);
        expect(colorDistance(a, a).difference).toBe(0);
      })
    );
  });
});
