import {expect, test} from "vitest";
import {
  failOnErrors,
  formatProblem,
  formatProblems,
  type Problem,
  ProblemError,
  rethrowWith,
  sortProblems
} from "../src/problem.js";

const problem: Problem = {
  file: "personas/explorer.yaml",
  line: 5,
  column: 3,
  length: 16,
  severity: "error",
  message: 'unknown feature "sesions_per_week"',
  hint: 'Did you mean "sessions_per_week"?',
  text: "a\nb\nc\ntraits:\n  sesions_per_week: high\n"
};

test("formatProblem(problem) shows where, what, the text with a caret and how", () => {
  expect(formatProblem(problem)).toBe(`personas/explorer.yaml:5:3: unknown feature "sesions_per_week"
  4 | traits:
  5 |   sesions_per_week: high
    |   ^^^^^^^^^^^^^^^^
  Did you mean "sessions_per_week"?`);
});

test("formatProblem(problem) leaves out what is not known", () => {
  const {file, severity, message, hint} = problem;
  expect(formatProblem({file, severity: "warning", message, hint})).toBe(
    `${file}: warning: ${message}\n  ${hint}`
  );
  expect(formatProblem({file, line: 2, severity, message, hint})).toBe(`${file}:2: ${message}\n  ${hint}`);
});

test("formatProblem(problem) keeps the caret within the line", () => {
  const rows = formatProblem({...problem, line: 1, column: 1, length: 99, text: "abc"}).split("\n");
  expect(rows.slice(1, 3)).toEqual(["  1 | abc", "    | ^^^"]);
});

test("formatProblem(problem) cuts long lines around the span", () => {
  const text = `${"x".repeat(5000)}GUILTY${"y".repeat(5000)}`;
  const [, shown, caret] = formatProblem({...problem, line: 1, column: 5001, length: 6, text}).split("\n");
  expect(shown.length).toBeLessThan(130);
  expect(shown.slice(caret.indexOf("^"), caret.lastIndexOf("^") + 1)).toBe("GUILTY");
});

test("formatProblem(problem) puts the caret under wide and combining characters", () => {
  const [, , caret] = formatProblem({...problem, line: 1, column: 4, length: 2, text: "日e\u0301ab"}).split(
    "\n"
  );
  expect(caret).toBe(`    | ${" ".repeat(3)}^^`);
});

test("formatProblem(problem) sends no control characters to the terminal", () => {
  const hostile = "\u001b[2J\u202ex";
  const shown = formatProblem({...problem, message: hostile, hint: hostile, line: 1, text: hostile});
  for (const control of ["\u001b", "\u202e"]) expect(shown).not.toContain(control);
  expect(shown).toContain("[2J");
});

test("formatProblems(problems) sorts, drops repetitions and counts", () => {
  const earlier: Problem = {...problem, file: "data/study.yaml", severity: "warning"};
  const text = formatProblems([problem, earlier, {...problem}]);
  expect(text.indexOf("data/study.yaml")).toBeLessThan(text.indexOf("personas/"));
  expect(text.split("\n").at(-1)).toBe("1 problem, 1 warning");
  expect(formatProblems([])).toBe("");
  expect(formatProblems([problem, {...problem, line: 9}]).endsWith("2 problems")).toBe(true);
});

test("sortProblems(problems) goes by file, line and column; lines count as numbers", () => {
  const places = [["b", 1, 1], ["a", 10, 1], ["a", 9, 2], ["a", 9, 1], ["a"]] as const;
  const sorted = sortProblems(
    places.map(([file, line, column]) => {
      const {text: _, ...rest} = problem;
      return line === undefined
        ? {file, severity: "error", message: "", hint: ""}
        : {...rest, file, line, column};
    })
  );
  expect(sorted.map(({file, line = 0}) => `${file}${line}`)).toEqual(["a0", "a9", "a9", "a10", "b1"]);
  expect(sorted[1].column).toBe(1);
});

test("failOnErrors(problems) throws all problems if one is an error, else returns the warnings", () => {
  const warning: Problem = {...problem, severity: "warning"};
  expect(failOnErrors([warning])).toEqual([warning]);
  try {
    failOnErrors([warning, problem]);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(ProblemError);
    expect((error as ProblemError).problems).toHaveLength(2);
    expect((error as ProblemError).message).toContain("Did you mean");
  }
});

test("rethrowWith(warnings, error) throws the error's problems first, and any other error as it is", () => {
  const warning: Problem = {...problem, severity: "warning"};
  try {
    rethrowWith([warning], new ProblemError([problem]));
    expect.unreachable();
  } catch (error) {
    expect((error as ProblemError).problems).toEqual([problem, warning]);
  }
  const other = new Error("ours");
  expect(() => rethrowWith([warning], other)).toThrow(other);
});
