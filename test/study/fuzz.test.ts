// 2,000 files with one to three slips of the hand each. Whatever happens to a file: no exception, words in every
// problem; and where a key that was written is no longer read, somebody is told.
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {parse} from "yaml";
import {readPersonas} from "../../src/personas/readPersonas.js";
import {formatProblems, type Problem} from "../../src/problem.js";
import {readStudy} from "../../src/study/readStudy.js";
import {mutate, seededDraw} from "./mutate.js";

const FILES = {
  study: "data/study.yaml",
  persona: "personas/binge-watcher.yaml",
  family: "personas/family.yaml"
};
type Kind = keyof typeof FILES;
const COUNTS: Readonly<Record<Kind, number>> = {study: 900, persona: 900, family: 200};

let root: string;
const originals = Object.fromEntries(
  Object.entries(FILES).map(([kind, path]) => [kind, readFileSync(path, "utf8")])
) as Record<Kind, string>; // the keys of FILES

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "kindred-fuzz-"));
  for (const folder of ["data", "personas"]) mkdirSync(join(root, folder));
});
afterAll(() => rmSync(root, {recursive: true}));

function problemsOf(kind: Kind, text: string): readonly Problem[] {
  for (const each of Object.keys(FILES) as Kind[])
    writeFileSync(join(root, FILES[each]), each === kind ? text : originals[each]);
  const {study, problems} = readStudy(root);
  return study ? [...problems, ...readPersonas(root, study).problems] : problems;
}

// Keys that people choose: their number counts, not their names.
const CHOSEN = new Set(["features", "outcomes", "traits", "ideas"]);

function keysOf(value: unknown, path: readonly string[] = []): string[] {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one) => keysOf(one, [...path, "[]"]));
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...path, CHOSEN.has(path[path.length - 1] ?? "") ? "*" : key];
    return [here.join("."), ...keysOf(inner, here)];
  });
}

function lostKeys(before: string, after: string): string[] {
  const left = keysOf(parse(after));
  return keysOf(parse(before)).filter((key) => {
    const at = left.indexOf(key);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

describe.each(Object.keys(FILES) as Kind[])("reading a %s with slips", (kind) => {
  const draw = seededDraw(20_260_701);
  const texts = Array.from({length: COUNTS[kind]}, () => mutate(originals[kind], draw));

  test("says in words what is wrong, or reads every key that was written", () => {
    let told = 0;
    for (const text of texts) {
      const problems = problemsOf(kind, text);
      if (problems.length === 0) expect(lostKeys(originals[kind], text), text).toEqual([]);
      else told++;
      // Three slips at most: what follows from a mistake is not told as well.
      expect(problems.length, text).toBeLessThanOrEqual(5);
      for (const {message, hint} of problems) {
        expect(message, text).toMatch(/\S/);
        expect(hint, text).toMatch(/\S/);
        expect(message + hint, text).not.toMatch(/\bundefined\b|\[object|NaN|^\s*at /m);
      }
      expect(formatProblems(problems), text).not.toMatch(/\n\s+at .*:\d+:\d+\)?$/m);
    }
    expect(told).toBeGreaterThan(texts.length / 2);
  });

  test("names a line that is in the file", () => {
    for (const text of texts.slice(0, 300))
      for (const {file, line = 1, column = 1} of problemsOf(kind, text)) {
        if (file !== FILES[kind]) continue;
        const lines = text.split("\n");
        expect(line, text).toBeLessThanOrEqual(lines.length);
        expect(column, text).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
      }
  });
});
