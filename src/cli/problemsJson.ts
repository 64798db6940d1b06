import {formatProblem, type Problem, sortProblems} from "../problem.js";

/**
 * Returns problems as JSON for programs, sorted, each once: place, severity, message, hint; never the file's text. The
 * fields of one problem stand in a fixed order, so that equal problems give equal bytes.
 */
export function problemsJson(problems: readonly Problem[]): string {
  const once = [...new Map(sortProblems(problems).map((one) => [formatProblem(one), one])).values()];
  const listed = once.map(({file, line, column, length, severity, message, hint}) => ({
    file,
    line,
    column,
    length,
    severity,
    message,
    hint
  }));
  const errors = listed.filter(({severity}) => severity === "error").length;
  return `${JSON.stringify({errors, warnings: listed.length - errors, problems: listed}, null, 2)}\n`;
}
