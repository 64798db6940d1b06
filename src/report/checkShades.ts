// A persona's colour is chosen once; text in it must be read on paper and at night. Shades see to the contrast; this
// check says where they had to leave the colour behind.
import {differenceCiede2000, formatHex, oklch, wcagContrast} from "culori";
import type {Look} from "../personas/look.js";
import {parseColor} from "../personas/parseColor.js";
import type {PersonaFile} from "../personas/personaFile.js";
import type {Problem} from "../problem.js";
import {placeOf, problemAt} from "../study/yamlFile.js";
import {type Papers, papersOf, shadesOf} from "./shades.js";

/**
 * How far (CIEDE2000) a shade may be from the colour it stands for. The two nearest colours of Okabe & Ito (2008) are 22
 * apart: a shade farther than that from its own colour differs from it as two personas differ from one another. No
 * colour has 4.5:1 on the light page and on the dark one, so a shade is needed in one of them always.
 */
export const SAME_IDENTITY = 22;

/** Returns a warning for each persona whose colour can be read as text only in a shade that is another colour. */
export function checkShades(files: readonly PersonaFile[], look?: Look): Problem[] {
  const papers = papersOf(look);
  return files.flatMap(({yaml, parts}) => {
    const parsed = parts.color === undefined ? {message: ""} : parseColor(parts.color);
    if (!("color" in parsed)) return [];
    const lost = lostIn(parsed.color, papers);
    if (!lost) return [];
    const contrast = Math.min(...papers[lost.page].map((paper) => wcagContrast(parsed.color, paper))).toFixed(
      1
    );
    const message = `"${parsed.color}" has a contrast of ${contrast}:1 on the ${lost.page} page, where 4.5:1 is needed`;
    const hint = `Text and lines would be drawn in "${lost.shade}", which looks like another colour. The nearest colour that stays itself: "${nearest(parsed.color, papers)}".`;
    return [{...problemAt(yaml, placeOf(yaml, ["color"]), {message, hint}), severity: "warning"}];
  });
}

const difference = differenceCiede2000();

function lostIn(color: string, papers: Papers): {page: "light" | "dark"; shade: string} | undefined {
  const shades = shadesOf(color, papers);
  for (const page of ["light", "dark"] as const)
    if (difference(color, shades[page]) > SAME_IDENTITY) return {page, shade: shades[page]};
  return undefined;
}

// The same hue, with as little change of lightness (OKLCH) as it takes; greys stay grey.
function nearest(color: string, papers: Papers): string {
  const from = oklch(color);
  if (from === undefined) return color;
  for (let step = 0.01; step < 1; step += 0.01)
    for (const l of [from.l - step, from.l + step]) {
      const candidate = formatHex({...from, l: Math.min(1, Math.max(0, l))});
      if (!lostIn(candidate, papers)) return candidate;
    }
  return color;
}
