import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {SITE_COLORS} from "../../src/personas/siteColors.js";

const css = readFileSync(new URL("../../src/site/styles/colors.css", import.meta.url), "utf8");

describe("SITE_COLORS", () => {
  test("are the colours of the style sheet, of light and of dark paper", () => {
    const value = (name: string) =>
      new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`).exec(css);
    for (const [at, mode] of (["light", "dark"] as const).entries()) {
      const named = Object.keys(SITE_COLORS[mode]).map((name) => [name, value(name)?.[at + 1]]);
      expect(Object.fromEntries(named)).toEqual(SITE_COLORS[mode]);
    }
  });
});
