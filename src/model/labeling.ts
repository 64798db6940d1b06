/** Clusters 0 … k − 1 of rows. */
export interface Labeling {
  readonly k: number;
  /** m. */
  readonly labels: Int32Array;
}
