import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import {noCache, openStageCache, type StageInputs} from "../src/stageCache.js";

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "kindred-cache-"));
  folder = join(root, "cache");
});
afterEach(() => rmSync(root, {recursive: true, force: true}));

const CODE = ["problem.ts"];
const inputs = (rest: Partial<StageInputs> = {}): StageInputs => ({values: [1], code: CODE, ...rest});
/** Asks for a stage and returns its result, and whether it was found. */
const ask = (rest?: Partial<StageInputs>, result: unknown = "new", stage = "count") =>
  openStageCache(folder)(stage, inputs(rest), () => result);
const entries = (): string[] => readdirSync(folder).sort();

describe("openStageCache(folder)", () => {
  test("makes its folder only when something is stored", async () => {
    openStageCache(folder);
    expect(readdirSync(root)).toEqual([]);
    expect(await ask()).toEqual({result: "new", found: false});
    expect(entries()).toHaveLength(1);
  });

  test("finds what the same inputs gave", async () => {
    await ask({}, "first");
    expect(await ask({}, "second")).toEqual({result: "first", found: true});
  });

  test.each<[string, Partial<StageInputs>]>([
    ["another value", {values: [2]}],
    ["values cut elsewhere", {values: ["1", ""]}],
    ["a typed array", {values: [Float64Array.of(1)]}],
    ["other code", {code: ["model/random.ts"]}],
    ["more code", {code: [...CODE, "model"]}]
  ])("computes anew for %s", async (_, rest) => {
    await ask({}, "first");
    expect(await ask(rest, "second")).toEqual({result: "second", found: false});
  });

  test("tells typed arrays apart by their content, and by where they are cut", async () => {
    const [one, two] = [Float64Array.of(1, 2), Float64Array.of(3)];
    await ask({values: [one, two]}, "first");
    expect(await ask({values: [one.slice(), two.slice()]})).toMatchObject({found: true});
    expect(await ask({values: [Float64Array.of(1, 2.5), two]})).toMatchObject({found: false});
    expect(await ask({values: [Float64Array.of(1), Float64Array.of(2, 3)]})).toMatchObject({found: false});
    expect(await ask({values: [new Float64Array([9, 1, 2]).subarray(1), two]})).toMatchObject({found: true});
  });

  test("computes anew when a file's content changes, not when it is merely touched", async () => {
    const file = join(root, "events.csv");
    writeFileSync(file, "a");
    await ask({files: [file]}, "first");
    utimesSync(file, 1, 1);
    expect(await ask({files: [file]})).toMatchObject({result: "first", found: true});
    writeFileSync(file, "b");
    expect(await ask({files: [file]}, "second")).toEqual({result: "second", found: false});
  });

  test("keeps stages apart", async () => {
    await ask({}, "counted", "count");
    expect(await ask({}, "fitted", "fit")).toEqual({result: "fitted", found: false});
  });

  test("brings back typed arrays, NaN, infinities, maps and undefined as they were", async () => {
    const result = {
      points: Float64Array.of(1.5, Number.NaN, Number.POSITIVE_INFINITY, -0),
      labels: Int32Array.of(-1, 2),
      names: new Map([["a", 1]]),
      gap: undefined
    };
    await ask({}, result);
    const found = await ask({}, "other");
    expect(found).toEqual({result, found: true});
    expect((found.result as typeof result).points).toBeInstanceOf(Float64Array);
  });

  test("stores nothing when computing fails", async () => {
    const fails = openStageCache(folder)("count", inputs(), () => {
      throw new Error("no data");
    });
    await expect(fails).rejects.toThrow("no data");
    expect(await ask()).toMatchObject({found: false});
  });

  test("keeps the six entries of a stage used last", async () => {
    for (let n = 0; n < 6; n++) await ask({values: [n]});
    // All of them long ago; then the first is used again.
    for (const name of entries()) utimesSync(join(folder, name), 1000, 1000);
    await ask({values: ["other"]}, "x", "fit");
    expect(await ask({values: [0]})).toMatchObject({found: true});
    await ask({values: [6]});
    await ask({values: [7]});
    expect(entries().filter((name) => name.startsWith("count-"))).toHaveLength(6);
    expect(entries().filter((name) => name.startsWith("fit-"))).toHaveLength(1);
    expect(await ask({values: [0]})).toMatchObject({found: true});
    expect(await ask({values: [7]})).toMatchObject({found: true});
  });

  test.each([
    ["cut off", (bytes: Buffer) => bytes.subarray(0, bytes.length - 3)],
    ["empty", () => Buffer.alloc(0)],
    ["other bytes", () => Buffer.from("not what was stored")],
    [
      "one bit turned",
      (bytes: Buffer) => {
        bytes[bytes.length - 1] ^= 1;
        return bytes;
      }
    ]
  ])("computes anew, and mends the entry, when its file is damaged: %s", async (_, damage) => {
    await ask({}, Float64Array.of(1, 2, 3));
    const file = join(folder, entries()[0]);
    writeFileSync(file, damage(readFileSync(file)));
    expect(await ask({}, Float64Array.of(4))).toEqual({result: Float64Array.of(4), found: false});
    expect(await ask({}, "never")).toEqual({result: Float64Array.of(4), found: true});
  });

  test("lets many write the same entry at once", async () => {
    const cache = openStageCache(folder);
    const results = await Promise.all(
      Array.from({length: 20}, (_, n) =>
        cache("count", inputs(), async () => {
          await Promise.resolve();
          return new Float64Array(1000).fill(n);
        })
      )
    );
    expect(results.every(({result}) => result.length === 1000)).toBe(true);
    expect(entries()).toHaveLength(1);
    const {result, found} = await cache("count", inputs(), () => new Float64Array());
    expect({found, whole: new Set(result).size === 1 && result.length === 1000}).toEqual({
      found: true,
      whole: true
    });
  });

  test("removes what a killed process left unfinished, but nothing fresh", async () => {
    mkdirSync(folder);
    const [old, fresh] = ["count-a.bin.99999.1", "count-b.bin.99999.1"].map((name) => join(folder, name));
    for (const file of [old, fresh]) writeFileSync(file, "half");
    utimesSync(old, 1000, 1000);
    await ask();
    expect(entries()).toHaveLength(2);
    expect(entries()).toContain("count-b.bin.99999.1");
  });
});

describe("noCache(stage, inputs, compute)", () => {
  test("computes every time and leaves nothing", async () => {
    expect(await noCache("count", inputs(), () => 1)).toEqual({result: 1, found: false});
    expect(await noCache("count", inputs(), () => 2)).toEqual({result: 2, found: false});
    expect(readdirSync(root)).toEqual([]);
  });
});
