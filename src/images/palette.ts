// The site's colours as they come out: pictures have no style sheet, so what colors.css mixes is mixed here.
import {formatHex, interpolate} from "culori";
import type {Shades} from "../report/report.js";

export type Mode = "light" | "dark";

/** Colours of one mode, "#rrggbb". */
export interface Palette {
  readonly page: string;
  readonly card: string;
  readonly well: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly accent: string;
}

/** Those of colors.css. */
export const PALETTES: Readonly<Record<Mode, Palette>> = {
  light: {
    page: "#fbf9f5",
    card: "#ffffff",
    well: "#f3efe7",
    ink: "#1f1d19",
    soft: "#635d53",
    line: "#e7e1d6",
    accent: "#a8452b"
  },
  dark: {
    page: "#171614",
    card: "#211f1b",
    well: "#1d1b18",
    ink: "#f3eee4",
    soft: "#aea698",
    line: "#37332c",
    accent: "#f0977c"
  }
};

/** One persona's colours in one mode: lines and words, areas, their shadow, their light, the paper behind. */
export interface Hue {
  readonly p: string;
  readonly bloom: string;
  readonly deep: string;
  readonly eye: string;
  readonly tint: string;
}

/** Returns what `.hue` of colors.css makes of a persona's shades. */
export function hueOf({base, light, dark}: Shades, mode: Mode): Hue {
  const {card} = PALETTES[mode];
  const eye = mix(base, "#ffffff", 0.84);
  if (mode === "light")
    return {p: light, bloom: base, deep: mix(base, "#000000", 0.26), eye, tint: mix(card, base, 0.09)};
  const bloom = mix(base, dark, 0.45);
  return {p: dark, bloom, deep: mix(bloom, "#000000", 0.34), eye, tint: mix(card, bloom, 0.13)};
}

function mix(from: string, to: string, part: number): string {
  return formatHex(interpolate([from, to], "oklab")(part)) ?? from;
}
