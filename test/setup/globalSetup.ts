import {ensureBrowser} from "./findBrowser.js";

/** Finds the browser once, before any test, and hands its path on. */
export default function setup(): void {
  process.env.CHROME_PATH = ensureBrowser();
}
