import {describe, expect, test} from "vitest";
import {activeShare, meanFigure} from "../../src/report/discreet.js";
import {makeContext, makeReport} from "../../src/report/makeReport.js";
import type {Report} from "../../src/report/report.js";
import {exampleContext, memberOf} from "./exampleContext.js";
import {type ExampleRow, exampleFindings, FEATURES, MONTHS, ROWS} from "./exampleFindings.js";

/** All texts and numbers of a part of the report. */
function leavesOf(value: unknown): (string | number)[] {
  if (typeof value === "string" || typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(leavesOf) : [];
}

/** Whether a figure is a share of 36 people, and of no number of them near, to all digits. */
const tellsOf36 = (value: string | number): boolean =>
  typeof value === "number" && value % 1 !== 0 && Math.abs(value * 36 - Math.round(value * 36)) < 1e-9
    ? [31, 32, 33, 34, 35, 37, 38, 39].every((n) => Math.abs(value * n - Math.round(value * n)) > 1e-9)
    : typeof value === "string" && /\b36\b(?!%)/.test(value);

describe("toldMembers(context, fitCohort)", () => {
  test("gives a group whose number is withheld figures that another number of people could have", () => {
    // 36 drillers, 12 of whom start a video: 33% would go with 33, 36 and 39 of 31 to 39.
    const {profile, share} = memberOf(exampleContext(), "driller");
    expect(profile.users).toBe(35);
    expect(share).toBe(0.175);
    expect(activeShare(exampleContext(), profile, 1).text).toBe("about 35%");
    expect(profile.features[0]).toMatchObject({mean: 11, active: 35, box: {median: 11, users: 35}});
  });

  test("leaves groups that are told as they are, and those of few", () => {
    const context = exampleContext();
    expect(memberOf(context, "idle").profile).toMatchObject({users: 100});
    expect(memberOf(context, "off-the-chart").profile.users).toBe(4);
  });

  test("gives nothing of any group where so few people are in all that the parts would tell of few", () => {
    const cohorts = MONTHS.map((cohort, i) => ({...cohort, users: i === 2 ? 38 : cohort.users}));
    const rows = ROWS.map((row): ExampleRow => {
      const [april, may, june] = row.users;
      return {...row, users: [april, may, Math.floor(june / 5)], yes: 0};
    });
    const context = exampleContext({rows, cohorts});
    for (const {profile} of context.members) expect(profile.users).toBeLessThanOrEqual(1);
  });

  test("keeps the number out of the whole report", () => {
    // There are 38 of them in April.
    const april = ({values, users, yes}: ExampleRow): ExampleRow => ({
      values,
      yes,
      users: values[0] === 10 ? [20, ...users.slice(1)] : users
    });
    const report = makeReport(exampleFindings({rows: ROWS.map(april)}));
    const about = (part: unknown): (string | number)[] => leavesOf(part).filter(tellsOf36);
    const {personas, features, numbers, comparisons, pairs, which, method, deck} = report;
    expect(about(personas.find(({id}) => id === "driller"))).toEqual([]);
    expect(about([features, numbers, comparisons, pairs, which, deck, report.downloads])).toEqual([]);
    expect(about([method.borders, method.choice, method.matching, method.check, method.setAside])).toEqual(
      []
    );
  });

  test("does not tell, by the mean of what is done once or not at all, how few did not", () => {
    const once = {...FEATURES[1], id: "once", label: "Plans", counting: "any" as const};
    // 293 of the 300 who do many exercises made a plan.
    const rows: readonly ExampleRow[] = [
      {values: [0, 0], users: [0, 0, 400], yes: 0},
      {values: [30, 0], users: [0, 0, 7], yes: 0},
      {values: [20, 1], users: [0, 0, 293], yes: 0}
    ];
    const settings = {
      rows,
      cohorts: MONTHS.map((cohort) => ({...cohort, users: 700})).slice(2),
      study: {
        features: [FEATURES[0], once],
        k: {kind: "fixed", k: 2, why: "two"} as const,
        setAsideAbove: 1
      }
    };
    const context = makeContext(exampleFindings(settings));
    const busy = memberOf(context, "driller");
    expect(meanFigure(context, busy.profile, 1)?.text).toBe("0.96 or more");
    const told: Report = makeReport(exampleFindings(settings));
    const near = (value: string | number): boolean => String(value).includes(String(293 / 300).slice(0, 6));
    expect(leavesOf(told).filter(near)).toEqual([]);
  });

  test("gives the same for all that readers cannot tell apart", () => {
    const of = (few: number): unknown => {
      const rows: readonly ExampleRow[] = [
        {values: [0, 0], users: [0, 0, 100], yes: 0},
        {values: [0, 6], users: [0, 0, 60], yes: 0},
        {values: [11, 0], users: [0, 0, 40 - few], yes: 0},
        {values: [400, 3], users: [0, 0, few], yes: 0}
      ];
      const {name: _, ...member} = memberOf(exampleContext({rows}), "driller");
      return [member.profile, member.share];
    };
    for (const few of [1, 2, 3]) expect(of(few)).toEqual(of(4));
  });
});
