/** Why these points cannot be clustered as asked; the caller knows the names to say it with. */
export type Unfit =
  /** No users at all, or none left after taking out and setting aside. */
  | {readonly reason: "noUsers"}
  /** A value is NaN or infinite, or negative where the scaling is logarithmic. */
  | {readonly reason: "badValue"; readonly column: number; readonly value: number}
  /** Fewer users to cluster than clusters wanted. */
  | {readonly reason: "fewUsers"; readonly users: number; readonly k: number}
  /** All users to cluster share one vector. */
  | {readonly reason: "allAlike"; readonly users: number}
  /** Fewer distinct vectors than clusters wanted. */
  | {readonly reason: "fewDistinct"; readonly distinct: number; readonly users: number; readonly k: number};

/** Thrown by `fitModel` for data that cannot be clustered as asked: a person can mend it, so it says why. */
export class UnfitError extends Error {
  readonly unfit: Unfit;
  constructor(unfit: Unfit) {
    super(`cannot cluster: ${JSON.stringify(unfit)}`);
    this.name = "UnfitError";
    this.unfit = unfit;
  }
}
