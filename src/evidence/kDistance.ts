// The curve from which the radii of DBSCAN are read: how far everyone must look to see enough users.
import type {WeightedPoints} from "../model/model.js";
import {kdTree} from "./kdTree.js";
import {nearestUsers} from "./nearestUsers.js";

/** Distances in the scaled space, one step per distinct distance. */
export interface KDistance {
  /** Users to be seen, one's own vector's among them. */
  readonly minPts: number;
  /** Ascending, distinct. */
  readonly distances: Float64Array;
  /** Share of the users who see that many within the distance; the last is 1. */
  readonly shares: Float64Array;
  /** Where the curve turns up; above 0. */
  readonly knee: number;
  /** Users who were asked; fewer than all where there are many vectors. */
  readonly asked: number;
}

/** Vectors up to which everyone is asked; beyond, so many users at even steps through the table. */
export const ASKED = 5000;

/**
 * Returns the k-distance curve of the users (Ester et al. 1996, with k = minPts). The knee is the point farthest below the
 * line from the curve's first to its last point (Satopää et al. 2011). Where everyone has minPts users of one vector, the
 * curve says nothing, and that of four times as many users is returned. At least two distinct rows have users.
 */
export function kDistance(points: WeightedPoints, minPts: number): KDistance {
  const users = points.w.reduce((sum, n) => sum + n, 0);
  const tree = kdTree(points);
  const asked = askedUsers(points);
  const weights = Float64Array.from(tree.order, (i) => asked[i]);
  for (let wanted = Math.min(minPts, users); ; wanted = Math.min(4 * wanted, users)) {
    const squares = nearestUsers(tree, wanted);
    const distances = Float64Array.from(weights, (n, p) => (n > 0 ? Math.sqrt(squares(p)) : NaN));
    const curve = curveOf(distances, weights);
    const knee = kneeOf(curve);
    if (knee > 0) return {minPts: wanted, ...curve, knee, asked: weights.reduce((sum, n) => sum + n, 0)};
    if (wanted === users) throw new RangeError("fewer than two distinct rows have users");
  }
}

// Users per row who are asked. Rows are in order, so even steps go through all kinds of people.
function askedUsers({rows, w}: WeightedPoints): Float64Array {
  if (rows <= ASKED) return w;
  const step = w.reduce((sum, n) => sum + n, 0) / ASKED;
  const asked = new Float64Array(rows);
  for (let i = 0, users = 0; i < rows; i++) {
    const before = Math.ceil(users / step - 0.5);
    users += w[i];
    asked[i] = Math.ceil(users / step - 0.5) - before;
  }
  return asked;
}

function curveOf(distances: Float64Array, weights: Float64Array): Pick<KDistance, "distances" | "shares"> {
  const order = Array.from(weights.keys())
    .filter((p) => weights[p] > 0)
    .sort((p, q) => distances[p] - distances[q]);
  const all = weights.reduce((sum, n) => sum + n, 0);
  const values: number[] = [];
  const shares: number[] = [];
  let users = 0;
  for (const p of order) {
    users += weights[p];
    if (distances[p] !== values.at(-1)) values.push(distances[p]);
    shares[values.length - 1] = users / all;
  }
  return {distances: Float64Array.from(values), shares: Float64Array.from(shares)};
}

// 0 where the curve is.
function kneeOf({distances, shares}: Pick<KDistance, "distances" | "shares">): number {
  const most = distances[distances.length - 1];
  let knee = most;
  let farthest = 0;
  for (const [n, distance] of distances.entries()) {
    const below = shares[n] - distance / most;
    if (distance === 0 || below <= farthest) continue;
    farthest = below;
    knee = distance;
  }
  return knee;
}
