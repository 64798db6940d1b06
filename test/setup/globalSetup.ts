import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {ensureBrowser} from "./findBrowser.js";

/** Finds the browser once, before any test, makes the folder of the built sample, and hands both on. */
export default function setup(): () => void {
  process.env.CHROME_PATH = ensureBrowser();
  // Written when a test asks for it.
  const sample = mkdtempSync(join(tmpdir(), "kindred-sample-"));
  process.env.KINDRED_SHARED_SAMPLE = sample;
  return () => rmSync(sample, {recursive: true, force: true});
}
