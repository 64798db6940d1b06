import type {WeightedPoints} from "../model/model.js";
import type {DbscanGrid} from "./dbscanGrid.js";
import {type KDistance, kDistance} from "./kDistance.js";

/** Radii around the knee: from about a third of it to almost three times. */
const STEPS = [-3, -2, -1, 0, 1, 2, 3].map((half) => 2 ** (half / 2));
const THRESHOLDS = 5;

/**
 * Returns 7 radii and up to 5 minPts to try, ascending, with the curve that the radii come from. minPts goes from twice
 * the columns (Sander, Ester, Kriegel & Xu 1998), in equal ratios, to a hundredth of the users or four times the least,
 * whichever is more, but not above the users. The radii lie around the knee of the middle minPts' k-distance curve, in
 * ratios of √2, to three digits: so none falls on a distance between counts, where rounding would decide.
 */
export function densityGrid(points: WeightedPoints): DbscanGrid & {readonly curve: KDistance} {
  const users = points.w.reduce((sum, n) => sum + n, 0);
  const least = 2 * points.columns;
  const ratio = Math.max(4, users / 100 / least) ** (1 / (THRESHOLDS - 1));
  const wanted = Array.from({length: THRESHOLDS}, (_, n) => Math.min(users, Math.round(least * ratio ** n)));
  const minPts = [...new Set(wanted)];
  const curve = kDistance(points, minPts[minPts.length >> 1]);
  const eps = STEPS.map((step) => Number((curve.knee * step).toPrecision(3)));
  return {eps, minPts, curve};
}
