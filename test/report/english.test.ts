// Each sentence of english.ts is said somewhere, so none is dead, and none is said by the parts themselves.
import {afterAll, beforeAll, describe, expect, test, vi} from "vitest";
import {english} from "../../src/report/english.js";
import {makeReport} from "../../src/report/makeReport.js";
import {everySentence} from "./everySentence.js";

beforeAll(() => {
  for (const key of Object.keys(english)) {
    // Only functions are watched; they say what they say.
    const name = key as "list";
    if (typeof english[name] === "function") vi.spyOn(english, name);
  }
});
afterAll(() => {
  vi.restoreAllMocks();
});

describe("english", () => {
  test("says nothing that no report says", () => {
    const said = JSON.stringify(everySentence().map((findings) => makeReport(findings)));
    const silent = Object.entries(english)
      .filter(([, say]) => typeof say === "function" && vi.isMockFunction(say) && say.mock.calls.length === 0)
      .map(([name]) => name);
    expect(silent).toEqual([]);
    const texts = Object.entries(english).filter(([, text]) => typeof text === "string" && text !== "en");
    expect(
      texts.filter(([, text]) => !said.includes(JSON.stringify(text).slice(1, -1))).map(([name]) => name)
    ).toEqual([]);
  });

  test("writes no unformatted number, no double space, no gap in a sentence", () => {
    for (const findings of everySentence()) {
      const text = JSON.stringify(makeReport(findings), (key, value) => (key === "downloads" ? [] : value));
      const words = [
        ...text.matchAll(/"(?:text|finding|caption|alt|how|short|headline|kicker|why)":"([^"]*)"/g)
      ];
      for (const [, sentence] of words) {
        expect(sentence).not.toMatch(/\d\.\d{4}| {2}|undefined|NaN|\bnull\b/);
        expect(sentence).not.toMatch(/\s[.,;:]|\(\)|^\s/);
      }
    }
  });
});
