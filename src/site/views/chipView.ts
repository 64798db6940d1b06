import {portrait} from "../../charts/portrait.js";
import {shadesStyle} from "../../markup/markup.js";
import type {PersonaReport} from "../../report/report.js";

/** Arranges a small link with a persona's flower and name. */
export function chipView({shortName, shades, portrait: petals}: PersonaReport, href: string): object {
  return {href, name: shortName, style: shadesStyle(shades), face: portrait(petals, {small: true})};
}
