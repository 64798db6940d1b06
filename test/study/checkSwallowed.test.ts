import {describe, expect, test} from "vitest";
import {formatProblems} from "../../src/problem.js";
import {checkSwallowed} from "../../src/study/checkSwallowed.js";
import {parseYaml} from "../../src/study/readYaml.js";

const KNOWN = ["name", "ideas", "about", "study_plans"];

function check(text: string) {
  const {yaml} = parseYaml("p.yaml", text);
  if (!yaml) throw new Error(`not YAML: ${text}`);
  return checkSwallowed(yaml, KNOWN);
}

describe("checkSwallowed(yaml, known)", () => {
  test("points at a key that became part of the text above it", () => {
    expect(
      formatProblems(check("description: |\n  They like it.\n\n  ideas:\n  product: Put one in.\n"))
    ).toBe(`p.yaml:4:3: warning: "ideas" is part of the text of "description", not a key
  3 |
  4 |   ideas:
    |   ^^^^^^
  If it is a key, begin it in the column of its neighbours and write "ideas: " with a space; if it is text, put another word before it.

p.yaml:5:3: warning: "product" is part of the text of "description", not a key
  4 |   ideas:
  5 |   product: Put one in.
    |   ^^^^^^^^
  If it is a key, begin it in the column of its neighbours and write "product: " with a space; if it is text, put another word before it.

2 warnings`);
  });

  test.each([
    ["any word with a colon in the first line", "d: |\n  product: x\n  And more.\n", ["product"]],
    ["or in the last", "d: |\n  They like it.\n  product:x\n", ["product"]],
    ["a known key in between", "d: |\n  They.\n  ideas: x\n  It.\n", ["ideas"]],
    [
      "a key without its colon that is no word of prose",
      "d: |\n  study_plans none\n  More.\n",
      ["study_plans"]
    ],
    ["a key in a text that goes on unmarked", "list:\n  - name Doers\n    about They came\n", ["about"]],
    ["a key with = in it", "list:\n  - name: Doers\n      about = They came\n", ["about"]]
  ])("finds %s", (_, text, words) => {
    expect(check(text).map(({message}) => /"(.*?)"/.exec(message)?.[1])).toEqual(words);
  });

  test.each([
    ["prose", "d: |\n  They like it.\n  It is about them: all of it.\n  Yes.\n"],
    ["words with colons in between", "d: |\n  They.\n  product: x\n  It.\n"],
    ["addresses", "d: |\n  https://lumen.example\n  is where.\n"],
    ["a text of one line", 'd: "ideas: none"\n'],
    ["capitals", "d: |\n  Note: this is prose.\n  Really.\n"],
    ["unmarked text that goes on", "d: Presses play,\n  rarely picks up the pencil\n"]
  ])("is silent about %s", (_, text) => {
    expect(check(text)).toEqual([]);
  });
});
