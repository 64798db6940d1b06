// Browser tests need Chrome or Chromium. On Debian as root it is installed; elsewhere we say what to install.
import {execFileSync, spawnSync} from "node:child_process";
import {existsSync} from "node:fs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const MAC = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium"
];

/** Returns the path of an installed Chrome or Chromium; CHROME_PATH comes first. */
export function findBrowser(): string | undefined {
  const {CHROME_PATH} = process.env;
  if (CHROME_PATH) return CHROME_PATH;
  const onPath = NAMES.map((name) => spawnSync("which", [name], {encoding: "utf8"}).stdout?.trim());
  return [...onPath, ...MAC].find((path) => path && existsSync(path));
}

/** Returns a browser, installing Debian's where that is possible; throws what to do otherwise. */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  const debianRoot = existsSync("/etc/debian_version") && process.getuid?.() === 0;
  if (debianRoot) {
    console.log("No Chrome or Chromium found: installing Debian's chromium.");
    const env = {...process.env, DEBIAN_FRONTEND: "noninteractive"};
    execFileSync("apt-get", ["update", "-qq"], {stdio: "inherit", env});
    execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], {
      stdio: "inherit",
      env
    });
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error(
    "The browser tests need Chrome or Chromium. Install one (Debian: sudo apt-get install chromium; macOS: brew install --cask google-chrome), or set CHROME_PATH."
  );
}
