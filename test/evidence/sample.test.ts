// The project's own sample: its personas were written for five groups.
import {expect, test} from "vitest";
import {groupCount} from "../../src/evidence/groupCount.js";
import {splits} from "../../src/evidence/splits.js";
import {sweepOf} from "../../src/evidence/sweepOf.js";
import {weightsOf} from "../../src/features/frequencyTable.js";
import {findPeople} from "../../src/pipeline.js";

test("groupCount(model, sweep) of the sample gives its five groups", async () => {
  const {result} = await findPeople({
    root: process.cwd(),
    cache: async (_, __, make) => ({result: await make(), found: false}),
    progress: () => undefined
  });
  const {counted, fitCohort} = result;
  // The groups that the people of now form; those shown are the release's.
  const model = result.since?.fresh ?? result.model;
  const {rows, points: X, features} = counted.table;
  const points = {rows, columns: features.length, X, w: weightsOf(counted.table, fitCohort)};
  const sweep = sweepOf(points, model);
  expect(groupCount(model, sweep)).toMatchObject({k: 5, verdict: "clear", because: "agreement"});
  const steps = splits(sweep.fits, sweep.points.w);
  expect(steps).toHaveLength(18);
});
