import fc from "fast-check";
import {parseHTML} from "linkedom";
import {describe, expect, it} from "vitest";
import {
  LONGEST,
  petalAngle,
  petalLength,
  petalPath,
  petalPoint,
  SHORTEST
} from "../../src/charts/petalShape.js";
import {portrait} from "../../src/charts/portrait.js";
import {portraitLegend} from "../../src/charts/portraitLegend.js";
import type {Petal} from "../../src/report/parts.js";

const petals = (...levels: number[]): Petal[] =>
  levels.map((level, i) => ({
    feature: `f${i}`,
    label: `Thing number ${i}`,
    level,
    text: `Thing ${i}: ${level}`
  }));
const draw = (markup: {markup: string}): Element => {
  const element = parseHTML(`<html><body>${markup.markup}</body></html>`).document.body.firstElementChild;
  if (!element) throw new Error("nothing drawn");
  return element;
};

describe("petalLength", () => {
  it("petalLength(level) grows with the level from a bud that is seen to the longest petal", () => {
    expect([0, 1].map((level) => petalLength(level))).toEqual([SHORTEST, LONGEST]);
    fc.assert(
      fc.property(
        fc.double({min: -1, max: 2, noNaN: true}),
        fc.double({min: -1, max: 2, noNaN: true}),
        (a, b) => {
          expect(petalLength(Math.min(a, b))).toBeLessThanOrEqual(petalLength(Math.max(a, b)));
          expect(petalLength(a)).toBeGreaterThanOrEqual(SHORTEST);
          expect(petalLength(a)).toBeLessThanOrEqual(LONGEST);
        }
      )
    );
  });
});

describe("petalPath", () => {
  it("petalPath(length, n) stays within the length and is as wide to the left as to the right", () => {
    for (let n = 1; n <= 12; n++) {
      const numbers = (petalPath(80, n).match(/-?[\d.]+,-?[\d.]+/g) ?? []).map((pair) =>
        pair.split(",").map(Number)
      );
      expect(Math.min(...numbers.map(([, y]) => y))).toBe(-80);
      expect(Math.max(...numbers.map(([x]) => x))).toBe(-Math.min(...numbers.map(([x]) => x)));
    }
  });
});

describe("petalAngle, petalPoint", () => {
  it("petalAngle(i, n) goes clockwise from up in equal steps, and petalPoint(i, n, radius) agrees", () => {
    expect([0, 1, 2, 3].map((i) => petalAngle(i, 4))).toEqual([0, 90, 180, 270]);
    expect([0, 1, 2, 3].map((i) => petalPoint(i, 4, 10))).toEqual([
      {x: 0, y: -10},
      {x: 10, y: 0},
      {x: 0, y: 10},
      {x: -10, y: 0}
    ]);
  });
});

