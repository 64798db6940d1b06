import type {PersonaReport} from "../../report/report.js";
import {portrait} from "../components/portrait.js";
import {shadesStyle} from "../markup.js";

/** Arranges a small link with a persona's flower and name. */
export function chipView({shortName, shades, portrait: petals}: PersonaReport, href: string): object {
  return {href, name: shortName, style: shadesStyle(shades), face: portrait(petals, {small: true})};
}
