// A company's own colours, faces and logo, as personas/look.yaml has them, checked.
import {type Mode, SITE_COLORS, type SiteColors} from "./siteColors.js";

/** A file of the team's, small enough to travel with what is shown. */
export interface OwnFile {
  /** From the project root: "personas/logo.svg". */
  readonly file: string;
  /** "image/svg+xml". */
  readonly type: string;
  readonly ending: "svg" | "png" | "jpg" | "webp" | "woff2" | "ttf";
  readonly base64: string;
}

/** A picture with its size in its own pixels. */
export interface OwnPicture extends OwnFile {
  readonly width: number;
  readonly height: number;
}

/** One face. Without files it is whatever readers have installed under its name. */
export interface LookFont {
  readonly name: string;
  /** For browsers. */
  readonly file?: OwnFile;
  readonly bold?: OwnFile;
  /** TrueType, for pictures made at build time; absent: those keep our face. */
  readonly pictures?: OwnFile;
  readonly picturesBold?: OwnFile;
}

/** What a look says; what it does not say stays as it is. */
export interface Look {
  readonly colors: Readonly<Record<Mode, Partial<SiteColors>>>;
  readonly text?: LookFont;
  readonly display?: LookFont;
  readonly logo?: {readonly light: OwnPicture; readonly dark?: OwnPicture; readonly alt: string};
}

/** Returns the colours of one mode: the look's, and ours where it says nothing. */
export function siteColors(look: Look | undefined, mode: Mode): SiteColors {
  return {...SITE_COLORS[mode], ...look?.colors[mode]};
}

/** Returns a file as an address that holds it. */
export function dataAddress({type, base64}: OwnFile): string {
  return `data:${type};base64,${base64}`;
}
