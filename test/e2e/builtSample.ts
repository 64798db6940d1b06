// The committed sample, built once in a run of the tests as a user builds it: whoever looks at it gets a copy.
import {cpSync, existsSync, mkdtempSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {runKindred} from "../commands/runKindred.js";

/** Returns a folder of one's own with the sample's study, its site in dist, and what the build keeps for the next one. */
export function builtSample(): string {
  const folder = mkdtempSync(join(tmpdir(), "kindred-sample-"));
  cpSync(original(), folder, {recursive: true, preserveTimestamps: true});
  return folder;
}

// Tests with a browser run one at a time, so nobody else is building it.
function original(): string {
  const shared = process.env.KINDRED_SHARED_SAMPLE;
  if (shared === undefined) throw new Error("test/setup/globalSetup.ts makes the folder, and did not run");
  if (existsSync(join(shared, "dist"))) return shared;
  for (const part of ["data", "personas"]) cpSync(part, join(shared, part), {recursive: true});
  const built = runKindred(["build", "--in", shared]);
  if (built.code !== 0) throw new Error(`the sample does not build:\n${built.stderr}`);
  return shared;
}
