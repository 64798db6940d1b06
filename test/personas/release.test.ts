import {describe, expect, test} from "vitest";
import {assign} from "../../src/model/assign.js";
import {formatRelease} from "../../src/personas/formatRelease.js";
import {inheritance, inheritanceProblems} from "../../src/personas/inheritance.js";
import {makeRelease} from "../../src/personas/makeRelease.js";
import {matchPersonas} from "../../src/personas/matchPersonas.js";
import {parseRelease} from "../../src/personas/readRelease.js";
import type {Release} from "../../src/personas/release.js";
import {checkReleaseFits, releasedModel} from "../../src/personas/releasedModel.js";
import {exampleFindings} from "../report/exampleFindings.js";
import {exampleDefinitions, exampleModel, examplePersona} from "./exampleModel.js";

const findings = exampleFindings();
const release = makeRelease(findings, "five agreed");
const text = formatRelease(release, 17);
const read = (changed: string): {release?: Release; messages: string[]} => {
  const {release, problems} = parseRelease(changed);
  return {...(release ? {release} : {}), messages: problems.map(({message}) => message)};
};

describe("makeRelease(accepted, reason)", () => {
  test("keeps numbers, names, traits and since when", () => {
    expect(release).toMatchObject({
      number: 1,
      cohort: "2026-06",
      ends: "2026-07-01",
      reason: "five agreed",
      users: 200
    });
    expect(release.groups.map(({persona, since, releases}) => [persona, since, releases])).toEqual([
      ["idle", "2026-06", 1],
      ["watcher", "2026-06", 1],
      ["driller", "2026-06", 1]
    ]);
    expect(release.groups[1].traits).toEqual({exercises: "none", videos: 7});
    // Users of the fit cohort, in steps of 10: 100 idle, 60 watching, 36 drilling.
    expect(release.groups.map(({users}) => users)).toEqual([100, 60, 40]);
  });

  test("tells no number of fewer than min_group, nor lets one be subtracted", () => {
    const users = (minGroup: number) => {
      const release = makeRelease(exampleFindings({study: {minGroup}}), "");
      return [release.users, ...release.groups.map(({users}) => users)];
    };
    expect(users(50)).toEqual([200, 100, 50, 50]);
    expect(users(80)).toEqual([240, 80, 80, 80]);
    expect(users(1)).toEqual([200, 100, 60, 36]);
  });

  test("counts on from the release before, and begins anew for who was not in it", () => {
    const before = {
      ...release,
      number: 4,
      groups: release.groups.slice(0, 2).map((group) => ({...group, since: "2026-01", releases: 4}))
    };
    const next = makeRelease({...findings, release: before}, "");
    expect(next.number).toBe(5);
    expect(next.groups.map(({since, releases}) => [since, releases])).toEqual([
      ["2026-01", 5],
      ["2026-01", 5],
      ["2026-06", 1]
    ]);
  });
});

describe("parseRelease(formatRelease(release))", () => {
  test("is the release again, where no digit is left out", () => {
    const {problems, release: again} = parseRelease(text);
    expect(problems).toEqual([]);
    const spread = (group: {spread: number}): number => Number(group.spread.toPrecision(4));
    const average = (values: Readonly<Record<string, number>>): object =>
      Object.fromEntries(Object.entries(values).map(([id, value]) => [id, Number(value.toPrecision(4))]));
    expect(again).toEqual({
      ...release,
      groups: release.groups.map((group) => ({
        ...group,
        spread: spread(group),
        average: average(group.average)
      }))
    });
  });

  test("places people as the fitted model does, with six digits, too", () => {
    const {release: again} = parseRelease(formatRelease(release, 6));
    const {model, counted, assignment} = findings;
    expect(again).toBeDefined();
    if (!again) return;
    const {labels} = assign(releasedModel(again, findings.study), counted.table.points, counted.table.rows);
    expect([...labels]).toEqual([...assignment.labels]);
    expect(releasedModel(again, findings.study).k).toBe(model.k);
  });

  test("is the same text for the same release, and ends with a line end", () => {
    expect(formatRelease(makeRelease(exampleFindings(), "five agreed"), 17)).toBe(text);
    expect(text.endsWith("}\n")).toBe(true);
  });
});

