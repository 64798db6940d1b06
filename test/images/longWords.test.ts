// Texts of any length in pictures: no line leaves the paper, and no paper grows without end.
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {findThings} from "../../src/embed/thing.js";
import {fitLine, measure, openFace, shortened, wrapText} from "../../src/images/faces.js";
import {exampleReport} from "../site/exampleReport.js";

const LONG = "Überaus lange Wörter, die niemand bis zu ihrem Ende liest ".repeat(60);

describe("shortened(text, fits)", () => {
  test("is the text where it fits, else the longest beginning that fits with its ellipsis", () => {
    fc.assert(
      fc.property(fc.string({unit: "grapheme", maxLength: 40}), fc.nat(300), (text, width) => {
        const fits = (part: string): boolean => measure(part, "text", 16) <= width;
        const found = shortened(text, fits);
        const beginnings = [...text].map((_, i) => `${[...text].slice(0, i).join("").trimEnd()}…`);
        const longest = beginnings.filter(fits).at(-1) ?? "…";
        expect(found).toBe(fits(text) ? text : longest);
      })
    );
  });
});

describe("wrapText(text, options)", () => {
  test("has no line that is wider, and says nothing twice", () => {
    const options = {face: "text", size: 15, width: 300} as const;
    const lines = wrapText(LONG, options);
    for (const line of lines) expect(measure(line, "text", 15)).toBeLessThanOrEqual(300);
    expect(lines.join(" ")).toBe(LONG.trim());
    expect(fitLine(LONG, options)).toMatch(/^Überaus lange .*…$/);
  });
});

describe("pictures of personas whose names have 60 letters", () => {
  test("show every name whole", () => {
    const name = "The Extraordinarily Persistent Nocturnal Problem Solving Duo";
    const pictured = exampleReport({personas: 12, name});
    const kinds = ["persona", "feature", "pair", "cohorts"];
    for (const kind of kinds) {
      const thing = findThings(pictured).find(({shows}) => shows.kind === kind);
      expect(thing?.draw("light"), kind).not.toContain(`#s${openFace("strong").glyphOf(0x2026)}"`);
      expect(thing?.preview.draw?.() ?? "", kind).not.toContain(`#s${openFace("strong").glyphOf(0x2026)}"`);
    }
  });
});

describe("pictures whose every text is 3,500 letters long", () => {
  const report = exampleReport({strays: true});
  const long = {
    ...report,
    title: LONG,
    people: LONG,
    headline: LONG,
    kicker: LONG,
    cohort: {...report.cohort, label: LONG},
    cohorts: report.cohorts.map((cohort) => ({...cohort, label: LONG})),
    personas: report.personas.map((persona) => ({
      ...persona,
      name: LONG,
      shortName: LONG,
      family: LONG,
      tagline: LONG,
      facts: [LONG, LONG]
    }))
  };

  test("are at most 1.5 times as high as wide, and put no word past their edges", () => {
    for (const thing of findThings(long))
      for (const svg of [thing.draw("light"), ...(thing.preview.draw ? [thing.preview.draw()] : [])]) {
        const [, width, height] = (/width="(\d+)" height="(\d+)"/.exec(svg) ?? []).map(Number);
        expect(height, thing.path).toBeLessThan(1.5 * width);
        for (const right of rightEnds(svg)) expect(right, thing.path).toBeLessThanOrEqual(width);
      }
  });
});

/** Where each line of words begins its last letter, px. */
function rightEnds(svg: string): number[] {
  return [...svg.matchAll(/translate\(([\d.-]+) [\d.-]+\) scale\(([\d.]+) [^)]*\)">(.*?)<\/g>/g)].map(
    ([, left, scale, uses]) =>
      Number(left) +
      Number(scale) * Math.max(0, ...[...uses.matchAll(/ x="([\d.]+)"/g)].map(([, x]) => Number(x)))
  );
}
