import {describe, expect, test} from "vitest";
import {english} from "../../src/report/english.js";
import {makeReport} from "../../src/report/makeReport.js";
import {portuguese} from "../../src/report/portuguese.js";
import {
  DRILLER,
  type ExampleSettings,
  exampleFindings,
  IDLE,
  persona,
  times,
  WATCHER
} from "./exampleFindings.js";

const deckOf = (settings: ExampleSettings, language = english) =>
  makeReport(exampleFindings(settings), language).deck;
const idea = (team: string, text: string) => ({ideas: [{team, text}]});

describe("makeReport(findings).deck", () => {
  // June: 100 idle, 60 watching, 36 drilling, 4 far out, of 200; here ten times as many.
  test("names the fewest groups that are more than half, with their share", () => {
    expect(deckOf(times(10)).family).toBe(
      "Two groups are more than half of the new students: the Idle and the Watcher, 80%"
    );
    expect(deckOf(times(10), portuguese).family).toBe(
      "Dois grupos reúnem mais da metade de quem chegou: The Idle e The Watcher, 80%"
    );
  });

  test("says only which group is largest where a sum would tell of few", () => {
    expect(deckOf({study: {minGroup: 250}}).family).toMatch(/^The Idle is the largest group|^Unnamed/);
  });

  test("says for whom a team has ideas, and orders teams by the people they could reach", () => {
    const {teams} = deckOf({
      ...times(10),
      personas: [
        persona("The Idle", {exercises: "none", videos: "none"}, idea("support", "Call them.")),
        persona("The Watcher", {exercises: "none", videos: 7}, idea("content", "Ask *{{name}}*.")),
        persona("The Driller", {exercises: 11, videos: "none"}, idea("content", "More of it."))
      ]
    });
    expect(teams.map(({team, finding}) => [team, finding])).toEqual([
      ["Support", "Support has an idea for the Idle, 50% of the new students"],
      ["Content", "Content has ideas for two of three groups, 48% of the new students"]
    ]);
    expect(teams[1].ideas.map(({persona, html}) => [persona, html.trim()])).toEqual([
      ["watcher", "<p>Ask <em>The Watcher</em>.</p>"],
      ["driller", "<p>More of it.</p>"]
    ]);
  });

  test("says all where a team has ideas for every group, and leaves out who has no people", () => {
    const {teams} = deckOf({
      ...times(10),
      personas: [IDLE, WATCHER, DRILLER, persona("The Nobody", {videos: 40})]
    });
    expect(teams.map(({finding}) => finding)).toEqual([
      "Product has ideas for all three groups, 98% of the new students"
    ]);
    expect(teams[0].ideas.map(({persona}) => persona)).not.toContain("nobody");
  });

  test("has no teams where nobody has ideas", () => {
    expect(deckOf({personas: [persona("The Idle", {videos: "none"}, {ideas: []})]}).teams).toEqual([]);
  });

  test("tells no share where one of the groups is told as a bound", () => {
    const {teams} = deckOf({study: {minGroup: 40, k: {kind: "fixed", k: 3, why: "three"}}});
    for (const {finding} of teams) expect(finding).not.toMatch(/\d%/);
  });
});
