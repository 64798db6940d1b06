import {expect, test} from "vitest";
import {fitModel, fitModelTogether} from "../../src/model/fitModel.js";
import type {FitSettings} from "../../src/model/model.js";
import {alone, inPieces, type Shareable, together} from "../../src/model/sharing.js";
import {referencePoints} from "./points.js";
import {timesEach} from "./timesEach.js";

const module = new URL("timesEach.ts", import.meta.url).href;

function* sumOf(factors: readonly number[], seen: number[] = []): Shareable<number[]> {
  const sums: number[] = [];
  for (const factor of factors) {
    const before = (n: number): void => void seen.push(n);
    const pieces = yield* inPieces({module, begin: timesEach, input: factor, count: 5, before});
    sums.push(pieces.reduce((sum, piece) => sum + piece, 0));
  }
  return sums;
}

test("alone(work) hands the pieces of each job on in their order", () => {
  const seen: number[] = [];
  expect(alone(sumOf([1, 10], seen))).toEqual([10, 100]);
  expect(seen).toEqual([0, 1, 2, 3, 4, 0, 1, 2, 3, 4]);
});

test("together(work, threads) gives what one thread gives", async () => {
  for (const threads of [1, 2, 3]) expect(await together(sumOf([1, 10, 3]), threads)).toEqual([10, 100, 30]);
});

test("together(work, threads) rejects with what a piece throws", async () => {
  await expect(together(sumOf([1, -1]), 2)).rejects.toThrow("no factor: -1");
});

test("together(work, threads) rejects where another thread fails alone", async () => {
  const nowhere = new URL("nowhere.ts", import.meta.url).href;
  function* lost(): Shareable<unknown> {
    return yield* inPieces({module: nowhere, begin: timesEach, input: 1, count: 1});
  }
  await expect(together(lost(), 2)).rejects.toThrow(/nowhere/);
});

test("fitModelTogether(points, settings, {threads}) is the model of fitModel to the bit", async () => {
  const settings: FitSettings = {scaling: "standard", k: {from: 2, to: 8}, starts: 3};
  const model = fitModel(referencePoints, settings);
  for (const threads of [1, 2, 3]) {
    expect(await fitModelTogether(referencePoints, settings, {threads, fewRows: 0})).toEqual(model);
  }
});
