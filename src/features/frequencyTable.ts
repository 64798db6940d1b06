/**
 * All that leaves the source: distinct feature vectors with the number of users who share each, per cohort.
 * m rows, d features, c cohorts, o outcomes; rows in ascending lexicographic order of their vectors. Not for
 * publication: a row that few users share is a person.
 */
export interface FrequencyTable {
  /** Feature ids, in the study's order. */
  readonly features: readonly string[];
  /** Cohort ids, oldest first. */
  readonly cohorts: readonly string[];
  readonly outcomes: readonly string[];
  /** m. */
  readonly rows: number;
  /** m×d, row-major, in feature units. */
  readonly points: Float64Array;
  /** m×c, row-major: users of the cohort who share the vector. */
  readonly users: Float64Array;
  /** m×c×o: users of the cohort with the vector for whom the outcome is yes. */
  readonly outcomeSums: Float64Array;
  /** m×c×o: users of the cohort with the vector for whom the outcome is known. */
  readonly outcomeUsers: Float64Array;
}

/** Returns the number of users per row: of one cohort (an index), or of all cohorts. */
export function weightsOf(table: FrequencyTable, cohort?: number): Float64Array {
  const {rows, users} = table;
  const c = table.cohorts.length;
  const weights = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    if (cohort !== undefined) weights[i] = users[i * c + cohort];
    else for (let j = 0; j < c; j++) weights[i] += users[i * c + j];
  }
  return weights;
}
