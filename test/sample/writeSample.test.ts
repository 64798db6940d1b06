import {mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {gunzipSync} from "node:zlib";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {type WrittenFile, writeSample} from "../../src/sample/writeSample.js";

let folder: string;
let written: WrittenFile[];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kindred-sample-"));
  written = writeSample(join(folder, "data"));
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

// Zipped bytes may differ from one zlib to the next; the text may not.
const textOf = (file: string): string => {
  const bytes = readFileSync(file);
  return (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString();
};

describe("writeSample(folder)", () => {
  test("writes what is committed in data/", () => {
    const committed = readdirSync("data").filter((name) => name.includes(".csv"));
    expect(readdirSync(join(folder, "data")).sort()).toEqual(committed.sort());
    // Compared as a whole: a difference of 200,000 lines is no help.
    for (const name of committed)
      expect(textOf(join(folder, "data", name)) === textOf(join("data", name)), name).toBe(true);
  });

  test("tells rows and bytes of each file", () => {
    for (const {path, rows, bytes} of written) {
      expect(textOf(path).trimEnd().split("\n").length - 1).toBe(rows);
      expect(readFileSync(path).length).toBe(bytes);
    }
  });

  test("stays small enough to be committed", () => {
    expect(written.reduce((sum, {bytes}) => sum + bytes, 0)).toBeLessThan(4_000_000);
  });
});
