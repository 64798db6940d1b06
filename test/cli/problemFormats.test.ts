import {describe, expect, test} from "vitest";
import {githubAnnotations} from "../../src/cli/githubAnnotations.js";
import {problemsJson} from "../../src/cli/problemsJson.js";
import type {Problem} from "../../src/problem.js";

const PROBLEMS: readonly Problem[] = [
  {
    file: "personas/b.yaml",
    line: 5,
    column: 3,
    length: 4,
    severity: "error",
    message: 'unknown feature "a,b:c"',
    hint: "100% sure?\nDid you mean \u001b[31m?",
    text: "secret: text of the file\n"
  },
  {file: "data/study.yaml", severity: "warning", message: "old", hint: "Mend it."},
  {file: "data/study.yaml", severity: "warning", message: "old", hint: "Mend it."}
];

describe("githubAnnotations(problems, options)", () => {
  test("writes one command a line, sorted, each once, escaped as GitHub asks", () => {
    expect(githubAnnotations(PROBLEMS, {root: "/repo/shop", from: "/repo"})).toBe(
      "::warning file=shop/data/study.yaml::old%0AMend it.\n" +
        '::error file=shop/personas/b.yaml,line=5,col=3,endColumn=7::unknown feature "a,b:c"%0A100%25 sure?%0ADid you mean \ufffd[31m?\n'
    );
    expect(githubAnnotations([], {root: "/repo"})).toBe("");
  });

  test("lets no text begin a command or a property of its own", () => {
    const [problem] = PROBLEMS;
    const nasty = {
      ...problem,
      file: "a,line=1::error::x\n::set-output name=x::y.yaml",
      message: "x\n::error::y"
    };
    const text = githubAnnotations([nasty], {root: "/repo", from: "/repo"});
    expect(text.match(/^::/gm)).toHaveLength(1);
    expect(text).toMatch(
      /^::error file=a%2Cline=1%3A%3Aerror%3A%3Ax%0A%3A%3Aset-output name=x%3A%3Ay\.yaml,line=5,/
    );
  });
});

describe("problemsJson(problems)", () => {
  test("gives places, words and counts, and never the file's text", () => {
    const text = problemsJson(PROBLEMS);
    expect(text.endsWith("}\n")).toBe(true);
    expect(text).not.toContain("secret");
    expect(JSON.parse(text)).toEqual({
      errors: 1,
      warnings: 1,
      problems: [
        {file: "data/study.yaml", severity: "warning", message: "old", hint: "Mend it."},
        {
          file: "personas/b.yaml",
          line: 5,
          column: 3,
          length: 4,
          severity: "error",
          message: 'unknown feature "a,b:c"',
          hint: "100% sure?\nDid you mean \u001b[31m?"
        }
      ]
    });
    expect(JSON.parse(problemsJson([]))).toEqual({errors: 0, warnings: 0, problems: []});
  });
});
