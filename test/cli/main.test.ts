import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {runKindred} from "../commands/runKindred.js";
import {temporaryFolder} from "./temporaryFolder.js";

const COMMANDS = ["check", "build", "deck", "dev", "assign", "sample", "clean"];
const {version} = JSON.parse(readFileSync("package.json", "utf8")) as {version: string};

describe("kindred", () => {
  test("--help lists every command on stdout and exits 0", () => {
    const {code, stdout, stderr} = runKindred(["--help"]);
    expect({code, stderr}).toEqual({code: 0, stderr: ""});
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^ {2}${command}\\b`, "m"));
  });

  test.each(["check", "build", "deck", "assign"])("%s --help says where the files are", (command) => {
    const {code, stdout} = runKindred([command, "--help"]);
    expect(code).toBe(0);
    expect(stdout).toContain("--in <folder>");
  });

  test("--version prints it and exits 0", () => {
    expect(runKindred(["--version"])).toEqual({code: 0, stdout: `${version}\n`, stderr: ""});
  });

  test.each<[string, readonly string[], string]>([
    ["no command", [], "Usage: kindred"],
    ["an unknown command", ["bild"], "Did you mean build?"],
    ["an unknown option", ["check", "--inn", "x"], "Did you mean --in?"],
    ["an option without its value", ["build", "--out"], "argument missing"],
    ["a missing option", ["assign"], "--out <file>"],
    ["too many words", ["check", "one", "two"], "too many arguments"]
  ])("exits 2 for %s, says so on stderr, and prints nothing else", (_, args, words) => {
    const {code, stdout, stderr} = runKindred(args);
    expect({code, stdout}).toEqual({code: 2, stdout: ""});
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test.each(["check", "build"])("%s exits 1 with a message where there is nothing to read", (command) => {
    const root = temporaryFolder();
    const {code, stdout, stderr} = runKindred([command, "--in", root]);
    expect({code, stdout}).toEqual({code: 1, stdout: ""});
    expect(stderr).toContain("data/study.yaml: there is no study yet");
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(existsSync(join(root, "dist"))).toBe(false);
  });

  test("build exits 1 where the site's place is taken by a file", () => {
    const root = temporaryFolder({dist: "a file"});
    const {code, stderr} = runKindred(["build", "--in", root]);
    expect(code).toBe(1);
    expect(stderr).toContain("not a site of ours");
    expect(readFileSync(join(root, "dist"), "utf8")).toBe("a file");
  });

  test("clean removes our work and our site, and nothing else", () => {
    const root = temporaryFolder({
      "dist/index.html": '<main id="observablehq-main">',
      ".kindred/cache/count-1.bin": "x",
      "data/study.yaml": "title: x"
    });
    expect(runKindred(["clean", "--in", root]).code).toBe(0);
    expect(["dist", ".kindred", "data"].map((name) => existsSync(join(root, name)))).toEqual([
      false,
      false,
      true
    ]);
    const other = temporaryFolder({"dist/thesis.txt": "years of work"});
    expect(runKindred(["clean", "--in", other])).toMatchObject({code: 0, stdout: ""});
    expect(existsSync(join(other, "dist/thesis.txt"))).toBe(true);
  });
});
