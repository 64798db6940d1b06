import {readFileSync, statSync, utimesSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {storeFiles} from "../../src/cli/storeFiles.js";
import {temporaryFolder} from "./temporaryFolder.js";

describe("storeFiles(files, folder)", () => {
  test("writes texts and bytes, touches nothing that is the same, removes the rest", () => {
    const folder = temporaryFolder({"embed/idle.svg": "<svg/>", "embed/old.png": "x"});
    utimesSync(join(folder, "embed/idle.svg"), 1000, 1000);
    const bytes = new Uint8Array([0, 255, 137]);
    const files = new Map<string, string | Uint8Array>([
      ["embed/idle.svg", "<svg/>"],
      ["embed/idle.png", bytes]
    ]);
    expect(storeFiles(files, folder)).toEqual(["embed/old.png", "embed/idle.png"]);
    expect(new Uint8Array(readFileSync(join(folder, "embed/idle.png")))).toEqual(bytes);
    expect(statSync(join(folder, "embed/idle.svg")).mtimeMs).toBe(1_000_000);
    expect(storeFiles(files, folder)).toEqual([]);
  });
});
