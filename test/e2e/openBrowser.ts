import {type Browser, chromium} from "playwright-core";
import {ensureBrowser} from "../setup/findBrowser.js";

/** Starts Chromium without a window and without traffic of its own. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: ensureBrowser(),
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run"
    ]
  });
}
