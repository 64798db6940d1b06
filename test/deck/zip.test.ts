import {execFileSync, spawnSync} from "node:child_process";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {readZip, writeZip} from "../../src/deck/pptx/zip.js";

const files = new Map<string, Uint8Array>([
  ["b.txt", Buffer.from("hello ".repeat(1000))],
  ["a/ü.bin", Uint8Array.from({length: 256}, (_, i) => i)],
  ["empty", new Uint8Array()]
]);
const python = spawnSync("python3", ["--version"]).status === 0;
if (!python) console.log("skipped: reading our archives with another program, because there is no python3");

describe("writeZip(files)", () => {
  test("is read back by readZip, in the same order", () => {
    const read = readZip(writeZip(files));
    expect([...read.keys()]).toEqual([...files.keys()]);
    for (const [path, content] of files) expect(Buffer.from(read.get(path) ?? []).equals(content)).toBe(true);
  });

  test("knows no time of the day", () => {
    expect(Buffer.from(writeZip(files)).equals(writeZip(new Map(files)))).toBe(true);
  });

  test.skipIf(!python)("is an archive to another program, with sums that hold", () => {
    const folder = mkdtempSync(join(tmpdir(), "kindred-zip-"));
    const file = join(folder, "a.zip");
    writeFileSync(file, writeZip(files));
    const script =
      "import zipfile,sys,json; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(json.dumps([[i.filename,i.file_size,i.date_time[:3]] for i in z.infolist()]))";
    const listed: unknown = JSON.parse(execFileSync("python3", ["-c", script, file], {encoding: "utf8"}));
    rmSync(folder, {recursive: true});
    expect(listed).toEqual([...files].map(([path, {length}]) => [path, length, [1980, 1, 1]]));
  });
});

describe("readZip(bytes)", () => {
  test("refuses what is no archive", () => {
    expect(() => readZip(Buffer.from("hello"))).toThrow("not a ZIP archive");
  });
});
