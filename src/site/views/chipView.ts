import {smallFace} from "../../charts/face.js";
import {shadesStyle} from "../../markup/markup.js";
import type {PersonaReport} from "../../report/report.js";

/** Arranges a small link with a persona's face and name, on a page one folder below the site's root. */
export function chipView(persona: PersonaReport, href: string): object {
  const {shortName, shades} = persona;
  return {href, name: shortName, style: shadesStyle(shades), face: smallFace(persona, "../")};
}
