import {expect, test} from "vitest";
import {gatherEvidence} from "../../src/evidence/gatherEvidence.js";
import {exampleFindings} from "../report/exampleFindings.js";

test("gatherEvidence(questioned) has no typical user where what enough people share is at the edge of a group", () => {
  // Two ones in the corner did exactly the same; everybody else in the group is one of a kind.
  const crowd = Array.from({length: 60}, (_, n) => ({
    values: [20 + n / 3, 20 + ((n * 7) % 60) / 3],
    users: [0, 0, 1],
    yes: 0
  }));
  const rows = [
    {values: [0, 0], users: [0, 0, 90], yes: 0},
    ...crowd,
    {values: [45, 45], users: [0, 0, 2], yes: 0}
  ];
  const {table, model, assignment, ruleOf, study} = (({counted, ...rest}) => ({
    table: counted.table,
    ...rest
  }))(exampleFindings({rows, study: {setAsideAbove: 1, minGroup: 2, k: {kind: "fixed", k: 2, why: "two"}}}));
  const {groups} = gatherEvidence({
    table,
    model,
    fresh: model,
    assignment,
    ruleOf,
    settings: {scaling: study.scaling},
    minGroup: 2,
    fitCohort: 2
  });
  const [idle, busy] = groups;
  expect(idle.typical).toBe(0);
  expect(busy.typical).toBeUndefined();
});
