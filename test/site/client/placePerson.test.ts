// The browser's answer is that of the study: same code, fed with the public model.
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {assign} from "../../../src/model/assign.js";
import {EXCLUDED, SET_ASIDE} from "../../../src/model/model.js";
import {excludeRows} from "../../../src/personas/excludeRows.js";
import type {Findings} from "../../../src/report/context.js";
import {makeReport} from "../../../src/report/makeReport.js";
import type {WhichReport} from "../../../src/report/whichReport.js";
import {type Place, placePerson} from "../../../src/site/client/placePerson.js";
import {
  DRILLER,
  type ExampleSettings,
  exampleFindings,
  FEATURES,
  IDLE,
  persona,
  times,
  WATCHER
} from "../../report/exampleFindings.js";

// What the browser reads: through JSON, as it lies in the page.
function whichOf(findings: Findings): WhichReport {
  const {which} = makeReport(findings);
  if (!which) throw new Error("the model tells of few");
  return JSON.parse(JSON.stringify(which)) as WhichReport;
}

/** Says where the study puts a vector: "rule 0", "aside", "cluster 2". */
function studySays({model, definitions, counted}: Findings, values: readonly number[]): string {
  const X = Float64Array.from(values);
  const table = {...counted.table, rows: 1, points: X};
  const {excluded, ruleOf} = excludeRows(table, definitions);
  const {labels} = assign(model, X, 1, excluded);
  if (labels[0] === EXCLUDED) return definitions.personas[ruleOf[0]].id;
  return labels[0] === SET_ASIDE ? "aside" : `cluster ${labels[0]}`;
}

function browserSays(which: WhichReport, place: Place): string {
  if (place.kind === "rule") return which.rules[place.rule].id;
  return place.kind === "aside" ? "aside" : `cluster ${place.nearest}`;
}

const STUDIES: readonly (readonly [string, ExampleSettings])[] = [
  ["people far out set aside", times(10)],
  ["nobody set aside", {...times(10), study: {setAsideAbove: 1}}],
  ["scaled by logarithm", {...times(10), study: {scaling: "log"}}],
  [
    "two rules that meet some of the same people",
    {
      ...times(10),
      personas: [
        persona("The Zero", {exercises: "none", videos: "none"}, {match: "rule"}),
        persona("The Still", {exercises: "none"}, {match: "rule"}),
        WATCHER,
        DRILLER
      ]
    }
  ],
  [
    "one thing that everybody does alike",
    {
      ...times(10),
      rows: times(10).rows?.map((row) => ({...row, values: [...row.values, 1]})) ?? [],
      study: {features: [...FEATURES, {...FEATURES[0], id: "visits", label: "Visits", column: "visits"}]},
      personas: [IDLE]
    }
  ]
];

// Counts as people do them, some far out, some with decimals.
const amount = fc.oneof(
  fc.integer({min: 0, max: 15}),
  fc.integer({min: 0, max: 500}),
  fc.double({min: 0, max: 40, noNaN: true})
);

describe("placePerson(which, values)", () => {
  test.each(STUDIES)("is where assign puts the same values: %s", (_, settings) => {
    const findings = exampleFindings(settings);
    const which = whichOf(findings);
    expect(which.note).toBeUndefined();
    const d = findings.study.features.length;
    fc.assert(
      fc.property(fc.array(amount, {minLength: d, maxLength: d}), (values) => {
        expect(browserSays(which, placePerson(which, values))).toBe(studySays(findings, values));
      }),
      {numRuns: 2000, seed: 7}
    );
  });

  test("has the distances of assign, and its second", () => {
    const findings = exampleFindings(times(10));
    const which = whichOf(findings);
    fc.assert(
      fc.property(fc.array(fc.integer({min: 0, max: 12}), {minLength: 2, maxLength: 2}), (values) => {
        const place = placePerson(which, values);
        if (place.kind !== "group") return;
        const {distances, runnersUp, runnerUpDistances} = assign(
          findings.model,
          Float64Array.from(values),
          1
        );
        expect(place.second).toBe(runnersUp[0]);
        expect(place.distances[place.nearest]).toBeCloseTo(distances[0], 12);
        expect(place.distances[place.second]).toBeCloseTo(runnerUpDistances[0], 12);
      }),
      {seed: 7}
    );
  });

  test("names the features over their limits, and the one that speaks most for the nearest group", () => {
    const which = whichOf(exampleFindings(times(10)));
    expect(placePerson(which, [5000, 0])).toEqual({kind: "aside", features: [0]});
    expect(placePerson(which, [0, 7])).toMatchObject({kind: "group", telling: 1});
    expect(placePerson(which, [11, 0])).toMatchObject({kind: "group", telling: 0});
  });
});
