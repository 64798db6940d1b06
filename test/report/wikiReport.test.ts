import {describe, expect, test} from "vitest";
import type {Findings} from "../../src/report/context.js";
import {english} from "../../src/report/english.js";
import {makeReport} from "../../src/report/makeReport.js";
import {portuguese} from "../../src/report/portuguese.js";
import type {WikiReport} from "../../src/report/report.js";
import {type ExampleSettings, exampleFindings} from "./exampleFindings.js";

function findings(settings: ExampleSettings = {}, staleDays = 1): Findings {
  const found = exampleFindings(settings);
  const site = {url: "https://personas.lumen.example", allow: [], staleDays};
  return {...found, definitions: {...found.definitions, family: {...found.definitions.family, site}}};
}
const wikiOf = (settings?: ExampleSettings): WikiReport => makeReport(findings(settings)).wiki;

describe("wikiReport(context)", () => {
  test("gives programs the day that the words say, which is the study's", () => {
    // Half past two in Greenwich is still the day before in São Paulo, and the same day in Athens.
    expect(wikiOf().asOf).toEqual({date: "2026-07-01", text: "data until July 1, 2026"});
    expect(wikiOf({study: {timeZone: "Europe/Athens"}}).asOf).toEqual({
      date: "2026-07-02",
      text: "data until July 2, 2026"
    });
  });

  test("takes the end of a cohort as the local date that it is", () => {
    const {dataEnds: _, ...ledger} = findings().counted.ledger;
    const found = findings();
    const {asOf} = makeReport({...found, counted: {...found.counted, ledger}}).wiki;
    expect(asOf).toEqual({date: "2026-07-01", text: "data until July 1, 2026"});
  });

  test.each([
    [english, 1, "more than 1 day old"],
    [english, 60, "more than 60 days old"],
    [portuguese, 1, "mais de 1 dia."],
    [portuguese, 60, "mais de 60 dias."]
  ] as const)("counts days in words (%#)", (language, days, words) => {
    expect(makeReport(findings({}, days), language).wiki.stale?.text).toContain(words);
  });
});
