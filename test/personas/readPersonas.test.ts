import {describe, expect, test} from "vitest";
import {readPersonas} from "../../src/personas/readPersonas.js";
import {formatProblems} from "../../src/problem.js";
import {exampleStudy} from "./exampleStudy.js";
import {withFiles} from "./withFiles.js";

const watcher = `name: The Binge Watcher
color: "#D1495B"
family: Explorers
tagline: Presses play, rarely picks up the pencil
traits:
  videos: Very High
  exercises: "..2"
description: |
  {{share}} start {{videos.median}} videos; {{subscribed.rate}} subscribe. {{#change}}({{change}}){{/change}}
ideas:
  product: Put one exercise after the second of {{videos.q3}} videos.
`;
const read = (files: Record<string, string>) =>
  withFiles(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`personas/${name}`, text])),
    (root) => readPersonas(root, exampleStudy())
  );

describe("readPersonas(root, study)", () => {
  test("reads personas by file name, and family.yaml; leaves other files alone", () => {
    const {definitions, problems} = read({
      "watcher.yaml": watcher,
      "family.yaml":
        "title: The Lumen family\nfamilies: [{name: Explorers, about: They look around.}, Builders]\ncontact: data@lumen.example\n",
      "all-quiet.yaml":
        "name: All Quiet\ncolor: teal\nfamily: Builders\ntagline: Nothing at all\nmatch: rule\ntraits: {videos: none, exercises: 0}\n",
      "top.yaml":
        "name: Off the chart\ncolor: '#0af'\nfamily: Builders\ntagline: Very active\nmatch: outliers\n",
      "release.json": "not yaml: [",
      "RELEASES.md": "# none",
      ".hidden.yaml": "x"
    });
    expect(formatProblems(problems)).toBe("");
    expect(definitions?.family).toEqual({
      title: "The Lumen family",
      language: "en",
      families: [{name: "Explorers", about: "They look around."}, {name: "Builders"}],
      contact: "data@lumen.example"
    });
    expect(definitions?.personas.map(({id, color, match, family}) => [id, color, match, family])).toEqual([
      ["all-quiet", "#008080", "rule", "Builders"],
      ["top", "#00aaff", "outliers", "Builders"],
      ["watcher", "#d1495b", "cluster", "Explorers"]
    ]);
    expect(definitions?.personas[2].traits).toEqual([
      {
        feature: "videos",
        value: {kind: "level", level: "very high"},
        place: {file: "personas/watcher.yaml", line: 6, column: 11, length: 9}
      },
      {
        feature: "exercises",
        value: {kind: "range", from: Number.NEGATIVE_INFINITY, to: 2},
        place: {file: "personas/watcher.yaml", line: 7, column: 14, length: 5}
      }
    ]);
    expect(definitions?.personas[2].ideas).toEqual([
      {team: "product", text: "Put one exercise after the second of {{videos.q3}} videos."}
    ]);
  });

  test("has defaults for everything but name, colour, tagline and traits", () => {
    const {definitions} = read({"a.yaml": "name: A\ncolor: red\ntagline: a\ntraits: {videos: 3..}\n"});
    expect(definitions?.family).toEqual({
      title: "The Lumen Academy family",
      language: "en",
      families: [{name: "Everyone"}]
    });
    expect(definitions?.personas[0]).toMatchObject({
      family: "Everyone",
      match: "cluster",
      description: "",
      ideas: []
    });
    expect(definitions?.personas[0].traits[0].value).toEqual({
      kind: "range",
      from: 3,
      to: Number.POSITIVE_INFINITY
    });
  });

  test("describes nobody where there is no folder", () => {
    const {definitions, problems} = withFiles({"README.md": ""}, (root) =>
      readPersonas(root, exampleStudy())
    );
    expect(problems).toEqual([]);
    expect(definitions?.personas).toEqual([]);
  });

  test("warns of outliers where nobody is set aside, and goes on", () => {
    const {setAsideAbove: _, ...study} = exampleStudy();
    const files = {"personas/top.yaml": "name: Top\ncolor: red\ntagline: a\nmatch: outliers\n"};
    const {definitions, problems} = withFiles(files, (root) => readPersonas(root, study));
    expect(definitions?.personas).toHaveLength(1);
    expect(problems.map(({severity, message}) => [severity, message])).toEqual([
      ["warning", "nobody is set aside in this study"]
    ]);
  });
});
