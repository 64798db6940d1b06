import type {WeightedPoints} from "../model/model.js";
import {type DbscanStep, dbscanGrid} from "./dbscanGrid.js";

/** Returns DBSCAN's clusters for one setting; see `dbscanGrid`. */
export function dbscan(
  points: WeightedPoints,
  {eps, minPts}: {readonly eps: number; readonly minPts: number}
): Omit<DbscanStep, "eps" | "minPts"> {
  const [step] = dbscanGrid(points, {eps: [eps], minPts: [minPts]});
  return step;
}
