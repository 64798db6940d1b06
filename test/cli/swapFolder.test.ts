import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {isReplaceable, restoreFolder, swapFolder} from "../../src/cli/swapFolder.js";
import {temporaryFolder} from "./temporaryFolder.js";

const read = (...path: string[]): string => readFileSync(join(...path), "utf8");

describe("swapFolder(fresh, target)", () => {
  test("puts the fresh folder in place of the old one, whole, and leaves nothing beside it", () => {
    const root = temporaryFolder({
      "fresh/index.html": "new",
      "dist/index.html": "old",
      "dist/gone.html": "old"
    });
    swapFolder(join(root, "fresh"), join(root, "dist"));
    expect(readdirSync(root)).toEqual(["dist"]);
    expect(readdirSync(join(root, "dist"))).toEqual(["index.html"]);
    expect(read(root, "dist/index.html")).toBe("new");
  });

  test("makes the folders above the target", () => {
    const root = temporaryFolder({"fresh/index.html": "new"});
    swapFolder(join(root, "fresh"), join(root, "public/site"));
    expect(read(root, "public/site/index.html")).toBe("new");
  });

  test("replaces what an earlier change left of the site before", () => {
    const root = temporaryFolder({"fresh/a": "new", "dist/a": "old", ".dist.previous/a": "older"});
    swapFolder(join(root, "fresh"), join(root, "dist"));
    expect(readdirSync(root)).toEqual(["dist"]);
  });
});

describe("restoreFolder(target)", () => {
  test("brings the site back if the change broke off between its two renames", () => {
    const root = temporaryFolder({"dist/index.html": "old"});
    renameSync(join(root, "dist"), join(root, ".dist.previous"));
    restoreFolder(join(root, "dist"));
    expect(read(root, "dist/index.html")).toBe("old");
    expect(existsSync(join(root, ".dist.previous"))).toBe(false);
  });

  test("leaves a site alone that is in place", () => {
    const root = temporaryFolder({"dist/index.html": "new", ".dist.previous/index.html": "old"});
    restoreFolder(join(root, "dist"));
    expect(read(root, "dist/index.html")).toBe("new");
  });
});

describe("isReplaceable(target)", () => {
  const main = '<main id="observablehq-main">';

  test.each<[string, Readonly<Record<string, string>>, boolean]>([
    ["an absent folder", {}, true],
    ["a site of ours", {"dist/index.html": main}, true],
    ["somebody's files", {"dist/thesis.txt": "years of work"}, false],
    ["another site", {"dist/index.html": "<h1>Ours?</h1>"}, false],
    ["a file", {dist: "a file"}, false]
  ])("of %s", (_, files, is) => {
    expect(isReplaceable(join(temporaryFolder(files), "dist"))).toBe(is);
  });

  test("of an empty folder", () => {
    const root = temporaryFolder();
    mkdirSync(join(root, "dist"));
    expect(isReplaceable(join(root, "dist"))).toBe(true);
  });
});
