import {existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {type Ran, runKindred} from "../commands/runKindred.js";
import {WATCHER, writeTinyStudy} from "../commands/tinyStudy.js";
import {temporaryFolder} from "./temporaryFolder.js";

const FAMILY = "title: The Tiny family\nsite:\n  url: https://personas.lumen.example\n";

let root: string;

beforeAll(() => {
  root = writeTinyStudy({"personas/family.yaml": FAMILY});
});

afterAll(() => rmSync(root, {recursive: true, force: true}));

function wiki(dialect: string, ...more: readonly string[]): Ran & {readonly out: string} {
  const out = join(root, `wiki-${dialect}`);
  return {...runKindred(["wiki", "--for", dialect, "--in", root, "--out", out, ...more]), out};
}

describe("kindred wiki", () => {
  test("--for confluence --as frame writes pages in the storage format, and takes away those that are gone", () => {
    const {code, stdout, stderr, out} = wiki("confluence", "--as", "frame");
    expect(code, stderr).toBe(0);
    expect(stdout).toMatch(/^\d+ pages for confluence in /);
    const names = readdirSync(out);
    expect(names).toEqual(
      expect.arrayContaining(["family.xml", "personas_watcher.xml", "features_videos.xml"])
    );
    expect(readFileSync(join(out, "personas_watcher.xml"), "utf8")).toContain(
      '<ri:url ri:value="https://personas.lumen.example/embed/personas/watcher.html"/>'
    );
    const persona = join(root, "personas/watcher.yaml");
    rmSync(persona);
    expect(wiki("confluence")).toMatchObject({code: 0});
    writeFileSync(persona, WATCHER);
    expect(readdirSync(out)).not.toContain("personas_watcher.xml");
    expect(readFileSync(join(out, "family.xml"), "utf8")).toContain("<ac:image");
  });

  test("--for markdown writes pages with pictures, to upload where the site has no address", () => {
    const {code, stderr, out} = wiki("markdown");
    expect(code, stderr).toBe(0);
    expect(readFileSync(join(out, "personas_watcher.md"), "utf8")).toContain(
      "](https://personas.lumen.example/embed/personas/watcher.png)"
    );
    const family = join(root, "personas/family.yaml");
    writeFileSync(family, "title: The Tiny family\n");
    const homeless = wiki("markdown");
    const framed = wiki("mediawiki", "--as", "frame");
    writeFileSync(family, FAMILY);
    expect(homeless).toMatchObject({code: 0});
    expect(readFileSync(join(out, "personas_watcher.md"), "utf8")).toContain("](personas_watcher.png)");
    expect(existsSync(join(out, "personas_watcher.png"))).toBe(true);
    expect(framed).toMatchObject({code: 1, stdout: ""});
    expect(framed.stderr).toContain("a frame needs the site's address");
    expect(existsSync(framed.out)).toBe(false);
  });

  test("--for markdown --as frame is refused before anything is read, and says who has frames", () => {
    const {code, stdout, stderr} = runKindred(["wiki", "--for", "markdown", "--as", "frame", "--in", root]);
    expect({code, stdout}).toEqual({code: 1, stdout: ""});
    expect(stderr).toContain("markdown has no mark for frames");
    expect(stderr).toContain("confluence, mediawiki, dokuwiki");
    expect(stderr).not.toContain("counting");
  });

  test("never empties a folder that holds other files", () => {
    const out = temporaryFolder({"thesis.txt": "years of work"});
    const {code, stderr} = runKindred(["wiki", "--for", "markdown", "--in", root, "--out", out]);
    expect(code).toBe(1);
    expect(stderr).toContain("holds files that are not pages of ours");
    expect(readdirSync(out)).toEqual(["thesis.txt"]);
  });
});
