// Is every feature needed? Principal components of all users, and the fewest features that say most of what all say.
import type {FitSettings, WeightedPoints} from "../model/model.js";
import {prepare} from "../model/prepare.js";
import {fitScaler, scaleRows} from "../model/scaler.js";
import {type Pca, pca} from "./pca.js";
import {type ChosenSubset, smallestSubset} from "./subset.js";

/** Share of the total variance that the proposed features explain at least. */
export const ENOUGH = 0.8;

/** Columns are those of the points. */
export interface Redundancy {
  /** Columns that were looked at; rows and columns of `components` and `correlation` are these, in order. */
  readonly columns: readonly number[];
  /** Columns with one value for everybody who can be grouped: they tell nobody apart. */
  readonly constant: readonly number[];
  readonly components: Omit<Pca, "covariance" | "mean">;
  readonly correlation: readonly (readonly number[])[];
  /** The fewest columns that explain at least 80 % of the total variance, and the best of each smaller number. */
  readonly proposal: ChosenSubset;
  readonly users: number;
}

/**
 * Returns which features all users' variance needs, scaled as the model does: users of the points who are not excluded,
 * those whom the model sets aside among them. A feature without variance among those who can be grouped is dropped,
 * whoever else has it. `settings.columns` plays no part. Throws `UnfitError` as `fitModel` does.
 */
export function redundancy(points: WeightedPoints, settings: FitSettings): Redundancy {
  const {columns: _, ...all} = settings;
  const columns = prepare(points, all).scaler.used;
  const everyone = includedUsers(points, settings.excluded);
  const scaler = {...fitScaler(everyone, settings.scaling), used: columns};
  const X = scaleRows(scaler, points.X, points.rows);
  const {covariance, mean: _mean, ...components} = pca({...everyone, columns: columns.length, X});
  const {sizes, ...chosen} = smallestSubset(covariance, ENOUGH);
  const named = <S extends {readonly columns: readonly number[]}>(subset: S): S => ({
    ...subset,
    columns: subset.columns.map((n) => columns[n])
  });
  return {
    columns,
    constant: Array.from({length: points.columns}, (_, j) => j).filter((j) => !columns.includes(j)),
    components,
    correlation: covariance,
    proposal: {...named(chosen), sizes: sizes.map(named)},
    users: everyone.w.reduce((sum, n) => sum + n, 0)
  };
}

function includedUsers(points: WeightedPoints, excluded?: Uint8Array): WeightedPoints {
  if (excluded === undefined) return points;
  return {...points, w: points.w.map((users, i) => (excluded[i] === 0 ? users : 0))};
}