describe("parseRelease(broken) gives one problem and no release", () => {
  const without = (change: (file: Record<string, unknown>) => void): string => {
    const file = JSON.parse(text) as Record<string, unknown>;
    change(file);
    return JSON.stringify(file, null, 2);
  };
  const groups = (file: Record<string, unknown>): Record<string, Record<string, unknown>>[] =>
    file.groups as Record<string, Record<string, unknown>>[];

  test.each<[string, string, RegExp]>([
    [
      "two versions that git could not merge",
      `<<<<<<< mine\n${text}=======\n${text}>>>>>>> theirs\n`,
      /git could not merge/
    ],
    ["no groups", without((file) => delete file.groups), /groups/],
    [
      "a group without a feature",
      without((file) => delete groups(file)[1].average.videos),
      /group 2 does not have a value/
    ],
    [
      "a persona twice",
      without((file) => void Object.assign(groups(file)[1], {persona: "idle"})),
      /"idle" has two groups/
    ],
    [
      "a text for a number",
      without((file) => void Object.assign(file, {release: "three"})),
      /release|number/
    ],
    ["a key that is none", without((file) => void Object.assign(file, {relaese: 1})), /relaese/],
    ["half a file", text.slice(0, 300), /./]
  ])("%s", (_, broken, message) => {
    const {release, messages} = read(broken);
    expect(release).toBeUndefined();
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(message);
    expect(parseRelease(broken).problems[0]).toMatchObject({
      file: "personas/release.json",
      severity: "error"
    });
    expect(parseRelease(broken).problems[0].hint).toContain("kindred accept");
  });
});

describe("checkReleaseFits(release, study)", () => {
  const {study} = findings;
  test("says nothing where the study counts the same", () => {
    expect(checkReleaseFits(release, study)).toEqual([]);
  });

  test("names what is counted otherwise", () => {
    const [exercises, videos] = study.features;
    const messages = (changed: Partial<typeof study>): string[] =>
      checkReleaseFits(release, {...study, ...changed}).map(({message}) => message);
    expect(messages({features: [exercises]})[0]).toContain('no longer has the feature "videos"');
    expect(messages({features: [exercises, videos, {...videos, id: "essays"}]})[0]).toContain(
      'the feature "essays"'
    );
    expect(messages({features: [exercises, {...videos, counting: "days"}]})[0]).toContain('"videos" counted');
    expect(messages({window: {hours: 48, text: "first 2 days"}})[0]).toContain("first 2 days");
    expect(messages({scaling: "log"})[0]).toContain("scaling");
  });
});

describe("inheritance(release, definitions, heirs)", () => {
  const personas = [examplePersona("a", {x: 0}), examplePersona("b", {x: 4})];
  const definitions = exampleDefinitions(personas);
  const group = (persona: string, x: number): Release["groups"][number] => ({
    persona,
    since: "1",
    releases: 1,
    users: 10,
    traits: {x},
    average: {x},
    spread: 1,
    centroid: {x}
  });
  const old: Release = {...release, groups: [group("a", 0), group("b", 4)]};
  const settings = {features: ["x"], levels: [[0, 1, 2, 3, 4]]};

  test("binds a persona to its people's clusters; edited traits and people that are gone set it free", () => {
    expect([...inheritance(old, definitions, (n) => [n])]).toEqual([
      ["a", [0]],
      ["b", [1]]
    ]);
    expect([...inheritance(old, definitions, (n) => (n === 0 ? [] : [1]))]).toEqual([["b", [1]]]);
    const edited = exampleDefinitions([examplePersona("a", {x: 0.5}), personas[1]]);
    expect([...inheritance(old, edited, (n) => [n])]).toEqual([["b", [1]]]);
  });

  test("keeps a name with its people where a nearer group would tempt it, and says so", () => {
    // a's people are now at 0.8; others came to 0.
    const model = exampleModel([[0.8], [4], [0]]);
    const bound = inheritance(old, definitions, (n) => [n]);
    const alone = matchPersonas(model, definitions, settings);
    const matching = matchPersonas(model, definitions, {...settings, heirs: bound});
    expect(alone.groups.map(({persona}) => persona)).toEqual([undefined, "b", "a"]);
    expect(matching.groups.map(({persona}) => persona)).toEqual(["a", "b", undefined]);
    const [problem] = inheritanceProblems(definitions, bound, {matching, alone});
    expect(problem).toMatchObject({severity: "warning", file: "personas/a.yaml"});
    expect(problem.message).toContain("describe other people");
  });

  test("gives no name to people beyond the gate, and says so", () => {
    const model = exampleModel([[1.2], [4]]);
    const bound = inheritance(old, definitions, (n) => [n]);
    const matching = matchPersonas(model, definitions, {...settings, heirs: bound});
    expect(matching.groups.map(({persona}) => persona)).toEqual([undefined, "b"]);
    const problems = inheritanceProblems(definitions, bound, {matching, alone: matching});
    expect(problems.map(({message}) => message)).toEqual([
      'the people who were "a" no longer answer its traits'
    ]);
  });
});
