// A persona has one colour; text and thin lines need it darker on paper and lighter at night.
import {formatHex, oklch, wcagContrast} from "culori";
import {type Look, siteColors} from "../personas/look.js";
import type {Shades} from "./parts.js";

/** Backgrounds of the site on which persona colours are read as text. */
export interface Papers {
  readonly light: readonly string[];
  readonly dark: readonly string[];
}

/** Returns card and page of a look, by day and at night. */
export function papersOf(look?: Look): Papers {
  const [light, dark] = [siteColors(look, "light"), siteColors(look, "dark")];
  return {light: [light.card, light.page], dark: [dark.card, dark.page]};
}

/** Ours; the site's style sheet has the same. */
export const PAPER = papersOf();
/** WCAG 2.2, 1.4.3 Contrast (Minimum). */
const CONTRAST = 4.5;
const INK = {dark: "#1b1a17", light: "#ffffff"} as const;

/** Grey of groups that nobody has named. */
export const UNNAMED = "#8b8780";

/** Returns the shades of a colour "#rrggbb": lightness (OKLCH) moves only as far as contrast asks. */
export function shadesOf(base: string, papers: Papers = PAPER): Shades {
  return {
    base,
    light: readable(base, papers.light, -0.01),
    dark: readable(base, papers.dark, 0.01),
    on: wcagContrast(base, INK.light) >= wcagContrast(base, INK.dark) ? INK.light : INK.dark
  };
}

function readable(base: string, papers: readonly string[], step: number): string {
  const color = oklch(base);
  if (color === undefined) return base;
  for (let l = color.l; l >= 0 && l <= 1; l += step) {
    const hex = formatHex({...color, l});
    if (papers.every((paper) => wcagContrast(hex, paper) >= CONTRAST)) return hex;
  }
  return step < 0 ? INK.dark : INK.light;
}
