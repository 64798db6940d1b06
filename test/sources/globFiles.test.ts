import {describe, expect, test} from "vitest";
import {globFiles} from "../../src/sources/globFiles.js";
import {folderOf} from "../features/studies.js";

const root = folderOf({
  "data/b.csv": "",
  "data/a.csv": "",
  "data/a.csv.gz": "",
  "data/2026/01/e.parquet": "",
  "data/2026/02/e.parquet": "",
  "data/it's [1] {x}.csv": "",
  "data/.hidden.csv": ""
});

describe("globFiles(root, glob)", () => {
  test.each([
    ["data/*.csv", ["data/a.csv", "data/b.csv", "data/it's [1] {x}.csv"]],
    ["./data/a.csv", ["data/a.csv"]],
    ["data/[ab].csv", ["data/a.csv", "data/b.csv"]],
    ["data/[!a].csv", ["data/b.csv"]],
    ["data/?.csv*", ["data/a.csv", "data/a.csv.gz", "data/b.csv"]],
    ["data/**/e.parquet", ["data/2026/01/e.parquet", "data/2026/02/e.parquet"]],
    ["data/2026/{02,03}/*", ["data/2026/02/e.parquet"]],
    ["data/**/*.csv", ["data/a.csv", "data/b.csv", "data/it's [1] {x}.csv"]],
    ["data/2026", []],
    ["nowhere/*.csv", []]
  ])("resolves %s", (glob, files) => {
    expect(globFiles(root, glob)).toEqual(files);
  });

  test("takes a path that exists as it stands, odd characters included", () => {
    expect(globFiles(root, "data/it's [1] {x}.csv")).toEqual(["data/it's [1] {x}.csv"]);
  });
});
