import {describe, expect, test} from "vitest";
import {stateProblems} from "../../src/cli/stateProblems.js";
import {groupPeople} from "../../src/groupPeople.js";
import {makeRelease} from "../../src/personas/makeRelease.js";
import {noCache} from "../../src/stageCache.js";
import {exampleFindings, ROWS} from "../report/exampleFindings.js";

const gone = ROWS.map((row) =>
  row.values[0] > 9 && row.values[0] < 13 ? {...row, users: [18, 10, 0]} : row
);

async function now() {
  const release = makeRelease(exampleFindings(), "");
  const {study, definitions, counted, fitCohort} = exampleFindings({rows: gone});
  const {result} = await groupPeople(
    {cache: noCache, progress: () => {}, judges: false},
    {study, definitions, counted, fitCohort, release, shown: "refit"}
  );
  return result;
}

describe("stateProblems(findings, states)", () => {
  test("gives an error at the persona's file for each state that was asked", async () => {
    const problems = stateProblems(await now(), ["gone"]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      file: "personas/driller.yaml",
      severity: "error",
      message: '"The Driller" has gone since release 1 (2026-06)'
    });
  });

  test("gives none for states that nobody is in, or that were not asked", async () => {
    expect(stateProblems(await now(), ["moved", "merged"])).toEqual([]);
    expect(stateProblems(await now(), [])).toEqual([]);
  });

  test("counts groups without a name, with a release or without", () => {
    const findings = exampleFindings({personas: []});
    expect(stateProblems(findings, ["unnamed"])).toHaveLength(findings.model.k);
  });

  test("warns where nothing was accepted", () => {
    expect(stateProblems(exampleFindings(), ["gone"])).toMatchObject([{severity: "warning"}]);
    expect(stateProblems(exampleFindings(), ["unnamed"])).toEqual([]);
  });
});
