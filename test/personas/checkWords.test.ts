import {describe, expect, test} from "vitest";
import {checkWords, type Standing} from "../../src/personas/checkWords.js";
import {formatProblems} from "../../src/problem.js";
import {exampleFeature, exampleStudy} from "./exampleStudy.js";
import {personaFiles, personaText} from "./personaFiles.js";

const FEATURES = [
  {...exampleFeature("started"), label: "Videos started", unit: ["video", "videos"] as const, verb: "start"},
  {
    ...exampleFeature("finished"),
    label: "Videos finished",
    unit: ["video", "videos"] as const,
    verb: "finish"
  },
  {
    ...exampleFeature("exercises"),
    label: "Exercises",
    unit: ["exercise", "exercises"] as const,
    verb: "submit"
  }
];
const EVERYONE: readonly Standing[] = [
  {median: 2, any: 0.6},
  {median: 1, any: 0.5},
  {median: 0, any: 0.4}
];
const MUCH: readonly Standing[] = [
  {median: 6, any: 1},
  {median: 4, any: 0.9},
  {median: 0, any: 0.1}
];

function check(text: string, {mine = MUCH, language = "en", key = "tagline"} = {}) {
  const study = {...exampleStudy(), features: FEATURES};
  const yaml = personaText({traits: "{started: high}", [key]: text});
  const {files} = personaFiles({planner: yaml}, study);
  expect(files).toHaveLength(1);
  const personas = new Map([["planner", mine]]);
  return checkWords(files, {language, features: FEATURES, everyone: EVERYONE, personas});
}

describe("checkWords(files, facts)", () => {
  test("points at the word, and gives the figures", () => {
    expect(formatProblems(check("Friendly, but rarely starts videos"))).toBe(
      `personas/planner.yaml:3:24: warning: "rarely starts videos" contradicts the data: these people do more of it than everyone
  2 | color: "#2f6f9f"
  3 | tagline: Friendly, but rarely starts videos
    |                        ^^^^^^
  Videos started: median 6, 100 % did it at all; everyone: median 2, 60 % did it at all. Change "rarely", or let the figures speak: {{started.median}}.

1 warning`
    );
  });

  test.each([
    "Hardly any video is started",
    "They never finish",
    "Few videos",
    "Mostly submits exercises",
    "Exercises are submitted often",
    "Many exercises"
  ])("finds the contradiction in %j", (text) => {
    expect(check(text)).toHaveLength(1);
  });

  test.each([
    "Starts many videos",
    "Rarely submits exercises",
    "Rarely picks up the pencil",
    "Never mind the weather",
    "Does not start few videos",
    "Rarely skips videos",
    "How few videos there are",
    "A few videos",
    "The most loyal of those with exercises",
    "At most one exercise",
    "Rarely starts; videos come later",
    "Always rarely submits exercises",
    "Almost everyone starts a video"
  ])("is silent about %j", (text) => {
    expect(check(`"${text}"`).filter(({message}) => !message.includes('"Rarely starts"'))).toEqual([]);
  });

  test("is silent unless every feature that may be meant says the opposite", () => {
    const split = [MUCH[0], {median: 0, any: 0.1}, MUCH[2]];
    expect(check("Few videos", {mine: split})).toEqual([]);
    expect(check("Starts few videos", {mine: split})).toHaveLength(1);
  });

  test("takes the share where medians are equal, and nothing where it is near, too", () => {
    const same = (any: number): Standing[] => [MUCH[0], MUCH[1], {median: 0, any}];
    expect(check("Many exercises", {mine: same(0.29)})).toHaveLength(1);
    expect(check("Many exercises", {mine: same(0.31)})).toEqual([]);
    expect(check("Few exercises", {mine: same(0.51)})).toHaveLength(1);
  });

  test("finds the clause in a description of several lines, whose placeholders are figures", () => {
    const [problem] = check(
      "|\n  They have {{started.median}} videos.\n  They rarely start\n  videos at all.\n",
      {
        key: "description"
      }
    );
    expect(problem).toMatchObject({line: 7, column: 8, length: 6});
  });

  test("knows Portuguese, and says nothing in a language without words here", () => {
    const options = {language: "pt-BR"};
    expect(check("Raramente abre um video", options)).toHaveLength(1);
    expect(check("Abre muitos videos", options)).toEqual([]);
    expect(check("Few videos", {language: "xx"})).toEqual([]);
  });
});
