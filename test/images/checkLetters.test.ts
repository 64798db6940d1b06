import {describe, expect, test} from "vitest";
import {checkLetters} from "../../src/images/checkLetters.js";
import {readPersonas} from "../../src/personas/readPersonas.js";
import {formatProblem} from "../../src/problem.js";
import {exampleStudy} from "../personas/exampleStudy.js";
import {personaText} from "../personas/personaFiles.js";
import {withFiles} from "../personas/withFiles.js";

function told(changes: Readonly<Record<string, string>>): string[] {
  const study = exampleStudy();
  return withFiles({"personas/a.yaml": personaText(changes)}, (root) =>
    checkLetters(readPersonas(root, study).files, study.features)
  ).map(formatProblem);
}

describe("checkLetters(files, features)", () => {
  test("says which characters pictures cannot show, and points at them", () => {
    const [problem, ...others] = told({name: '"The 人 Planner 👩‍💻"'});
    expect(others).toEqual([]);
    expect(problem).toMatch(
      /^personas\/a\.yaml:\d+:7: warning: pictures cannot show "人" \(U\+4EBA\), "👩" \(U\+1F469\), "💻" \(U\+1F4BB\): a dot stands there\n/
    );
    expect(problem).toContain("Latin, Greek and Cyrillic");
  });

  test("is silent about what our faces have, alone or together", () => {
    expect(told({name: '"Ação, Ψυχή и Đặng – “¿10 % ≥ 3 €?” → ▲"', tagline: '"a\u00adb\ufe0f"'})).toEqual([]);
  });

  test("names five characters at most, and features, too", () => {
    const [feature] = exampleStudy().features;
    const [problem] = checkLetters([], [{...feature, label: "一二三四五六七"}]);
    expect(problem).toMatchObject({file: "data/study.yaml", severity: "warning"});
    expect(problem.message).toMatch(
      /^label "一二三四五六七": pictures cannot show "一".*"五" \(U\+4E94\) and 2 more/
    );
  });
});
