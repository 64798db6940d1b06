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
    super(formatProblems(problems));
    this.name = "ProblemError";
    this.problems = problems;
  }
}

/** Throws the error again, a `ProblemError` with the warnings after its own problems: they may tell where it comes from. */
export function rethrowWith(warnings: readonly Problem[], error: unknown): never {
  throw error instanceof ProblemError ? new ProblemError([...error.problems, ...warnings]) : error;
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

/** Returns all problems as one text: sorted, repetitions dropped, a blank line between, and a count; "" for none. */
export function formatProblems(problems: readonly Problem[]): string {
  if (problems.length === 0) return "";
  const texts = [...new Set(sortProblems(problems).map(formatProblem))];
  const errors = new Set(problems.filter(({severity}) => severity === "error").map(formatProblem)).size;
  const counts = [counted(errors, "problem"), counted(texts.length - errors, "warning")].filter(
    (words) => words
  );
  return [...texts, counts.join(", ")].join("\n\n");
}

/** Returns the problem as text of several lines: place and message, frame, hint. Control characters become "�". */
export function formatProblem(problem: Problem): string {
  const {file, line, column, message, hint, severity} = problem;
  const place = [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined);
  const word = severity === "warning" ? "warning: " : "";
  const head = `${place.join(":")}: ${word}${message}`.replaceAll("\n", " ");
  return [printable(head), ...frame(problem), `  ${printable(hint)}`].join("\n");
}

// Wider lines are cut around the span: data files have lines of thousands of characters.
const FRAME_WIDTH = 110;

// The guilty line under the one before it, with a caret under the whole span.
function frame({text, line, column, length = 1}: Problem): string[] {
  if (text === undefined || line === undefined) return [];
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  const width = String(line).length + 2;
  const guilty = lines[line - 1] ?? "";
  const start = column === undefined || guilty.length <= FRAME_WIDTH ? 0 : Math.max(0, column - 1 - 30);
  const cut = (whole: string): string =>
    printable(whole.slice(start, start + FRAME_WIDTH)).replaceAll("\t", " ");
  const show = (number: number): string =>
    `${String(number).padStart(width)} | ${cut(lines[number - 1] ?? "")}`;
  const shown = line > 1 ? [show(line - 1), show(line)] : [show(line)];
  if (column === undefined) return shown.map((row) => row.trimEnd());
  const before = displayWidth(cut(guilty).slice(0, column - 1 - start));
  const under = Math.max(1, displayWidth(cut(guilty).slice(column - 1 - start, column - 1 - start + length)));
  const caret = `${" ".repeat(width)} | ${" ".repeat(before)}${"^".repeat(under)}`;
  return [...shown.map((row) => row.trimEnd()), caret];
}

// What a terminal would obey (escape sequences in data, say) is shown and not sent to it.
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "\ufffd");
}

// East Asian characters fill two columns of a terminal, combining marks none; emoji are two code units already.
function displayWidth(text: string): number {
  const wide = text.match(
    /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/g
  );
  return text.length + (wide?.length ?? 0) - (text.match(/\p{M}/gu)?.length ?? 0);
}

function counted(number: number, word: string): string {
  return number === 0 ? "" : `${number} ${word}${number === 1 ? "" : "s"}`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
