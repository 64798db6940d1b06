import {describe, expect, test} from "vitest";
import {familyPreview} from "../../src/images/openGraphImage.js";
import {exampleReport} from "../site/exampleReport.js";

const SENTENCE = "Five kinds of students signed up, more than anybody had thought. ";

describe("familyPreview(report)", () => {
  test.each([1, 2, 3])("keeps flowers clear of the descenders of a title of %i sentences", (sentences) => {
    const headline = SENTENCE.repeat(sentences).trim();
    const svg = familyPreview({...exampleReport({personas: 1}), headline});
    // Letters are turned upside down; the last line of words is the stamp.
    const lines = [...svg.matchAll(/translate\([\d.]+ ([\d.]+)\) scale\(([\d.]+) -/g)].map(([, y]) =>
      Number(y)
    );
    const title = lines.filter((y) => y < 300);
    expect(title.length).toBeGreaterThanOrEqual(sentences);
    const flowers = [...svg.matchAll(/translate\([\d.]+ ([\d.]+)\) scale\(([\d.]+)\)/g)];
    const tops = flowers.map(([, y, scale]) => Number(y) - 100 * Number(scale));
    expect(tops.length).toBeGreaterThan(0);
    // A fifth of the largest letters, and as much air.
    expect(Math.min(...tops) - Math.max(...title)).toBeGreaterThan(24);
  });
});
