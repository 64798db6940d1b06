import {describe, expect, test} from "vitest";
import {english} from "../../src/report/english.js";
import {portuguese} from "../../src/report/portuguese.js";
import {TRUST} from "../../src/report/trust.js";

describe("TRUST", () => {
  test.each([english, portuguese])("is what the glossary says: %#", ({glossary}) => {
    const levels = Object.values(TRUST).map((level) => `${Math.round(level * 100)}%`);
    expect(glossary.solid.text.match(/\d+%/g)).toEqual(levels);
  });
});
