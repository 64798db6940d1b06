// A number of groups that people set is held against others, as one that was found.
import {describe, expect, test} from "vitest";
import {regroup} from "../src/cachedModels.js";
import {groupCount} from "../src/evidence/groupCount.js";
import {sweepOf} from "../src/evidence/sweepOf.js";
import type {Model} from "../src/model/model.js";
import {randomStream} from "../src/model/random.js";
import type {StageCache} from "../src/stageCache.js";
import type {Study} from "../src/study/study.js";
import {pointsOf} from "./model/points.js";
import {exampleFindings} from "./report/exampleFindings.js";

const random = randomStream(3);
// Three clouds that nobody could take for another number.
const points = pointsOf(
  Array.from({length: 150}, (_, i) => [9 * (i % 3) + random(), 5 * (i % 3) + random()])
);
const {study} = exampleFindings();
const people = {points, excluded: new Uint8Array(150), keep: undefined, selected: undefined};

function fitWith(k: Study["k"], cache: StageCache): Promise<Model> {
  const options = {cache, progress: () => undefined, starts: 2};
  return regroup(options, {...study, scaling: "standard", setAsideAbove: 1, k}, people);
}
const uncached: StageCache = async (_, __, compute) => ({result: await compute(), found: false});

describe("regroup(options, study, people) with a number that the study sets", () => {
  test("fits the others for comparison, so that indices can say no", async () => {
    const model = await fitWith({kind: "fixed", k: 5, why: "agreed"}, uncached);
    expect(model.k).toBe(5);
    expect(model.sweep.map(({k}) => k)).toEqual(Array.from({length: 19}, (_, n) => n + 2));
    const found = groupCount(model, sweepOf(points, model));
    expect(found).toMatchObject({k: 5, fixed: true, verdict: "unclear", rival: {k: 3}});
    expect(found.votes.find(({index}) => index === "silhouette")).toMatchObject({accepts: false, names: 3});
  });

  test("goes beyond twenty where that was set", async () => {
    const model = await fitWith({kind: "fixed", k: 22, why: "agreed"}, uncached);
    expect(model.sweep.at(-1)?.k).toBe(23);
  });

  test("does not say that there are no groups because the range begins above them", async () => {
    const model = await fitWith({kind: "auto", from: 4, to: 8}, uncached);
    expect(groupCount(model, sweepOf(points, model)).verdict).toBe("unclear");
  });

  test("is kept by the numbers that were fitted", async () => {
    const keys: unknown[] = [];
    const noting: StageCache = async (_, {values}, compute) => {
      keys.push(values[3]);
      return {result: await compute(), found: false};
    };
    await fitWith({kind: "fixed", k: 3, why: "agreed"}, noting);
    expect(keys).toMatchObject([{k: {fixed: 3, from: 2, to: 20}}]);
  });
});
