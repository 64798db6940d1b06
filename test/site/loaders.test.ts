import {spawnSync} from "node:child_process";
import {existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {contactHref} from "../../src/site/contactHref.js";
import {dropLoaderOutputs, pinNpmCache} from "../../src/site/pinNpmCache.js";
import {readSite} from "../../src/site/readSite.js";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kindred-"));
  mkdirSync(join(folder, "pages/personas/a"), {recursive: true});
  writeFileSync(join(folder, "pages/index.md"), "# Home\n");
  writeFileSync(join(folder, "pages/personas/a.md"), "# A\n");
  writeFileSync(join(folder, "pages/features.csv"), "x\n1\n");
  writeFileSync(join(folder, "pages/personas/a/numbers.md"), "# A, all numbers\n");
  writeFileSync(join(folder, "pages/personas/a/cohorts.json"), "[]\n");
  writeFileSync(join(folder, "secret.md"), "# Secret\n");
});

afterAll(() => rmSync(folder, {recursive: true}));

function load(file: string, {args = [], env = {}}: {args?: string[]; env?: Record<string, string>} = {}) {
  const path = new URL(`../../src/site/${file}`, import.meta.url).pathname;
  const {KINDRED_PAGES: _pages, KINDRED_PREVIEW: _preview, ...rest} = process.env;
  const {status, stdout, stderr} = spawnSync(process.execPath, [decodeURIComponent(path), ...args], {
    env: {...rest, KINDRED_PAGES: join(folder, "pages"), ...env},
    encoding: "utf8"
  });
  return {status, stdout, stderr};
}

describe("page loaders", () => {
  it("index.md, [persona].md and [table].csv print the ready file", () => {
    expect(load("index.md.js")).toEqual({status: 0, stdout: "# Home\n", stderr: ""});
    expect(load("personas/[persona].md.js", {args: ["--persona=a"]}).stdout).toBe("# A\n");
    expect(load("[table].csv.js", {args: ["--table=features"]}).stdout).toBe("x\n1\n");
  });

  it("personas/[persona]/numbers.md and [table].json print a persona's", () => {
    expect(load("personas/[persona]/numbers.md.js", {args: ["--persona=a"]}).stdout).toBe(
      "# A, all numbers\n"
    );
    const args = ["--persona=a", "--table=cohorts"];
    expect(load("personas/[persona]/[table].json.js", {args}).stdout).toBe("[]\n");
    expect(load("personas/[persona]/[table].csv.js", {args}).status).toBe(1);
  });

  it("a loader without its file exits 1 with one line", () => {
    for (const {status, stdout, stderr} of [
      load("method.md.js"),
      load("index.md.js", {env: {KINDRED_PAGES: ""}})
    ]) {
      expect(status).toBe(1);
      expect(stdout).toBe("");
      expect(stderr).toMatch(/^[a-z]+\.md: .*\n$/);
    }
  });

  it("a loader in preview prints a page that says so", () => {
    const missing = load("personas/[persona].md.js", {args: ["--persona=zzz"], env: {KINDRED_PREVIEW: "1"}});
    expect(missing).toEqual({status: 0, stdout: "# No such page\n", stderr: ""});
  });

  it("a loader never leaves the folder", () => {
    const outside = load("personas/[persona].md.js", {args: ["--persona=../../secret"]});
    expect(outside.status).toBe(1);
    expect(outside.stdout).toBe("");
    const preview = load("personas/[persona].md.js", {
      args: ["--persona=../../secret"],
      env: {KINDRED_PREVIEW: "1"}
    });
    expect(preview.stdout).not.toContain("Secret");
  });
});

describe("readSite", () => {
  it("readSite(folder) is a site without pages where nothing was rendered", () => {
    expect(readSite(undefined)).toEqual({title: "Kindred", pages: [], files: []});
    expect(readSite(folder)).toEqual({title: "Kindred", pages: [], files: []});
  });
});

describe("pinNpmCache, dropLoaderOutputs", () => {
  it("pinNpmCache(root) makes empty versions, and dropLoaderOutputs(root) drops only what loaders printed", () => {
    const cache = join(folder, "site/.observablehq/cache");
    pinNpmCache(join(folder, "site"));
    writeFileSync(join(cache, "index.md"), "old");
    dropLoaderOutputs(join(folder, "site"));
    expect(existsSync(join(cache, "_npm/@observablehq/plot@0.0.0"))).toBe(true);
    expect(existsSync(join(cache, "index.md"))).toBe(false);
  });
});

describe("contactHref", () => {
  it("contactHref(contact) links mail and web addresses and nothing else", () => {
    expect(contactHref("data@lumen.example")).toBe("mailto:data@lumen.example");
    expect(contactHref("https://chat.example/data")).toBe("https://chat.example/data");
    for (const contact of ["#data on chat", "javascript:alert(1)", "data@a b", "a:b@c"])
      expect(contactHref(contact)).toBeUndefined();
  });
});