describe("portrait", () => {
  it("portrait(petals) has one petal per feature for 1 to 12 features", () => {
    for (let n = 1; n <= 12; n++)
      expect(draw(portrait(petals(...Array(n).fill(0.5)))).querySelectorAll(".petal")).toHaveLength(n);
  });

  it("portrait(petals) draws longer petals first, ties in order, so that short ones stay seen", () => {
    const turns = [...draw(portrait(petals(0.2, 0.9, 0.2, 0.5))).querySelectorAll("g[transform]")].map((g) =>
      g.getAttribute("transform")
    );
    expect(turns).toEqual(["rotate(90)", "rotate(270)", "rotate(0)", "rotate(180)"]);
  });

  it("portrait(petals) of nobody who did anything is a bud within outlines, and of no feature still a flower", () => {
    const bud = draw(portrait(petals(0, 0, 0)));
    expect(bud.querySelectorAll(".outline path")).toHaveLength(3);
    expect(bud.querySelectorAll(".vein")).toHaveLength(0);
    expect(draw(portrait([])).querySelectorAll(".calyx path")).toHaveLength(5);
  });

  it("portrait(petals) differs where the people differ", () => {
    expect(portrait(petals(0.2, 0.8)).markup).not.toBe(portrait(petals(0.8, 0.2)).markup);
  });

  it("portrait(petals, {alt}) is an image with name and description; without alt it is decoration", () => {
    const image = draw(portrait(petals(1), {alt: 'Flower of "A"'}));
    expect(image.getAttribute("role")).toBe("img");
    expect(image.querySelector("title")?.textContent).toBe('Flower of "A"');
    expect(image.querySelector("desc")?.textContent).toBe("Thing 0: 1");
    expect(draw(portrait(petals(1))).getAttribute("aria-hidden")).toBe("true");
  });

  it("portrait(petals, {small}) leaves out what would blur", () => {
    const small = draw(portrait(petals(1, 0.5), {small: true}));
    expect(small.querySelectorAll(".vein, .outline, .throat")).toHaveLength(0);
  });

  it("portrait(petals) looks like this", () => {
    expect(portrait(petals(1, 0)).markup.replaceAll("><", ">\n<")).toMatchInlineSnapshot(`
      "<svg class="portrait" viewBox="-100 -100 200 200" aria-hidden="true">
      <g class="outline">
      <path transform="rotate(0)" d="M0,0C-21.3,-14.7 -48.3,-62.6 -22,-83.7C-14.2,-90.2 -6.4,-92 0,-92 6.4,-92 14.2,-90.2 22,-83.7C48.3,-62.6 21.3,-14.7 0,0Z"/>
      <path transform="rotate(180)" d="M0,0C-21.3,-14.7 -48.3,-62.6 -22,-83.7C-14.2,-90.2 -6.4,-92 0,-92 6.4,-92 14.2,-90.2 22,-83.7C48.3,-62.6 21.3,-14.7 0,0Z"/>
      </g>
      <g class="calyx">
      <path transform="rotate(36)" d="M0,0C-5.9,-4.1 -13.5,-17.4 -6.1,-23.3C-4,-25.1 -1.8,-25.6 0,-25.6 1.8,-25.6 4,-25.1 6.1,-23.3C13.5,-17.4 5.9,-4.1 0,0Z"/>
      <path transform="rotate(108)" d="M0,0C-5.9,-4.1 -13.5,-17.4 -6.1,-23.3C-4,-25.1 -1.8,-25.6 0,-25.6 1.8,-25.6 4,-25.1 6.1,-23.3C13.5,-17.4 5.9,-4.1 0,0Z"/>
      <path transform="rotate(180)" d="M0,0C-5.9,-4.1 -13.5,-17.4 -6.1,-23.3C-4,-25.1 -1.8,-25.6 0,-25.6 1.8,-25.6 4,-25.1 6.1,-23.3C13.5,-17.4 5.9,-4.1 0,0Z"/>
      <path transform="rotate(252)" d="M0,0C-5.9,-4.1 -13.5,-17.4 -6.1,-23.3C-4,-25.1 -1.8,-25.6 0,-25.6 1.8,-25.6 4,-25.1 6.1,-23.3C13.5,-17.4 5.9,-4.1 0,0Z"/>
      <path transform="rotate(324)" d="M0,0C-5.9,-4.1 -13.5,-17.4 -6.1,-23.3C-4,-25.1 -1.8,-25.6 0,-25.6 1.8,-25.6 4,-25.1 6.1,-23.3C13.5,-17.4 5.9,-4.1 0,0Z"/>
      </g>
      <g transform="rotate(0)">
      <path class="petal" d="M0,0C-21.3,-14.7 -48.3,-62.6 -22,-83.7C-14.2,-90.2 -6.4,-92 0,-92 6.4,-92 14.2,-90.2 22,-83.7C48.3,-62.6 21.3,-14.7 0,0Z"/>
      <path class="throat" d="M0,0C-9.7,-10.6 -21.9,-45 -10,-60.3C-6.5,-64.9 -2.9,-66.2 0,-66.2 2.9,-66.2 6.5,-64.9 10,-60.3C21.9,-45 9.7,-10.6 0,0Z"/>
      <path class="vein" d="M0,-18V-74"/>
      </g>
      <g transform="rotate(180)">
      <path class="petal" d="M0,0C-6.9,-4.3 -15.6,-18.4 -7.1,-24.6C-4.6,-26.5 -2.1,-27 0,-27 2.1,-27 4.6,-26.5 7.1,-24.6C15.6,-18.4 6.9,-4.3 0,0Z"/>
      <path class="throat" d="M0,0C-3.2,-3.1 -7.3,-13.2 -3.3,-17.7C-2.2,-19.1 -1,-19.4 0,-19.4 1,-19.4 2.2,-19.1 3.3,-17.7C7.3,-13.2 3.2,-3.1 0,0Z"/>
      </g>
      <circle class="heart" r="13.5"/>
      <g class="eye">
      <circle r="3.6"/>
      <circle transform="rotate(0)" cy="-8.4" r="1.3"/>
      <circle transform="rotate(45)" cy="-8.4" r="1.3"/>
      <circle transform="rotate(90)" cy="-8.4" r="1.3"/>
      <circle transform="rotate(135)" cy="-8.4" r="1.3"/>
      <circle transform="rotate(180)" cy="-8.4" r="1.3"/>
      <circle transform="rotate(225)" cy="-8.4" r="1.3"/>
      <circle transform="rotate(270)" cy="-8.4" r="1.3"/>
      <circle transform="rotate(315)" cy="-8.4" r="1.3"/>
      </g>
      </svg>"
    `);
  });
});

describe("portraitLegend", () => {
  it("portraitLegend(petals, alt) names every petal around the flower and in a list", () => {
    const legend = draw(portraitLegend(petals(0.1, 0.2, 0.3), "Flower"));
    const named = [...legend.querySelectorAll(".named text")].map((text) =>
      [...text.children].map((line) => line.textContent).join(" ")
    );
    expect(named).toEqual(["Thing number 0", "Thing number 1", "Thing number 2"]);
    expect([...legend.querySelectorAll("li")].map((item) => item.textContent)).toEqual([
      "Thing 0: 0.1",
      "Thing 1: 0.2",
      "Thing 2: 0.3"
    ]);
    expect([...legend.querySelectorAll(".numbered text")].map((text) => text.textContent)).toEqual([
      "1",
      "2",
      "3"
    ]);
  });

  it("portraitLegend(petals, alt) keeps names within the drawing for 1 to 12 petals", () => {
    for (let n = 1; n <= 12; n++) {
      const svg = draw(portraitLegend(petals(...Array(n).fill(1)), "Flower")).querySelector(".named");
      const [left, top, width, height] = (svg?.getAttribute("viewBox") ?? "").split(" ").map(Number);
      for (const line of svg?.querySelectorAll("tspan") ?? []) {
        const anchor = line.parentElement?.getAttribute("text-anchor");
        const wide = (line.textContent?.length ?? 0) * 5.5;
        const start =
          Number(line.getAttribute("x")) - (anchor === "end" ? wide : anchor === "middle" ? wide / 2 : 0);
        expect(start).toBeGreaterThanOrEqual(left);
        expect(start + wide).toBeLessThanOrEqual(left + width);
        expect(Number(line.getAttribute("y"))).toBeGreaterThan(top + 8);
        expect(Number(line.getAttribute("y"))).toBeLessThan(top + height);
      }
    }
  });
});
