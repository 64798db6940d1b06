import {type Buffers, placeOf} from "./kernels/buffers.js";
import {kernelSpace} from "./kernels/kernelSpace.js";
import type {Kernels} from "./kernels/kernels.js";
import type {WeightedPoints} from "./model.js";

/** Buffers of one set of points, used again by every start: nothing is allocated inside loops. */
export interface Workspace extends Buffers {
  readonly kernels: Kernels;
  /** Buffers that had as many rows as there was room for. */
  readonly whole: Buffers;
}

/** Returns buffers for at most k clusters of these points; their weights may change, their coordinates not. */
export function createWorkspace(points: WeightedPoints, k: number): Workspace {
  const {buffers, kernels} = kernelSpace({rows: points.rows, columns: points.columns, k});
  return viewFor(points, buffers, kernels);
}

/**
 * Returns the buffers of a workspace for other points, of as many columns and no more rows: in the same memory, which is
 * no longer that of the points before. To ask for memory again and again takes longer than small tables take otherwise.
 */
export function reuse({whole, kernels}: Workspace, points: WeightedPoints): Workspace {
  return viewFor(points, whole, kernels);
}

function viewFor({rows, columns: d, X}: WeightedPoints, whole: Buffers, kernels: Kernels): Workspace {
  for (let i = 0; i < rows; i++) {
    for (let j = 0, at = placeOf(i, d); j < d; j++, at += 2) whole.X[at] = X[i * d + j];
  }
  const ofRows = <T extends Float64Array | Int32Array>(buffer: T): T => buffer.subarray(0, rows) as T;
  return {
    ...whole,
    w: ofRows(whole.w),
    upper: ofRows(whole.upper),
    lower: ofRows(whole.lower),
    labels: ofRows(whole.labels),
    gaps: ofRows(whole.gaps),
    spare: ofRows(whole.spare),
    stoodLabels: ofRows(whole.stoodLabels),
    stoodNearest: ofRows(whole.stoodNearest),
    stoodNext: ofRows(whole.stoodNext),
    stoodGaps: ofRows(whole.stoodGaps),
    stoodErrors: ofRows(whole.stoodErrors),
    whole,
    kernels
  };
}
