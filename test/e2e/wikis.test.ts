// Real wikis: pages written by `kindred wiki`, and pasted snippets, as a reader of the wiki sees them.
import {mkdirSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {findPort} from "../../src/cli/serveFront.js";
import {builtInTemplates, snippetsOf} from "../../src/embed/snippets.js";
import {unpackWikis} from "../setup/wikiPackages.js";
import {type EmbedSite, embedSite} from "./embedSite.js";
import {openBrowser} from "./openBrowser.js";
import {runKindred} from "./runKindred.js";
import {type RunningWiki, startDokuWiki, startMediaWiki} from "./startWikis.js";

const THINGS = ["personas/planner", "features/exercises", "compare/2026-05-vs-2026-06"];

let folder: string;
let why: string | undefined;
let site: EmbedSite | undefined;
let browser: Browser | undefined;
const wikis = new Map<string, RunningWiki>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kindred-wikis-"));
  why = unpackWikis(folder);
  if (why !== undefined)
    return console.log(`skipped: MediaWiki and DokuWiki cannot be installed here (${why})`);
  const ports = [await findPort(), await findPort()];
  site = await embedSite(ports.map((port) => `http://127.0.0.1:${port}`));
  wikis.set("mediawiki", await startMediaWiki(folder, ports[0]));
  wikis.set("dokuwiki", await startDokuWiki(folder, ports[1]));
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  for (const wiki of wikis.values()) wiki.stop();
  site?.close();
  rmSync(folder, {recursive: true, force: true});
});

/** What `kindred wiki` writes of the things, in a form. */
function writtenPages(name: string, form: "picture" | "frame", {root}: EmbedSite): string {
  const out = join(folder, `${name}-${form}`);
  const ran = runKindred(["wiki", "--for", name, "--as", form, "--in", root, "--out", out]);
  expect(ran, ran.stderr).toMatchObject({code: 0});
  const ending = {mediawiki: "wiki", dokuwiki: "txt"}[name] ?? "";
  return THINGS.map((path) => readFileSync(join(out, `${path.replace("/", "_")}.${ending}`), "utf8")).join(
    "\n"
  );
}

function pasted(name: string, {things, report}: EmbedSite): string {
  return THINGS.flatMap((path) => {
    const thing = things.find((each) => each.path === path);
    const snippet =
      thing && snippetsOf(thing, report, builtInTemplates()).find(({wiki}) => wiki.file === name);
    return [snippet?.frame ?? "", snippet?.picture ?? ""];
  }).join("\n\n");
}

/** The page's pictures by width, and of each frame its heading and how much of it must be scrolled to. */
async function look(
  page: Page,
  address: string
): Promise<{pictures: number[]; frames: {heading: string; hidden: number}[]}> {
  await page.goto(address, {waitUntil: "networkidle"});
  // Frames load when they are near.
  for (const frame of await page.locator("iframe").all()) {
    await frame.scrollIntoViewIfNeeded();
    await frame.contentFrame().locator("h1").waitFor();
  }
  await screenshot(page);
  const pictures = await page.$$eval('img[src*="/embed/"], img[src*="fetch.php"]', (images) =>
    images.map((image) => (image as HTMLImageElement).naturalWidth)
  );
  const frames = await Promise.all(
    page
      .frames()
      .filter((frame) => frame.url().includes("/embed/"))
      .map((frame) =>
        frame.evaluate(() => ({
          heading: document.querySelector("h1")?.textContent ?? "",
          hidden: Math.max(0, document.documentElement.scrollHeight - innerHeight)
        }))
      )
  );
  return {pictures, frames};
}

// To be looked at: what a reader sees at the first frame or picture. Frames out of sight are not painted.
async function screenshot(page: Page): Promise<void> {
  const {KINDRED_SCREENSHOTS} = process.env;
  if (!KINDRED_SCREENSHOTS) return;
  mkdirSync(KINDRED_SCREENSHOTS, {recursive: true});
  await page.locator('iframe, img[src*="/embed/"], img[src*="fetch.php"]').first().scrollIntoViewIfNeeded();
  await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
  const name = `${page
    .url()
    .replace(/.*:\d+\//, "")
    .replace(/\W+/g, "-")}-${page.viewportSize()?.width}`;
  await page.screenshot({path: join(KINDRED_SCREENSHOTS, `${name}.png`)});
}

describe.each(["mediawiki", "dokuwiki"])("%s", (name) => {
  test.each([
    ["pages that kindred wiki wrote with pictures", "picture"],
    ["pages that kindred wiki wrote with frames", "frame"],
    ["pasted snippets", "pasted"]
  ] as const)("shows %s, at the printed height without a scroll bar", async (_, form) => {
    const wiki = wikis.get(name);
    if (!wiki || !site || !browser) return console.log(`skipped: no ${name} here (${why})`);
    const text = form === "pasted" ? pasted(name, site) : writtenPages(name, form, site);
    const address = wiki.write(`kindred_${form}`, text);
    const page = await browser.newPage({viewport: {width: 1100, height: 900}});
    for (const width of [1100, 700]) {
      await page.setViewportSize({width, height: 900});
      const {pictures, frames} = await look(page, address);
      expect(pictures).toHaveLength(form === "frame" ? 0 : THINGS.length);
      for (const picture of pictures) expect(picture).toBeGreaterThanOrEqual(640);
      expect(frames.map(({hidden}) => hidden)).toEqual(form === "picture" ? [] : THINGS.map(() => 0));
      if (form !== "picture") expect(frames[0].heading).toBe("The Planner");
    }
    await page.close();
  });
});
