import {readFileSync} from "node:fs";
import {wcagContrast} from "culori";
import {describe, expect, it} from "vitest";
import {PAPER} from "../../src/report/shades.js";

const css = readFileSync(new URL("../../src/site/styles/colors.css", import.meta.url), "utf8");
const root = /:root \{([^}]*)\}/.exec(css)?.[1] ?? "";
const pairs = [...root.matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)];
const modes = {
  light: Object.fromEntries(pairs.map(([, name, light]) => [name, light])),
  dark: Object.fromEntries(pairs.map(([, name, , dark]) => [name, dark]))
};

describe.each(["light", "dark"] as const)("colors.css, %s", (mode) => {
  const color = modes[mode];

  it("colors.css has the papers on which personas' shades are made readable", () => {
    expect([color.card, color.page].sort()).toEqual([...PAPER[mode]].sort());
  });

  it("colors.css has text of at least 4.5 : 1 on page, card and well", () => {
    for (const text of ["ink", "soft", "accent"])
      for (const paper of ["page", "card", "well"])
        expect(wcagContrast(color[text], color[paper]), `${text} on ${paper}`).toBeGreaterThanOrEqual(4.5);
  });

  it("colors.css has marks that carry meaning at 3 : 1 or more", () => {
    for (const mark of ["solid", "wobbly", "weak"])
      expect(wcagContrast(color[mark], color.card), mark).toBeGreaterThanOrEqual(3);
  });
});

describe("colors.css", () => {
  it("colors.css has every colour by day and at night, and asks for the reader's system nowhere else", () => {
    const names = [...root.matchAll(/--([\w-]+):\s*#/g)].map(([, name]) => name);
    expect(names).toEqual([]);
    expect(pairs.length).toBeGreaterThan(10);
    expect(css).not.toContain("prefers-color-scheme");
  });
});
