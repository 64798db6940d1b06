import {join, relative} from "node:path";
import {formatProblem, type Problem, sortProblems} from "../problem.js";

/**
 * Returns problems as GitHub's workflow commands, a line each, sorted, each once: notes at the lines of a pull request.
 * Paths are relative to `from`, where the check runs (the repository's root), as GitHub asks; "" for none.
 */
export function githubAnnotations(
  problems: readonly Problem[],
  {root, from = process.cwd()}: {readonly root: string; readonly from?: string}
): string {
  const once = new Map(sortProblems(problems).map((one) => [formatProblem(one), one])).values();
  return [...once].map((problem) => `${annotation(problem, relative(from, root))}\n`).join("");
}

function annotation({file, line, column, length, severity, message, hint}: Problem, below: string): string {
  const place = {
    file: join(below, file).replaceAll("\\", "/"),
    line,
    col: column,
    endColumn: column === undefined ? undefined : column + (length ?? 1)
  };
  const properties = Object.entries(place)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) => `${name}=${escaped(String(value)).replaceAll(":", "%3A").replaceAll(",", "%2C")}`
    );
  return `::${severity} ${properties.join(",")}::${escaped(`${message}\n${hint}`)}`;
}

// Line ends would end the command; the percent sign begins an escape.
function escaped(text: string): string {
  return (
    text
      .replaceAll("%", "%25")
      .replaceAll("\r", "%0D")
      .replaceAll("\n", "%0A")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "\ufffd")
  );
}
