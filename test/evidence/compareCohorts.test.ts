import {describe, expect, test} from "vitest";
import {type CohortPair, compareCohorts} from "../../src/evidence/compareCohorts.js";
import type {FrequencyTable} from "../../src/features/frequencyTable.js";

/** Two vectors, so many cohorts of 40 people. */
function tableOf(cohorts: number): FrequencyTable {
  return {
    features: ["f"],
    cohorts: Array.from({length: cohorts}, (_, i) => `c${i}`),
    outcomes: [],
    rows: 2,
    points: Float64Array.from([0, 1]),
    users: new Float64Array(2 * cohorts).fill(20),
    outcomeSums: new Float64Array(),
    outcomeUsers: new Float64Array()
  };
}

function pairsOf(cohorts: number, promised?: readonly CohortPair[]): string[] {
  const compared = {
    table: tableOf(cohorts),
    groupOf: Int32Array.from([0, 1]),
    groups: 2,
    minGroup: 10,
    promised
  };
  return compareCohorts(compared).map(({cohorts: {a, b}}) => `${b} ${a}`);
}

describe("compareCohorts(compared)", () => {
  test("compares each of up to twelve with every other", () => {
    expect(pairsOf(12)).toHaveLength((12 * 11) / 2);
  });

  test("compares neighbours, and the last with each, of more", () => {
    const pairs = pairsOf(13);
    expect(pairs).toHaveLength(12 + 11);
    expect(pairs).not.toContain("0 11");
  });

  test("goes on comparing what was promised, as cohorts come", () => {
    const promised = Array.from({length: 12}, (_, a) => Array.from({length: a}, (_, b) => ({a, b}))).flat();
    const before = pairsOf(12);
    for (const cohorts of [13, 14]) {
      const pairs = pairsOf(cohorts, promised);
      expect(before.filter((pair) => !pairs.includes(pair))).toEqual([]);
      expect(new Set(pairs).size).toBe(pairs.length);
    }
  });
});
