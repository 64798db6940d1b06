import {describe, expect, test} from "vitest";
import type {Unfit} from "../../src/model/unfitError.js";
import {formatProblem} from "../../src/problem.js";
import {unfitProblem} from "../../src/report/unfitProblem.js";
import {exampleContext} from "./exampleContext.js";

const {study} = exampleContext();
const messageOf = (unfit: Unfit): string => formatProblem(unfitProblem(unfit, study));

describe("unfitProblem(unfit, study)", () => {
  test.each<[Unfit, string]>([
    [{reason: "noUsers"}, "data/study.yaml: no students are left to group"],
    [
      {reason: "badValue", column: 1, value: -3},
      'data/study.yaml: feature "videos" holds -3, which cannot be measured'
    ],
    [{reason: "fewUsers", users: 3, k: 5}, "data/study.yaml: 3 students cannot form 5 groups"],
    [
      {reason: "allAlike", users: 40},
      "data/study.yaml: all 40 students did exactly the same, so there are no groups to find"
    ],
    [
      {reason: "fewDistinct", users: 40, distinct: 3, k: 5},
      "data/study.yaml: 40 students show only 3 different behaviours, too few for 5 groups"
    ]
  ])("of %o says what is wrong, and how to mend it", (unfit, first) => {
    const [head, hint] = messageOf(unfit).split("\n");
    expect(head).toBe(first);
    expect(hint).toMatch(/^ {2}[A-Z].*[.?]$/);
  });

  test("of people who are alike in what is selected says so", () => {
    const selected = unfitProblem({reason: "allAlike", users: 40}, {...study, select: ["videos"]});
    expect(selected.message).toBe(
      "all 40 students did exactly the same of what is selected, so there are no groups to find"
    );
    expect(selected.hint).toContain('"select: all"');
  });
});
