// PowerPoint knows no style sheet: it takes the colours of the site's, as they are on light paper.
import {readFileSync} from "node:fs";

const COLORS = new URL("../../site/styles/colors.css", import.meta.url);
const NAMES = ["page", "card", "ink", "soft", "line", "accent"] as const;

/** Colours "#rrggbb" by their names in the style sheet. */
export type Palette = Readonly<Record<(typeof NAMES)[number], string>>;

/** Reads the colours of light paper; throws where the style sheet lacks one, which is our fault. */
export function readPalette(css: string = readFileSync(COLORS, "utf8")): Palette {
  const [root = ""] = /:root\s*\{[^}]*\}/.exec(css) ?? [];
  const entries = NAMES.map((name) => {
    const color = new RegExp(`--${name}:\\s*(#[0-9a-f]{6})`, "i").exec(root)?.[1];
    if (color === undefined) throw new Error(`colors.css says no --${name}`);
    return [name, color];
  });
  return Object.fromEntries(entries) as Palette; // one entry per name
}
