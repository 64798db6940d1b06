// The masters: paper, faces, the place of the title, and what stands at the foot of every slide.

import type {Paint} from "../../images/palette.js";
import type {Report} from "../../report/report.js";
import {cleanText, FACES, hex, inches, type Place, styleOf} from "./canvas.js";
import type {LogoPicture} from "./logoPicture.js";
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
export function defineMasters(
  presentation: Presented,
  report: Report,
  {palette, logo}: {readonly palette: Paint; readonly logo: LogoPicture | undefined}
): void {
  presentation.theme = {headFontFace: FACES.display, bodyFontFace: FACES.text};
  const soft = {...styleOf({size: 14, color: palette.soft, display: false}), margin: 0};
  const foot = cleanText(`${report.title} · ${report.cohort.label}`);
  const left = 64 + (logo ? logo.width + 14 : 0);
  const place = {x: 64, y: 687 - (logo?.height ?? 0) / 2, width: logo?.width ?? 0, height: logo?.height ?? 0};
  const picture = logo && {image: {data: logo.data, ...inches(place), altText: cleanText(logo.alt)}};
  for (const [name, title] of Object.entries(TITLES))
    presentation.defineSlideMaster({
      title: name,
      background: {color: hex(palette.page)},
      objects: [
        {placeholder: {options: titleOptions(title, palette), text: ""}},
        {text: {text: foot, options: {...inches({x: left, y: 676, width: 900, height: 22}), ...soft}}},
        ...(picture ? [picture] : [])
      ],
      slideNumber: {...inches({x: 1136, y: 676, width: 80, height: 22}), ...soft, align: "right"}
    });
}

function titleOptions(place: Place, {ink}: Paint): TitleOptions {
  const look = {size: 44, color: ink, display: true, bold: true, align: "left", valign: "top"} as const;
  return {name: "title", type: "title", ...inches(place), ...styleOf(look), margin: 0};
}
