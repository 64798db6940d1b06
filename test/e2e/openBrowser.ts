import {type Browser, chromium} from "playwright-core";
import {ensureBrowser} from "../setup/findBrowser.js";

/** Starts Chromium without a window and without traffic of its own; other tools can drive it by a port. */
export function openBrowser({debuggingPort}: {readonly debuggingPort?: number} = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: ensureBrowser(),
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
      // Letters and colours as little of the machine as can be.
      "--font-render-hinting=none",
      "--force-color-profile=srgb",
      ...(debuggingPort === undefined ? [] : [`--remote-debugging-port=${debuggingPort}`])
    ]
  });
}
