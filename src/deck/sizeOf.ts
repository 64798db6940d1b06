/** How much room a text asks for: how large it can be set. */
export type Size = "short" | "medium" | "long" | "endless";

/** Returns the size of a title or a name by its letters. */
export function sizeOf(text: string): Size {
  const {length} = [...text];
  if (length <= 24) return "short";
  if (length <= 72) return "medium";
  return length <= 130 ? "long" : "endless";
}

/** Returns in how many columns `count` portraits stand: one row of up to six, else rows of up to eight. */
export function columnsOf(count: number): number {
  if (count <= 6) return Math.max(1, count);
  return Math.ceil(count / Math.ceil(count / 8));
}
