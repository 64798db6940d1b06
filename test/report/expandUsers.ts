// The plain way: users written out one by one, counted with filter and sort. What the report says is held against it.
import type {Findings} from "../../src/report/context.js";

/** One user of the example. */
export interface ExampleUser {
  readonly cohort: number;
  readonly values: readonly number[];
  /** Cluster, −1 set aside, −2 taken out by a rule. */
  readonly label: number;
  readonly subscribed: boolean;
}

/** Writes out every user of the table. */
export function expandUsers({counted: {table}, assignment}: Findings): ExampleUser[] {
  const {features, cohorts, outcomes, points, users, outcomeSums, rows} = table;
  const [d, c] = [features.length, cohorts.length];
  const all: ExampleUser[] = [];
  for (let i = 0; i < rows; i++)
    for (let cohort = 0; cohort < c; cohort++)
      for (let n = 0; n < users[i * c + cohort]; n++)
        all.push({
          cohort,
          values: [...points.subarray(i * d, (i + 1) * d)],
          label: assignment.labels[i],
          subscribed: outcomes.length > 0 && n < outcomeSums[i * c + cohort]
        });
  return all;
}

/** Quantile R-7 of numbers, by its definition. */
export function plainQuantile(numbers: readonly number[], p: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const h = (sorted.length - 1) * p;
  const low = Math.floor(h);
  return sorted[low] + (h - low) * ((sorted[low + 1] ?? sorted[low]) - sorted[low]);
}
