// Which few columns say most of what all say? Cadima & Jolliffe 2001, "Variable selection and the interpretation of principal
// subspaces": RM², the share of the total variance that the regressions of all columns on the subset explain.

/** Columns that explain a share of the total variance. */
export interface Subset {
  /** Ascending. */
  readonly columns: readonly number[];
  /** RM²: 0 … 1. */
  readonly explained: number;
}

/** The smallest subset that explains enough. */
export interface ChosenSubset extends Subset {
  /** Best subset of each size up to the chosen one, which is the last. */
  readonly sizes: readonly Subset[];
  /** exhaustive: no subset of its size is better, and none that is smaller would do. stepwise: the best that was met. */
  readonly method: "exhaustive" | "stepwise";
}

/** Columns up to which every subset is looked at. */
export const EXHAUSTIVE = 12;

type Square = readonly (readonly number[])[];

// Differences below this are rounding: ties go to the subset that comes first in the order of the columns.
const TIE = 1e-12;
// Share of its variance below which what is left of a column is rounding.
const NOTHING_LEFT = 1e-10;

/** Returns RM² of a subset of columns; 0 for none, and for columns without variance NaN. */
export function explainedBy(covariance: Square, columns: readonly number[]): number {
  const left = columns.reduce((rest, column) => sweepOut(rest, column, covariance), covariance);
  return Math.min(1, 1 - trace(left) / trace(covariance));
}

/**
 * Returns the smallest subset of columns with RM² of at least `target` (0 … 1): of all subsets to 12 columns, beyond by
 * steps, each adding the best column and then exchanging columns as long as that gains. Ties go to the subset whose
 * columns come first; no columns, and NaN, where none has variance.
 */
export function smallestSubset(covariance: Square, target: number): ChosenSubset {
  const exhaustive = covariance.length <= EXHAUSTIVE;
  const sizes: Subset[] = [];
  let found: Subset = {columns: [], explained: trace(covariance) > 0 ? 0 : NaN};
  while (found.explained < target - TIE && found.columns.length < covariance.length) {
    found = exhaustive
      ? bestOfSize(covariance, found.columns.length + 1)
      : exchanged(covariance, bestAdded(covariance, found.columns));
    sizes.push(found);
  }
  return {...found, sizes, method: exhaustive ? "exhaustive" : "stepwise"};
}

function bestOfSize(covariance: Square, size: number): Subset {
  let best: Subset = {columns: [], explained: -1};
  const total = trace(covariance);
  const extend = (columns: readonly number[], left: Square): void => {
    if (columns.length === size) {
      const explained = Math.min(1, 1 - trace(left) / total);
      if (explained > best.explained + TIE) best = {columns, explained};
      return;
    }
    for (let j = (columns.at(-1) ?? -1) + 1; j < covariance.length; j++)
      extend([...columns, j], sweepOut(left, j, covariance));
  };
  extend([], covariance);
  return best;
}

function bestAdded(covariance: Square, columns: readonly number[]): Subset {
  return bestOf(
    covariance,
    covariance.map((_, j) => [...columns, j]).filter((_, j) => !columns.includes(j))
  );
}

// Exchanges one column for another, always the pair that gains most.
function exchanged(covariance: Square, subset: Subset): Subset {
  const {columns} = subset;
  const others = covariance.map((_, j) => j).filter((j) => !columns.includes(j));
  const swaps = columns.flatMap((out) => others.map((j) => [...columns.filter((one) => one !== out), j]));
  const better = bestOf(covariance, swaps);
  return better.explained > subset.explained + TIE ? exchanged(covariance, better) : subset;
}

function bestOf(covariance: Square, candidates: readonly (readonly number[])[]): Subset {
  let best: Subset = {columns: [], explained: -1};
  for (const candidate of candidates) {
    const columns = [...candidate].sort((a, b) => a - b);
    const explained = explainedBy(covariance, columns);
    if (explained > best.explained + TIE) best = {columns, explained};
  }
  return best;
}

// Covariance of what regression on the column leaves (Gram–Schmidt); a column that the others give adds nothing.
function sweepOut(left: Square, column: number, covariance: Square): Square {
  const pivot = left[column][column];
  if (pivot <= NOTHING_LEFT * covariance[column][column]) return left;
  return left.map((row, a) => row.map((x, b) => x - (left[a][column] * left[column][b]) / pivot));
}

function trace(square: Square): number {
  return square.reduce((sum, row, j) => sum + row[j], 0);
}
