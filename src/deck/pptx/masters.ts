// The masters: paper, faces, the place of the title, and what stands at the foot of every slide.

import type {Palette} from "../../images/palette.js";
import type {Report} from "../../report/report.js";
import {cleanText, FACES, hex, inches, type Place, styleOf} from "./canvas.js";
import type {Presented, TitleOptions} from "./pptxgen.js";

/** Where each master has its title, px. */
export const TITLES = {
  title: {x: 64, y: 72, width: 1152, height: 168},
  content: {x: 64, y: 68, width: 1152, height: 104},
  persona: {x: 644, y: 68, width: 572, height: 168}
} as const satisfies Record<string, Place>;

export type MasterName = keyof typeof TITLES;

/** Returns which master a kind of slide has. */
export function masterOf(kind: string): MasterName {
  return kind === "title" || kind === "persona" ? kind : "content";
}

/** Defines the masters in a presentation. */
export function defineMasters(presentation: Presented, report: Report, palette: Palette): void {
  presentation.theme = {headFontFace: FACES.display, bodyFontFace: FACES.text};
  const soft = {...styleOf({size: 14, color: palette.soft, display: false}), margin: 0};
  const foot = cleanText(`${report.title} · ${report.cohort.label}`);
  for (const [name, place] of Object.entries(TITLES))
    presentation.defineSlideMaster({
      title: name,
      background: {color: hex(palette.page)},
      objects: [
        {placeholder: {options: titleOptions(place, palette), text: ""}},
        {text: {text: foot, options: {...inches({x: 64, y: 676, width: 900, height: 22}), ...soft}}}
      ],
      slideNumber: {...inches({x: 1136, y: 676, width: 80, height: 22}), ...soft, align: "right"}
    });
}

function titleOptions(place: Place, {ink}: Palette): TitleOptions {
  const look = {size: 44, color: ink, display: true, bold: true, align: "left", valign: "top"} as const;
  return {name: "title", type: "title", ...inches(place), ...styleOf(look), margin: 0};
}
