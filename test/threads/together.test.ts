import {expect, test} from "vitest";
import {fitModel, sharedFit} from "../../src/model/fitModel.js";
import type {FitSettings} from "../../src/model/model.js";
import {together} from "../../src/threads/together.js";
import {referencePoints} from "../model/points.js";
import {sumsOf} from "../model/sums.js";

const TIMES = new URL("timesThread.ts", import.meta.url);

test("together(work, threads) gives what one thread gives", async () => {
  for (const threads of [1, 2, 3]) {
    expect(await together(sumsOf([1, 10, 3]), threads, TIMES)).toEqual([10, 100, 30]);
  }
});

test("together(work, threads) rejects with what a piece throws", async () => {
  await expect(together(sumsOf([1, -1]), 2, TIMES)).rejects.toThrow("no factor: -1");
});

test("together(work, threads) rejects where another thread fails alone", async () => {
  await expect(together(sumsOf([1]), 2)).rejects.toThrow("no thread knows this work: timesEach");
  const nowhere = new URL("nowhere.ts", import.meta.url);
  await expect(together(sumsOf([1]), 2, nowhere)).rejects.toThrow(/nowhere/);
});

test("together(sharedFit(points, settings), threads) is the model of fitModel to the bit", async () => {
  const settings: FitSettings = {scaling: "standard", k: {from: 2, to: 8}, starts: 3};
  const model = fitModel(referencePoints, settings);
  for (const threads of [1, 2, 3]) {
    expect(await together(sharedFit(referencePoints, settings), threads)).toEqual(model);
  }
});
