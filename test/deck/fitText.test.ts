import * as fc from "fast-check";
import {describe, expect, test} from "vitest";
import {fitText, linesOf} from "../../src/deck/pptx/fitText.js";

describe("linesOf(paragraphs, letters)", () => {
  test.each<[readonly string[], number, number]>([
    [["one two"], 7, 1],
    [["one two"], 6, 2],
    [["one", "two"], 7, 2],
    [["abcdefghij"], 4, 3],
    [["ab abcdefghij"], 4, 4],
    [[""], 4, 1],
    [[], 4, 0]
  ])("of %j in %i letters is %i", (paragraphs, letters, lines) => {
    expect(linesOf(paragraphs, letters)).toBe(lines);
  });

  test("never grows with more room", () => {
    const words = fc.array(fc.string({minLength: 1, maxLength: 12}), {minLength: 1, maxLength: 12});
    fc.assert(
      fc.property(words, fc.integer({min: 1, max: 60}), (texts, letters) => {
        const text = texts.join(" ");
        // Greedy breaking is optimal for words that fit a line (Knuth & Plass 1981).
        fc.pre(text.split(/\s+/).every(({length}) => length <= letters));
        expect(linesOf([text], letters + 1)).toBeLessThanOrEqual(linesOf([text], letters));
      }),
      {seed: 1}
    );
  });
});

describe("fitText(paragraphs, room)", () => {
  test("takes the largest size whose lines fit, and the smallest where none does", () => {
    const room = {width: 120, height: 61, largest: 30, smallest: 10};
    // 60 % of 20 px a letter: ten letters a line; two lines of 24.4 px.
    expect(fitText(["0123456789 0123456789"], room)).toBe(20);
    expect(fitText(["a"], room)).toBe(30);
    expect(fitText(["word ".repeat(200)], room)).toBe(10);
    expect(fitText(["0123456789 0123456789"], {...room, bold: true})).toBeLessThan(20);
  });
});
