import {type Markup, markup} from "../markup/markup.js";
import {picturePath} from "../markup/ownFiles.js";
import {dataAddress} from "../personas/look.js";
import type {PersonaReport} from "../report/report.js";
import {portrait} from "./portrait.js";
import {portraitLegend} from "./portraitLegend.js";

export interface FaceOptions {
  /** Leads to the site's root; absent: no other file may be asked for, and a picture travels within the page. */
  readonly up?: string;
  /** Base64 characters that a picture may have to travel within the page; `MOST_WITHIN` unless told. */
  readonly most?: number;
  /** Decoration next to the name; with a text alternative unless told. */
  readonly silent?: true;
}

/** Base64 characters of a picture that may travel within a page: single files stay under 100 kB. */
export const MOST_WITHIN = 60_000;

type Faced = Pick<PersonaReport, "id" | "image" | "portrait" | "portraitAlt">;

/** Draws a persona's portrait, or the picture of the team's own; a picture too large to travel within a page gives way to the flower. */
export function face(persona: Faced, options: FaceOptions): Markup {
  const flower = options.silent ? {} : {alt: persona.portraitAlt};
  return ownPicture(persona, options) ?? portrait(persona.portrait, flower);
}

/**
 * Draws a persona's portrait, or the picture of the team's own, as decoration beside its name; `up` leads to the site's
 * root. Without a way there it is the flower: many pictures would not travel within a page.
 */
export function smallFace(
  persona: Faced,
  up: string | undefined,
  {small = true}: {readonly small?: boolean} = {}
): Markup {
  const own = up === undefined ? undefined : ownPicture(persona, {up, silent: true});
  return own ?? portrait(persona.portrait, {small});
}

/** Draws a portrait with its petals named around it, or the picture of the team's own. */
export function faceLegend(persona: Faced, up: string): Markup {
  return ownPicture(persona, {up}) ?? portraitLegend(persona.portrait, persona.portraitAlt);
}

// Only ever an image: whatever it holds, it is no part of the page.
function ownPicture({id, image}: Faced, {up, most = MOST_WITHIN, silent}: FaceOptions): Markup | undefined {
  if (!image || (up === undefined && image.base64.length > most)) return undefined;
  const source = up === undefined ? dataAddress(image) : `${up}${picturePath({id, image})}`;
  const size = markup`width="${Math.round(image.width)}" height="${Math.round(image.height)}"`;
  return markup`<img class="portrait own" src="${{markup: source}}" ${size} alt="${silent ? "" : image.alt}">`;
}
