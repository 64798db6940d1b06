/** A letter is so much of its size wide on average: more than in our faces, so that a substitute of them fits, too. */
const LETTER = 0.6;
const BOLD_LETTER = 0.68;
const LINE = 1.22;

/** Room for a text, px, and the largest and the smallest size it may have. */
export interface Room {
  readonly width: number;
  readonly height: number;
  readonly largest: number;
  readonly smallest: number;
  readonly bold?: boolean;
}

/** Returns the largest size, px, in which paragraphs fit a room; the smallest where none does. */
export function fitText(
  paragraphs: readonly string[],
  {width, height, largest, smallest, bold}: Room
): number {
  const letter = bold ? BOLD_LETTER : LETTER;
  for (let size = largest; size > smallest; size--)
    if (linesOf(paragraphs, width / (size * letter)) * size * LINE <= height) return size;
  return smallest;
}

/** Returns how many lines paragraphs take of so many letters each; words that are longer are broken. */
export function linesOf(paragraphs: readonly string[], letters: number): number {
  const room = Math.max(1, Math.floor(letters));
  let lines = 0;
  for (const paragraph of paragraphs) {
    let used = 0;
    lines += 1;
    for (const {length} of paragraph.split(/\s+/)) {
      if (used > 0 && used + 1 + length > room) {
        lines += 1;
        used = 0;
      }
      lines += Math.max(0, Math.ceil(length / room) - 1);
      used += (used > 0 ? 1 : 0) + (length > room ? length % room : length);
    }
  }
  return lines;
}
