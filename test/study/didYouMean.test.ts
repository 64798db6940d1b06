import {expect, test} from "vitest";
import {didYouMean, findLikely} from "../../src/study/didYouMean.js";
import {isMoment} from "../../src/study/moment.js";
import {isTimeZone, likelyTimeZone} from "../../src/study/timeZone.js";

test("findLikely(word, allowed) ignores case, spaces and hyphens", () => {
  expect(findLikely("Time Zone", ["title", "time_zone"])).toBe("time_zone");
  expect(findLikely("VERY-HIGH", ["high", "very high"])).toBe("very high");
});

test("findLikely(word, allowed) takes the nearest, ties to the first, and letters in another order as one slip", () => {
  expect(findLikely("titel", ["tile", "title"])).toBe("title");
  expect(findLikely("a1", ["b1", "c1"])).toBe("b1");
  expect(findLikely("tael", ["tan", "teal"])).toBe("teal");
});

test("findLikely(word, allowed) gives up where too much differs", () => {
  expect(findLikely("people", ["window", "source"])).toBeUndefined();
  expect(findLikely("x", ["y"])).toBeUndefined();
  expect(findLikely("", ["k"])).toBeUndefined();
  expect(findLikely("anything", [])).toBeUndefined();
});

test("didYouMean(word, allowed) lists what is allowed where nothing is near", () => {
  expect(didYouMean("zzzzzz", ["one", "two"])).toBe("Allowed: one, two.");
  const many = Array.from({length: 15}, (_, i) => `name${i}`);
  expect(didYouMean("zzzzzz", many)).toMatch(/name11 and 3 more\.$/);
});

test("isTimeZone(name) takes zones as the database spells them", () => {
  for (const name of [
    "UTC",
    "Europe/Berlin",
    "America/Sao_Paulo",
    "Asia/Kolkata",
    "America/Argentina/Ushuaia",
    "Etc/GMT+3"
  ])
    expect(isTimeZone(name), name).toBe(true);
  for (const name of ["europe/berlin", "+03:00", "Berlin", "", "Mars/Olympus", "UTC+3"])
    expect(isTimeZone(name), name).toBe(false);
});

test("likelyTimeZone(name) knows zones by city too", () => {
  expect(likelyTimeZone("europe/berlin")).toBe("Europe/Berlin");
  expect(likelyTimeZone("sao paulo")).toBe("America/Sao_Paulo");
  expect(likelyTimeZone("???")).toBeUndefined();
});

test("isMoment(text) takes dates and times that exist", () => {
  for (const text of [
    "2026-07-09",
    "2028-02-29",
    "2026-07-09T18:00",
    "2026-07-09 18:00:59.5Z",
    "2026-07-09T18:00+02:00"
  ])
    expect(isMoment(text), text).toBe(true);
  for (const text of [
    "2026-02-29",
    "2026-13-01",
    "09.07.2026",
    "2026-7-9",
    "2026-07-09T24:00",
    "today",
    "2026-07-09Z"
  ])
    expect(isMoment(text), text).toBe(false);
});
