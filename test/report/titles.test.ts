import {describe, expect, test} from "vitest";
import {english} from "../../src/report/english.js";
import {makeReport} from "../../src/report/makeReport.js";
import {numbersOf} from "../../src/report/numbers.js";
import {portuguese} from "../../src/report/portuguese.js";
import {didAnyTitle, elbowTitle, silhouetteTitle} from "../../src/report/titles.js";
import {exampleFindings, MONTHS} from "./exampleFindings.js";

const words = {say: english, numbers: numbersOf(english)};
const share = (value: number): {value: number; text: string} => ({value, text: `${value * 100}%`});
const group = (label: string, value: number): {label: string; share: {value: number; text: string}} => ({
  label,
  share: share(value)
});
type Steps = Parameters<typeof elbowTitle>[1];
const step = (k: number, inertia: number, silhouette: number, chosen = false): Steps[number] => ({
  ...{k, label: String(k), chosen, smallest: share(0.1), starts: {value: 20, text: "20"}},
  inertia: {value: inertia, text: String(inertia)},
  silhouette: {value: silhouette, text: silhouette.toFixed(3)}
});

describe("didAnyTitle(words, rows)", () => {
  test.each([
    [[], undefined],
    [[group("A", 0), group("B", 0)], "Nobody did it at all"],
    [[group("A", 1), group("B", 1)], "Did it at all: 100% of every group"],
    [[group("B", 0.25), group("A", 0.75)], "Did it at all: A (75%), then B (25%)"],
    [[group("A", 0.75), group("B", 0.5), group("C", 0.75)], "Did it at all: A and C (75% each), then B (50%)"]
  ])("%j: %s", (rows, title) => {
    expect(didAnyTitle(words, rows)).toBe(title);
  });
});

describe("silhouetteTitle(words, steps)", () => {
  test("says at which number groups stand apart most clearly, and how the chosen number does", () => {
    const others = [step(2, 9, 0.5), step(3, 8, 0.61)];
    expect(silhouetteTitle(words, [...others, step(5, 3, 0.69, true)])).toBe(
      "Five groups stand apart most clearly (0.69)"
    );
    expect(silhouetteTitle(words, [...others, step(5, 3, 0.4, true)])).toBe(
      "Three groups stand apart most clearly (0.61); the five chosen come to 0.40"
    );
    expect(silhouetteTitle(words, [...others, step(5, 3, 0.609, true)])).toBe(
      "Five groups stand apart as clearly as any number (0.61)"
    );
  });

  test("says nothing of a single number, or where none is chosen", () => {
    expect(silhouetteTitle(words, [step(5, 3, 0.69, true)])).toBeUndefined();
    expect(silhouetteTitle(words, [step(4, 3, 0.6), step(5, 3, 0.69)])).toBeUndefined();
  });
});

describe("elbowTitle(words, steps)", () => {
  test("says what the last group explained, and what one more would", () => {
    const steps = [step(4, 100, 0.5), step(5, 70, 0.6, true), step(6, 63, 0.6)];
    expect(elbowTitle(words, steps)).toBe(
      "From 4 groups to 5, 30% less is left unexplained; from 5 to 6, 10% less"
    );
    expect(elbowTitle(words, steps.slice(1))).toBe("From 5 groups to 6, 10% less is left unexplained");
  });

  test("says nothing where nothing is left, nor of numbers that are no neighbours", () => {
    expect(elbowTitle(words, [step(4, 0, 0.5), step(5, 0, 0.6, true)])).toBeUndefined();
    expect(elbowTitle(words, [step(3, 9, 0.5), step(5, 2, 0.6, true)])).toBeUndefined();
  });
});

describe("titles of a report", () => {
  test("say what was found where pages had a topic", () => {
    const {titles, features, comparisons, method} = makeReport(exampleFindings());
    const latest = comparisons.filter(({earlier}) => earlier.id === "2026-05")[0];
    expect(titles.features).toMatch(/^What tells the groups apart most: /);
    expect(titles.cohorts).toBe(latest.finding);
    expect(features[0].didAnyFinding).toMatch(/^Did it at all: /);
    expect(latest.moved).toMatch(/^(Moved most: .*, from .* to .*|No group moved|The groups)/);
    expect(latest.about).toContain(`Ring: ${latest.earlier.label}; disc: ${latest.later.label};`);
    expect(method.choice.tree?.title ?? "With").toMatch(/^With /);
  });

  test("hold for one cohort, and in another language", () => {
    const one = makeReport(exampleFindings({cohorts: MONTHS.slice(2)}));
    expect(one.titles.cohorts).toMatch(/ is the only cohort so far$/);
    expect(one.titles.shares).toMatch(/ is the largest group: /);
    const {titles} = makeReport(exampleFindings(), portuguese);
    expect(titles.features).toMatch(/^O que mais distingue os grupos: /);
  });
});
