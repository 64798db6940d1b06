import {afterEach, beforeEach, describe, expect, test, vi} from "vitest";
import {printProblems} from "../../src/cli/printProblems.js";
import type {Problem} from "../../src/problem.js";

const said: string[] = [];
beforeEach(() => {
  said.length = 0;
  vi.spyOn(console, "error").mockImplementation((text: string) => void said.push(text));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const problem = (line: number, severity: Problem["severity"] = "error"): Problem => ({
  severity,
  file: "data/study.yaml",
  line,
  message: `wrong ${line}`,
  hint: "Mend it."
});

describe("printProblems(problems)", () => {
  test("prints nothing for none", () => {
    printProblems([]);
    expect(said).toEqual([]);
  });

  test("prints each once, by place, and counts them", () => {
    printProblems([problem(9), problem(2, "warning"), problem(9), problem(1)]);
    expect(said).toEqual([
      "data/study.yaml:1: wrong 1\n  Mend it.\n",
      "data/study.yaml:2: warning: wrong 2\n  Mend it.\n",
      "data/study.yaml:9: wrong 9\n  Mend it.\n",
      "2 errors, 1 warning"
    ]);
  });

  test("is in colour on a terminal, unless NO_COLOR is set", () => {
    const terminal = process.stderr.isTTY;
    process.stderr.isTTY = true;
    vi.stubEnv("NO_COLOR", "");
    vi.stubEnv("FORCE_COLOR", "1");
    printProblems([problem(1)]);
    expect(said[0]).toContain("\u001b[31m");
    vi.stubEnv("NO_COLOR", "1");
    printProblems([problem(1)]);
    expect(said[2]).not.toContain("\u001b");
    process.stderr.isTTY = terminal;
  });
});
