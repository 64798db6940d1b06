// The site's colours as they come out: pictures have no style sheet, so what colors.css mixes is mixed here.
import {formatHex, interpolate} from "culori";
import {siteColors} from "../personas/look.js";
import type {Mode, SiteColors} from "../personas/siteColors.js";
import type {Shades} from "../report/parts.js";
import type {Report} from "../report/report.js";

/** What a picture is painted with: the colours of one mode, ours or a company's own. */
export interface Paint extends SiteColors {
  readonly mode: Mode;
}

/** Returns what pictures of a report are painted with in a mode. */
export function paintOf({look}: Pick<Report, "look">, mode: Mode): Paint {
  return {...siteColors(look, mode), mode};
}

/** One persona's colours in one mode: lines and words, areas, their shadow, their light, the paper behind. */
export interface Hue {
  readonly p: string;
  readonly bloom: string;
  readonly deep: string;
  readonly eye: string;
  readonly tint: string;
}

/** Returns what `.hue` of colors.css makes of a persona's shades. */
export function hueOf({base, light, dark}: Shades, {mode, card}: Pick<Paint, "mode" | "card">): Hue {
  const eye = mix(base, "#ffffff", 0.84);
  if (mode === "light")
    return {p: light, bloom: base, deep: mix(base, "#000000", 0.26), eye, tint: mix(card, base, 0.09)};
  const bloom = mix(base, dark, 0.45);
  return {p: dark, bloom, deep: mix(bloom, "#000000", 0.34), eye, tint: mix(card, bloom, 0.13)};
}

function mix(from: string, to: string, part: number): string {
  return formatHex(interpolate([from, to], "oklab")(part)) ?? from;
}
