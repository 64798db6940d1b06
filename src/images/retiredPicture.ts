import {markup} from "../markup/markup.js";
import type {Mode} from "../personas/siteColors.js";
import type {Report} from "../report/report.js";
import {paintOf} from "./palette.js";
import {openPen} from "./pen.js";

export interface RetiredOptions {
  readonly mode: Mode;
  /** In the size of link previews: 1200 × 630 instead of 640 × 200. */
  readonly preview?: boolean;
}

/** Draws what stands where a persona was: that it went, and when. */
export function retiredPicture(
  text: string,
  report: Report,
  {mode, preview = false}: RetiredOptions
): string {
  const {card, ink, soft, line} = paintOf(report, mode);
  const [width, height, size] = preview ? [1200, 630, 54] : [640, 200, 27];
  const pad = size * 1.3;
  const pen = openPen(report);
  const style = {face: "display", size, fill: ink} as const;
  const lines = pen.wrap(text, {...style, width: width - 2 * pad, lines: 3});
  const first = height / 2 - ((lines.length - 1) * size * 1.2) / 2 - size * 0.3;
  for (const [i, words] of lines.entries()) pen.words(words, pad, first + i * size * 1.2, style);
  const below = {face: "text", size: size * 0.6, fill: soft} as const;
  const [see = ""] = pen.wrap(report.wiki.retiredSee, {...below, width: width - 2 * pad, lines: 1});
  pen.words(see, pad, first + lines.length * size * 1.2, below);
  pen.addBehind(
    markup`<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="${preview ? 0 : 18}" fill="${{markup: card}}" stroke="${{markup: line}}" stroke-dasharray="6 5"/>`
  );
  return pen.finish({
    width,
    height,
    title: text,
    description: report.wiki.retiredSee,
    language: report.language
  });
}
