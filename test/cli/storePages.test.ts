import {readdirSync, readFileSync, statSync, utimesSync} from "node:fs";
import {join} from "node:path";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {storePages} from "../../src/cli/storePages.js";
import {temporaryFolder} from "./temporaryFolder.js";

type Texts = Readonly<Record<string, string>>;
const siteOf = (pages: Texts, files: Texts = {}) => ({
  pages: new Map(Object.entries(pages)),
  files: new Map(Object.entries(files))
});

/** All files below a folder with their text. */
function textsIn(folder: string): Texts {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({parentPath, name}) => {
      const file = join(parentPath, name);
      return [file.slice(folder.length + 1), readFileSync(file, "utf8")];
    })
  );
}

describe("storePages(site, folder)", () => {
  test("writes pages as Markdown, files as they are, and tells which", () => {
    const folder = join(temporaryFolder(), "pages");
    const changed = storePages(siteOf({index: "a", "personas/idle": "b"}, {"features.csv": "c"}), folder);
    expect(changed).toEqual(["index.md", "personas/idle.md", "features.csv"]);
    expect(textsIn(folder)).toEqual({"index.md": "a", "personas/idle.md": "b", "features.csv": "c"});
  });

  test("touches nothing that is the same", () => {
    const folder = temporaryFolder({"index.md": "a", "old.md": "x"});
    utimesSync(join(folder, "index.md"), 1000, 1000);
    expect(storePages(siteOf({index: "a", method: "m"}), folder)).toEqual(["old.md", "method.md"]);
    expect(statSync(join(folder, "index.md")).mtimeMs).toBe(1_000_000);
  });

  test("leaves the folder with exactly the last site, and tells exactly the differences", () => {
    const texts = fc.dictionary(
      fc.constantFrom("index", "method", "personas/a", "personas/b"),
      fc.constantFrom("x", "y")
    );
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const folder = temporaryFolder();
        storePages(siteOf(before), folder);
        const changed = storePages(siteOf(after), folder);
        const named = Object.fromEntries(Object.entries(after).map(([path, text]) => [`${path}.md`, text]));
        expect(textsIn(folder)).toEqual(named);
        const differ = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
          (path) => before[path] !== after[path]
        );
        expect(changed.sort()).toEqual(differ.map((path) => `${path}.md`).sort());
      }),
      {numRuns: 40}
    );
  });
});
