import {distance} from "fastest-levenshtein";

/**
 * Returns the allowed word that a person most likely meant, or undefined. Case, spaces, hyphens and underscores do
 * not count; otherwise at most a third of the letters may differ (two at most below six). Ties go to the first.
 */
export function findLikely(word: string, allowed: readonly string[]): string | undefined {
  const plain = bare(word);
  const limit = plain.length < 6 ? Math.min(2, plain.length - 1) : Math.floor(plain.length / 3);
  let best: string | undefined;
  let least = Math.max(0, limit) + 1;
  for (const candidate of allowed) {
    const edits = edited(plain, bare(candidate));
    if (edits >= least) continue;
    least = edits;
    best = candidate;
  }
  return best;
}

/** Returns `Did you mean "x"?` where something is near enough, else the words allowed, twelve at most. */
export function didYouMean(word: string, allowed: readonly string[]): string {
  const likely = findLikely(word, allowed);
  return likely === undefined ? `Allowed: ${list(allowed)}.` : `Did you mean "${likely}"?`;
}

function list(words: readonly string[]): string {
  const shown = words.slice(0, 12).join(", ");
  return words.length > 12 ? `${shown} and ${words.length - 12} more` : shown || "nothing";
}

// Letters in another order are one slip: "tael".
function edited(a: string, b: string): number {
  return a !== b && sortLetters(a) === sortLetters(b) ? 1 : distance(a, b);
}

function sortLetters(word: string): string {
  return [...word].sort().join("");
}

function bare(word: string): string {
  return word.toLowerCase().replace(/[\s_-]/g, "");
}
