import type {Problem} from "../problem.js";

/** Returns the later problems whose place has no earlier one: a key that is there twice is not unknown besides. */
export function atNewPlaces(earlier: readonly Problem[], later: readonly Problem[]): Problem[] {
  const taken = new Set(earlier.map(placeText));
  return later.filter((problem) => problem.line === undefined || !taken.has(placeText(problem)));
}

function placeText({file, line, column}: Problem): string {
  return `${file}:${line}:${column}`;
}
