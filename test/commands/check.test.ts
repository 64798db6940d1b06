// `kindred check` as a commit hook and a build server run it: formats, and exit codes.
import {cpSync, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {runKindred} from "./runKindred.js";

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "kindred-check-"));
  cpSync(join(import.meta.dirname, "../brokenStudies"), root, {recursive: true});
});
afterAll(() => rmSync(root, {recursive: true}));

const check = (name: string, ...args: readonly string[]) =>
  runKindred(["check", "--in", name, ...args], {cwd: root});

describe("kindred check", () => {
  test("exits 0 with a summary where all is well, 1 on an error, 0 on a warning, 1 on it if strict", () => {
    expect(check("clean")).toMatchObject({code: 0});
    expect(check("clean").stdout).toBe(
      "60 students in one cohort, 3 groups, 3 of them named, 0 personas not seen.\n"
    );
    expect(check("clean", "--strict")).toMatchObject({code: 0});
    expect(check("persona-of-another-study")).toMatchObject({code: 1, stdout: ""});
    const warned = check("colours-alike");
    expect(warned).toMatchObject({code: 0});
    expect(warned.stderr).toContain("look alike");
    expect(check("colours-alike", "--strict")).toMatchObject({code: 1});
  });

  test("--format json and --json give one object on stdout, and the same exit codes", () => {
    const said = check("persona-of-another-study", "--json");
    expect(said.code).toBe(1);
    expect(JSON.parse(said.stdout)).toMatchObject({errors: 2, problems: [{line: 4}, {line: 5}]});
    expect(check("persona-of-another-study", "--format", "json").stdout).toBe(said.stdout);
    expect(JSON.parse(check("clean", "--json").stdout)).toEqual({errors: 0, warnings: 0, problems: []});
  });

  test("--format github gives one note per problem, at paths from where it runs", () => {
    const {code, stdout} = check("persona-of-another-study", "--format", "github");
    expect(code).toBe(1);
    expect(stdout.split("\n").slice(0, 2)).toEqual([
      expect.stringMatching(
        /^::error file=persona-of-another-study\/personas\/watcher\.yaml,line=4,col=10,endColumn=15::unknown feature/
      ),
      expect.stringMatching(/^::error file=.*,line=5,.*::unknown placeholder/)
    ]);
  });

  test("exits 2 on a format that it does not know", () => {
    expect(check("clean", "--format", "xml")).toMatchObject({code: 2, stdout: ""});
  });
});
