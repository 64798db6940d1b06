import {type Markup, markup, round} from "../markup/markup.js";
import {dataAddress, type OwnPicture} from "../personas/look.js";
import type {PersonaImage} from "../personas/persona.js";
import type {Report} from "../report/report.js";

/** Where a logo ends at the right, and how much room it has, px. */
export interface Corner {
  readonly right: number;
  readonly middle: number;
  readonly height: number;
  readonly widest: number;
}

/** Draws a look's logo as an image in an image, never as shapes of its own; nothing without one. For light paper. */
export function logoMarks({look}: Pick<Report, "look">, {right, middle, height, widest}: Corner): Markup {
  if (!look?.logo) return markup``;
  const size = fitInto(look.logo.light, {width: widest, height});
  return imageMarks(look.logo.light, {x: right - size.width, y: middle - size.height / 2, ...size});
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Returns the size of a picture that fits into a room, its proportions kept. */
export function fitInto({width, height}: Size, room: Size): Size {
  const scale = Math.min(room.width / width, room.height / height);
  return {width: width * scale, height: height * scale};
}

/** Tells whether pictures made at build time can show a picture; their renderer knows no WebP. */
export function isDrawable(picture: PersonaImage | undefined): picture is PersonaImage {
  return picture !== undefined && picture.ending !== "webp";
}

/** Draws a picture cut to the circle in a square. */
export function circleMarks(
  picture: OwnPicture,
  place: Size & {readonly x: number; readonly y: number}
): Markup {
  const [radius, cx, cy] = [place.width / 2, place.x + place.width / 2, place.y + place.height / 2];
  return markup`<clipPath id="own"><circle cx="${round(cx)}" cy="${round(cy)}" r="${round(radius)}"/></clipPath><g clip-path="url(#own)">${imageMarks(picture, place)}</g>`;
}

/** Draws a picture into a box that it fills. */
export function imageMarks(
  picture: OwnPicture,
  {x, y, width, height}: Size & {readonly x: number; readonly y: number}
): Markup {
  return markup`<image href="${{markup: dataAddress(picture)}}" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" preserveAspectRatio="xMidYMid slice"/>`;
}
