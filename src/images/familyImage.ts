import type {Mode} from "../personas/siteColors.js";
import type {Report} from "../report/report.js";
import {drawGarden, drawKeys, gardeners} from "./gardenMarks.js";
import {paintOf} from "./palette.js";
import {drawSheet, SHEET_PAD} from "./sheet.js";

const WIDTH = 760;

/** Returns who is in the family, in words. */
export function familyWords(report: Report): string {
  const told = gardeners(report).map(({shortName, share}) => `${shortName}: ${share?.text ?? ""}`);
  return `${report.labels.shares}. ${told.join("; ")}.`;
}

/** Draws the whole family by share, 760 px wide. */
export function familyImage(report: Report, mode: Mode): string {
  const paint = paintOf(report, mode);
  const place = {left: SHEET_PAD, width: WIDTH - 2 * SHEET_PAD, paint} as const;
  return drawSheet(
    {
      width: WIDTH,
      finding: report.headline,
      caption: report.kicker,
      alt: familyWords(report),
      paint,
      draw: (pen, top) => {
        const bottom = drawGarden(pen, report, {
          ...place,
          top,
          size: 15,
          flower: 150,
          paper: paint.card
        });
        return drawKeys(pen, report, {...place, top: bottom + 22, size: 15.5}) + 10;
      }
    },
    report
  );
}
