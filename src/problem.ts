// One diagnostic for everything that a person can mend: where, what, the text with a caret, how.
// Problems are values: a stage collects all it finds, and only the command line prints them.

/** A place in a file that a person wrote; lines and columns are one-based, `length` counts characters. */
export interface Place {
  /** Path from the project root, with forward slashes. */
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly length?: number;
}

/** Something to mend. An error stops the build; a warning is printed and the build goes on. */
export interface Problem extends Place {
  readonly severity: "error" | "warning";
  /** Lower case, the guilty text in quotes, no period: `unknown feature "sesions"`. */
  readonly message: string;
  /** How to mend it: an imperative or a question, one sentence or more. */
  readonly hint: string;
  /** The file's text, where a frame with a caret helps. */
  readonly text?: string;
}

/** Means "print these and exit 1": a person has something to mend, and a stack trace would not help. */
export class ProblemError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => formatProblem(problem)).join("\n\n"));
    this.name = "ProblemError";
    this.problems = problems;
  }
}

/** Throws a `ProblemError` if any of the problems is an error; returns the warnings otherwise. */
export function failOnErrors(problems: readonly Problem[]): readonly Problem[] {
  if (problems.some(({severity}) => severity === "error")) throw new ProblemError(problems);
  return problems;
}

/** Returns the problems sorted by file, line and column; equal places keep their order. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compareText(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
  );
}

/** Returns the problem as text of several lines: place and message, frame, hint. */
export function formatProblem(problem: Problem): string {
  const {file, line, column, message, hint, severity} = problem;
  const place = [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined);
  const word = severity === "warning" ? "warning: " : "";
  return [`${place.join(":")}: ${word}${message}`, ...frame(problem), `  ${hint}`].join("\n");
}

// The guilty line under the one before it, with a caret under the whole span.
function frame({text, line, column, length = 1}: Problem): string[] {
  if (text === undefined || line === undefined) return [];
  const lines = text.split(/\r\n|\n|\r/);
  const width = String(line).length + 2;
  const show = (number: number): string =>
    `${String(number).padStart(width)} | ${(lines[number - 1] ?? "").replaceAll("\t", " ")}`;
  const shown = line > 1 ? [show(line - 1), show(line)] : [show(line)];
  if (column === undefined) return shown;
  const caret = "^".repeat(Math.max(1, Math.min(length, (lines[line - 1] ?? "").length - column + 1)));
  return [...shown, `${" ".repeat(width)} | ${" ".repeat(column - 1)}${caret}`];
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
