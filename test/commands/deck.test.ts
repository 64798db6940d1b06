// `kindred deck` as a user runs it; and its file opened by LibreOffice, where that is installed.
import {spawnSync} from "node:child_process";
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {readZip} from "../../src/deck/pptx/zip.js";
import {runKindred} from "./runKindred.js";
import {PEOPLE, writeTinyStudy} from "./tinyStudy.js";

const office = spawnSync("soffice", ["--version"]).status === 0;
if (!office) console.log("skipped: opening the slides by LibreOffice, because there is no soffice");

let folder: string;
let file: string;

beforeAll(() => {
  folder = writeTinyStudy();
  file = join(folder, "kindred.pptx");
  const ran = runKindred(["deck", "--in", folder]);
  expect(ran, ran.stderr).toMatchObject({code: 0});
  expect(ran.stdout).toMatch(/^\d+ slides in .*kindred\.pptx, [\d.]+ s\.\n$/);
  expect(ran.stderr).toContain("drawing the slides");
});

afterAll(() => {
  rmSync(folder, {recursive: true, force: true});
});

const slidesIn = (path: string): number =>
  [...readZip(readFileSync(path)).keys()].filter((part) => /^ppt\/slides\/slide\d+\.xml$/.test(part)).length;

describe("kindred deck", () => {
  test("writes the same bytes again, and to the file that it is told", () => {
    const other = join(folder, "other.pptx");
    expect(runKindred(["deck", "--in", folder, "--out", other])).toMatchObject({code: 0});
    expect(readFileSync(other).equals(readFileSync(file))).toBe(true);
    expect(readdirSync(folder).filter((name) => /\.pptx\.\d+$/.test(name))).toEqual([]);
  });

  test("holds no user id", () => {
    const ids = new Set(PEOPLE.map(({id}) => id));
    const texts = [...readZip(readFileSync(file))].map(([, bytes]) => Buffer.from(bytes).toString("latin1"));
    expect(texts.length).toBeGreaterThan(30);
    expect(texts.flatMap((text) => text.match(/\bp\d{4}\b/g) ?? []).filter((word) => ids.has(word))).toEqual(
      []
    );
  });

  test("says what to mend where the file cannot be, before it reads anything", () => {
    mkdirSync(join(folder, "slides.pptx"));
    for (const [out, message] of [
      [join(folder, "nowhere/a.pptx"), "the folder of this file does not exist"],
      [join(folder, "slides.pptx"), "this is a folder"],
      [join(folder, "slides.ppt"), "PowerPoint opens no file of this name"]
    ]) {
      const ran = runKindred(["deck", "--in", folder, "--out", out]);
      expect(ran, out).toMatchObject({code: 1, stdout: ""});
      expect(ran.stderr).toContain(message);
      expect(ran.stderr).not.toMatch(/^\s+at |counting/m);
    }
  });

  test("leaves the file of before where the study has errors, and says where they are", () => {
    const yaml = join(folder, "personas/watcher.yaml");
    const [text, before] = [readFileSync(yaml, "utf8"), readFileSync(file)];
    writeFileSync(yaml, text.replace("videos: high", "video: high"));
    const ran = runKindred(["deck", "--in", folder]);
    writeFileSync(yaml, text);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain("personas/watcher.yaml:7:3");
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test.skipIf(!office)("writes what LibreOffice opens: a page for each slide", () => {
    const profile = pathToFileURL(join(folder, "office")).href;
    const ran = spawnSync(
      "soffice",
      [`-env:UserInstallation=${profile}`, "--headless", "--convert-to", "pdf", "--outdir", folder, file],
      {encoding: "utf8", timeout: 100_000}
    );
    const pdf = join(folder, "kindred.pdf");
    expect(existsSync(pdf), ran.stderr).toBe(true);
    expect(statSync(pdf).size).toBeGreaterThan(20_000);
    const pages = readFileSync(pdf, "latin1").match(/\/Type\s*\/Page\b/g) ?? [];
    expect(pages.length).toBe(slidesIn(file));
  });
});
