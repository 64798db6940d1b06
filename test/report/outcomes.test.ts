import {describe, expect, test} from "vitest";
import {outcomesOf} from "../../src/report/outcomes.js";
import {contextOf, exampleContext, memberOf} from "./exampleContext.js";
import {exampleFindings, ROWS} from "./exampleFindings.js";

describe("outcomesOf(context, member)", () => {
  test("is the share of those for whom it is known, beside everyone's", () => {
    const context = exampleContext({study: {minGroup: 2}});
    // 18 of 36 drillers, 37 of 200.
    expect(outcomesOf(context, memberOf(context, "driller"))).toEqual([
      {
        id: "subscribed",
        label: "Subscribed",
        mine: "50%",
        everyone: "19%",
        text: "Subscribed: 50% of the 36 for whom it is known. Everyone: 19%.",
        // 18 of 36 against 19 of 164: 38.4 points, 4.3 times.
        versus:
          "Against everyone else: +38.4 (+21.8 to +54.5) points, 4.3 times the rate. More than chance would explain.",
        happened: true
      }
    ]);
  });

  test("takes all cohorts where all are clustered: April and May are not known", () => {
    const context = exampleContext({fitCohort: undefined, study: {minGroup: 2}});
    expect(outcomesOf(context, memberOf(context, "driller"))[0].text).toContain("of the 36");
  });

  test("says of how many it is known so far, where that is not everybody and their number is told", () => {
    const findings = exampleFindings();
    const {table} = findings.counted;
    // Known of half of each row of June.
    const halved = (sums: Float64Array) => sums.map((n) => Math.floor(n / 2));
    const counted = {
      ...findings.counted,
      table: {...table, outcomeUsers: halved(table.outcomeUsers), outcomeSums: halved(table.outcomeSums)}
    };
    const context = contextOf({...findings, counted});
    const text = (id: string) => outcomesOf(context, memberOf(context, id))[0].text;
    expect(text("idle")).toMatch(/ of the \d\d of 100 for whom it is known so far\. /);
    // About 35: their number would tell of those set aside.
    expect(text("driller")).not.toMatch(/ of 3[0-9] for whom/);
  });

  test("does not say of how many where their number is withheld, by no interval either", () => {
    // The drillers are about 35, for the four far out.
    const context = exampleContext();
    expect(outcomesOf(context, memberOf(context, "driller"))).toEqual([
      {
        id: "subscribed",
        label: "Subscribed",
        mine: "about 50%",
        everyone: "19%",
        text: "Subscribed: about 50% of those for whom it is known. Everyone: 19%.",
        happened: true
      }
    ]);
  });

  test("gives a bound where few did", () => {
    const context = exampleContext();
    expect(outcomesOf(context, memberOf(context, "idle"))[0].mine).toBe("10% or less");
  });

  test("is about where the others' rates would tell of few", () => {
    const context = exampleContext();
    // 12 of 60, with 5 of the idle and 2 of those far out: 19 less 5 and 2.5, as readers would guess.
    expect(outcomesOf(context, memberOf(context, "watcher"))).toEqual([
      {
        id: "subscribed",
        label: "Subscribed",
        mine: "about 19%",
        everyone: "19%",
        text: "Subscribed: about 19% of the 60 for whom it is known. Everyone: 19%.",
        happened: true
      }
    ]);
  });

  test("is a dash where no rate could cover the few", () => {
    // All drillers subscribed, no watcher: whoever knows that knows how many of the idle did.
    const rows = ROWS.map((row) => ({
      ...row,
      yes: row.values[1] >= 6 ? 0 : row.values[0] >= 10 ? row.users[2] : row.yes
    }));
    const context = exampleContext({rows});
    expect(outcomesOf(context, memberOf(context, "driller"))[0]).toMatchObject({mine: "–", happened: false});
    expect(outcomesOf(context, memberOf(context, "watcher"))[0].mine).toBe("–");
    expect(outcomesOf(context, memberOf(context, "idle"))[0].mine).toBe("10% or less");
  });

  test("is unknown where it is known of few, or of nobody", () => {
    const context = exampleContext();
    expect(outcomesOf(context, memberOf(context, "off-the-chart"))[0].mine).toBe("not known yet");
    const nobody = exampleContext({outcomeKnown: false});
    expect(outcomesOf(nobody, memberOf(nobody, "idle"))[0]).toMatchObject({
      mine: "not known yet",
      everyone: "not known yet"
    });
  });

  test("is empty where the study has none", () => {
    const context = exampleContext({study: {outcomes: []}});
    expect(outcomesOf(context, memberOf(context, "idle"))).toEqual([]);
  });
});
