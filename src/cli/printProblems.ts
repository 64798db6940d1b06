import {styleText} from "node:util";
import {formatProblem, type Problem, sortProblems} from "../problem.js";

/** Prints problems to stderr, sorted, each once, with a count; in colour on a terminal unless NO_COLOR is set. */
export function printProblems(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const texts = new Map(sortProblems(problems).map((problem) => [formatProblem(problem), problem.severity]));
  for (const [text, severity] of texts) {
    const [first, ...rest] = text.split("\n");
    const format = severity === "error" ? "red" : "yellow";
    console.error([colored(format, first), ...rest].join("\n") + "\n");
  }
  const errors = [...texts.values()].filter((severity) => severity === "error").length;
  const warnings = texts.size - errors;
  console.error([countText(errors, "error"), countText(warnings, "warning")].filter(Boolean).join(", "));
}

function countText(count: number, word: string): string {
  return count === 0 ? "" : `${count} ${word}${count === 1 ? "" : "s"}`;
}

function colored(format: "red" | "yellow", text: string): string {
  return process.stderr.isTTY && !process.env.NO_COLOR ? styleText(format, text) : text;
}
