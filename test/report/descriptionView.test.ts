import {describe, expect, test} from "vitest";
import {knownPlaceholders} from "../../src/personas/placeholders.js";
import {descriptionConditions, descriptionView} from "../../src/report/descriptionView.js";
import {exampleContext, memberOf} from "./exampleContext.js";
import {DRILLER, IDLE, persona, WATCHER} from "./exampleFindings.js";

const nobody = persona("The Nobody", {exercises: 40, videos: 40});
const context = exampleContext({personas: [DRILLER, IDLE, nobody, WATCHER]});
const viewOf = (id: string) => descriptionView(context, memberOf(context, id), undefined);

describe("descriptionView(context, member, change)", () => {
  test("has the figures of the member in words", () => {
    expect(viewOf("watcher")).toEqual({
      name: "The Watcher",
      people: "students",
      window: "first 24 hours",
      cohort: "June 2026",
      share: "30%",
      count: "60",
      change: "–",
      exercises: {median: "0", mean: "0.33", q1: "0", q3: "1", any: "33%"},
      videos: {median: "7", mean: "7", q1: "6", q3: "8", any: "100%"},
      // They cover five who are idle and those set aside: 12 + 5 + 2 − 7.5 of 60.
      subscribed: {rate: "about 19%"}
    });
  });

  test("holds every placeholder that the check before the build knows, and no other", () => {
    const names = Object.entries(viewOf("idle")).flatMap(([name, value]) =>
      typeof value === "string" ? [name] : Object.keys(value).map((figure) => `${name}.${figure}`)
    );
    expect(names.sort()).toEqual(knownPlaceholders(context.study).sort());
  });

  test("is dashes for an absent persona, and bounds for few people", () => {
    expect(viewOf("nobody")).toMatchObject({
      share: "–",
      count: "–",
      exercises: {median: "–", mean: "–", q1: "–", q3: "–", any: "–"},
      subscribed: {rate: "not known yet"}
    });
    expect(viewOf("off-the-chart")).toMatchObject({
      share: "5% or less",
      count: "fewer than 10",
      exercises: {median: "–", mean: "–", any: "–"}
    });
  });
});

describe("descriptionConditions(context, member, change)", () => {
  const conditionsOf = (id: string, change?: Parameters<typeof descriptionConditions>[2]) =>
    descriptionConditions(context, memberOf(context, id), change);

  test("hold for figures that are known and not zero", () => {
    // Watchers: a median and lower quartile of no exercises, an upper quartile of one; about 19 % subscribe.
    expect(conditionsOf("watcher")).toEqual({
      share: true,
      count: true,
      change: false,
      exercises: {median: false, mean: true, q1: false, q3: true, any: true},
      videos: {median: true, mean: true, q1: true, q3: true, any: true},
      subscribed: {rate: true}
    });
  });

  test("hold for nothing of an absent persona, and for few people only that they are there", () => {
    const nothing = {median: false, mean: false, q1: false, q3: false, any: false};
    expect(conditionsOf("nobody")).toMatchObject({
      share: false,
      exercises: nothing,
      subscribed: {rate: false}
    });
    expect(conditionsOf("off-the-chart")).toMatchObject({share: true, exercises: nothing});
  });

  test("say which way a change goes, and whether it is more than chance", () => {
    const amount = "2 points less";
    const change = {direction: "down", text: amount, amount, short: "2 points", notable: true} as const;
    expect(conditionsOf("watcher", change)).toMatchObject({change: {up: false, down: true, notable: true}});
    expect(conditionsOf("watcher", {...change, direction: "same", notable: false})).toMatchObject({
      change: {up: false, down: false, notable: false}
    });
  });
});
