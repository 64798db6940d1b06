/** What the parser says: `pos` are offsets from the start of the text. */
export interface YamlError {
  readonly code: string;
  readonly pos: readonly [number, number];
  readonly message: string;
}

/** What to show: the span by offsets, and the words of a Problem. */
export interface Finding {
  readonly from: number;
  readonly to: number;
  readonly message: string;
  readonly hint: string;
  /** May be only what follows from a mistake before it: the parser lost the structure there. */
  readonly consequence?: true;
}
