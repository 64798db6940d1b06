// Whole studies with something wrong, each with its whole message beside it: study.yaml, data and personas together.
// Each begins as `clean` and has one or two mistakes of its own.
import {cpSync, mkdtempSync, readdirSync, rmSync, statSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {findPeople} from "../src/pipeline.js";
import {formatProblems, type Problem, ProblemError} from "../src/problem.js";
import {noCache} from "../src/stageCache.js";

const FOLDER = join(import.meta.dirname, "brokenStudies");
const cases = readdirSync(FOLDER).filter((name) => statSync(join(FOLDER, name)).isDirectory());
let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "kindred-broken-"));
  cpSync(FOLDER, root, {recursive: true});
});
afterAll(() => rmSync(root, {recursive: true}));

async function problemsOf(folder: string): Promise<readonly Problem[]> {
  try {
    return (await findPeople({root: folder, cache: noCache, progress: () => undefined})).warnings;
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
}

describe("findPeople(options) says what to mend", () => {
  test.each(cases)("%s", async (name) => {
    const text = formatProblems(await problemsOf(join(root, name)));
    expect(text).not.toContain(root);
    await expect(`${text}\n`).toMatchFileSnapshot(join(FOLDER, `${name}.txt`));
  });

  test("has nothing to say of the study that the others began as", async () => {
    expect(await problemsOf(join(root, "clean"))).toEqual([]);
  });
});
