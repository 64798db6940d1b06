import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";

/** Calls back with a folder that holds these files; it is gone afterwards. */
export async function withFolder<Result>(
  files: Readonly<Record<string, string>>,
  use: (root: string) => Promise<Result>
): Promise<Result> {
  const root = mkdtempSync(join(tmpdir(), "kindred-new-"));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), {recursive: true});
      writeFileSync(join(root, path), text);
    }
    return await use(root);
  } finally {
    rmSync(root, {recursive: true, force: true});
  }
}
