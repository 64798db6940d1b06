import {mkdirSync, renameSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterEach, describe, expect, test} from "vitest";
import {type FolderWatch, foldersBelow, watchFolders} from "../../src/cli/watchFolders.js";
import {temporaryFolder} from "./temporaryFolder.js";

let watch: FolderWatch | undefined;
afterEach(() => watch?.close());

/** Watches a folder and keeps what was told. */
function watched(...folders: readonly string[]): (readonly string[])[] {
  const bursts: (readonly string[])[] = [];
  watch = watchFolders((paths) => bursts.push(paths));
  watch.set(folders);
  return bursts;
}

describe("watchFolders(changed)", () => {
  test("calls once for a burst of saves, with every path", async () => {
    const folder = temporaryFolder();
    const bursts = watched(folder);
    writeFileSync(join(folder, "a.yaml"), "1");
    writeFileSync(join(folder, "a.yaml"), "2");
    writeFileSync(join(folder, "b.yaml"), "1");
    await expect.poll(() => bursts.length).toBe(1);
    expect([...bursts[0]].sort()).toEqual([join(folder, "a.yaml"), join(folder, "b.yaml")]);
  });

  test("sees a file that an editor renames into place, and not its temporary names", async () => {
    const folder = temporaryFolder({"a.yaml": "1"});
    const bursts = watched(folder);
    writeFileSync(join(folder, ".a.yaml.swp"), "2");
    writeFileSync(join(folder, "a.yaml~"), "1");
    renameSync(join(folder, ".a.yaml.swp"), join(folder, "a.yaml"));
    await expect.poll(() => bursts.flat()).toEqual([join(folder, "a.yaml")]);
  });

  test("watches the folders set last and no others; one that is not there is none", async () => {
    const [one, other] = [temporaryFolder(), temporaryFolder()];
    const bursts = watched(one, join(one, "absent"));
    watch?.set([other]);
    writeFileSync(join(one, "a"), "1");
    writeFileSync(join(other, "b"), "1");
    await expect.poll(() => bursts.flat()).toEqual([join(other, "b")]);
  });
});

describe("foldersBelow(folder)", () => {
  test("lists a folder and those in it, without hidden ones and packages", () => {
    const root = temporaryFolder({"a/b/c.txt": "", ".git/x": "", "node_modules/y": ""});
    mkdirSync(join(root, "d"));
    expect(foldersBelow(root)).toEqual([root, join(root, "a"), join(root, "a/b"), join(root, "d")]);
    expect(foldersBelow(join(root, "none"))).toEqual([]);
  });
});
