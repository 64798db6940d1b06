// The committed sample, built as a user builds it, opened as a reader opens it.
import {createHash} from "node:crypto";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync as writeText
} from "node:fs";
import {tmpdir} from "node:os";
import {join, relative} from "node:path";
import {parseHTML} from "linkedom";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {runKindred} from "../commands/runKindred.js";
import {axeFaults, OF_COLORS} from "./axe.js";
import {builtSample} from "./builtSample.js";
import {openBrowser} from "./openBrowser.js";
import {serveFolder} from "./serveFolder.js";
import {excessWidth} from "./wholePage.js";

let folder: string;
let site: string;
let server: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;
let pages: string[];

beforeAll(async () => {
  folder = builtSample();
  site = join(folder, "dist");
  // Embeds have no navigation and a test of their own.
  pages = filesOf(site).filter((path) => path.endsWith(".html") && !path.startsWith("embed/"));
  server = await serveFolder(site);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, {recursive: true, force: true});
});

function filesOf(root: string): string[] {
  return readdirSync(root, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

function digestOf(root: string): string {
  const hash = createHash("sha256");
  for (const path of filesOf(root)) hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest("hex");
}

describe("the sample site", () => {
  test("has a page for the family, each persona and pair, features, cohorts, the method, the slides, the releases and the words", () => {
    const pairs = pages.filter((path) => path.startsWith("compare/"));
    expect(pairs).toHaveLength(15 + 15);
    const numbers = pages.filter((path) => path.endsWith("/numbers.html"));
    expect(numbers).toHaveLength(6);
    expect(pairs).toContain("compare/binge-watcher-vs-planner.html");
    expect(pairs).toContain("compare/2026-01-vs-2026-06.html");
    expect(pages.filter((path) => !pairs.includes(path) && !numbers.includes(path))).toEqual([
      "404.html",
      "cohorts.html",
      "features.html",
      "glossary.html",
      "index.html",
      "method.html",
      "personas/binge-watcher.html",
      "personas/drill-sergeant.html",
      "personas/off-the-chart.html",
      "personas/planner.html",
      "personas/sampler.html",
      "personas/window-shopper.html",
      "present/index.html",
      "releases.html",
      "search.html",
      "which.html"
    ]);
  });

  test("is the same to the byte when it is built again, from the cache and without it", () => {
    const before = digestOf(site);
    expect(runKindred(["build", "--in", folder])).toMatchObject({code: 0});
    expect(digestOf(site)).toBe(before);
    rmSync(join(folder, ".kindred"), {recursive: true});
    expect(runKindred(["build", "--in", folder])).toMatchObject({code: 0});
    expect(digestOf(site)).toBe(before);
  });

  test("holds no user id", () => {
    const ids = readFileSync(join(folder, "data/users.csv"), "utf8").match(/^u\d{5}/gm) ?? [];
    expect(ids.length).toBeGreaterThan(20_000);
    const known = new Set(ids);
    const found = filesOf(site)
      .filter((path) => /\.(html|csv|js|css|svg|json)$/.test(path))
      .flatMap((path) => readFileSync(join(site, path), "utf8").match(/\bu\d{5}\b/g) ?? [])
      .filter((word) => known.has(word));
    expect(found).toEqual([]);
  });

  test("tells link previews on every page what it is, with whole addresses of files that are there", () => {
    const url = "https://personas.lumen.example";
    // What stands at no address of its own is not linked to.
    for (const path of pages.filter((each) => each !== "404.html")) {
      const {document} = parseHTML(readFileSync(join(site, path), "utf8"));
      const head = (selector: string, name: string): string =>
        document.querySelector(`head ${selector}`)?.getAttribute(name) ?? "";
      const address = `${url}/${path.replace(/(^|\/)index\.html$/, "$1")}`;
      expect(head('link[rel="canonical"]', "href"), path).toBe(address);
      expect(head('meta[property="og:url"]', "content")).toBe(address);
      expect(head('meta[name="twitter:card"]', "content")).toBe("summary_large_image");
      for (const name of ["title", "description", "image:alt"])
        expect(head(`meta[property="og:${name}"]`, "content"), `${path} ${name}`).not.toBe("");
      const image = head('meta[property="og:image"]', "content");
      expect(head('meta[name="twitter:image"]', "content")).toBe(image);
      expect(existsSync(join(site, image.slice(url.length))), image).toBe(true);
      const oembed = head('link[type="application/json+oembed"]', "href");
      if (oembed) expect(existsSync(join(site, oembed.slice(url.length))), oembed).toBe(true);
      expect(document.documentElement.getAttribute("lang")).toBe("en");
    }
  });

  test("leaves nothing half-made behind", () => {
    expect(readdirSync(folder).sort()).toEqual([".kindred", "data", "dist", "personas"]);
    expect(readdirSync(join(folder, ".kindred"))).toEqual(["cache"]);
  });

  test("shows cards, portraits and box-plots without JavaScript", async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: {width: 1280, height: 900}
    });
    const page = await context.newPage();
    await page.goto(`${server.address}/index.html`);
    for (const name of [
      "The Binge Watcher",
      "The Drill Sergeant",
      "The Planner",
      "The Sampler",
      "The Window Shopper"
    ]) {
      const card = page.locator("article", {hasText: name}).first();
      expect(await card.isVisible(), name).toBe(true);
      expect(await card.locator("svg").first().isVisible(), `${name}'s portrait`).toBe(true);
    }
    const drawn = pages.filter((page) => /^personas\/[\w-]+\.html$/.test(page) || page === "features.html");
    for (const path of drawn) {
      await page.goto(`${server.address}/${path}`);
      expect(await page.locator('[role="img"]:visible').count(), path).toBeGreaterThanOrEqual(5);
    }
    await context.close();
  });

  describe("by the policy of its own _headers", () => {
    const errors: string[] = [];
    let foreign: readonly string[] = [];
    const tooWide: string[] = [];
    const inaccessible: string[] = [];

    // One walk through all pages for all that is asked of each.
    beforeAll(async () => {
      const requests: string[] = [];
      const strict = await serveFolder(site, {policy: true});
      const context = await browser.newContext({viewport: {width: 320, height: 844}, colorScheme: "light"});
      const page = await context.newPage();
      page.on("console", (message) => {
        if (message.type() === "error") errors.push(`${page.url()}: ${message.text()}`);
      });
      page.on("pageerror", (error) => errors.push(`${page.url()}: ${error.message}`));
      page.on("response", (response) => {
        if (response.status() >= 400) errors.push(`${response.status()} ${response.url()}`);
      });
      page.on("request", (request) => requests.push(request.url()));
      for (const path of pages) {
        await page.goto(`${strict.address}/${path}`);
        // Slides begin anew, by themselves, where there is room for them.
        const anew = path.startsWith("present/");
        for (const width of [320, 390, 1280]) {
          if (anew) await page.goto("about:blank");
          await page.setViewportSize({width, height: 844});
          if (anew) await page.goto(`${strict.address}/${path}`);
          const over = await excessWidth(page);
          if (over > 0) tooWide.push(`${path}: ${over} px at ${width} px`);
        }
        const found = await axeFaults(page);
        await page.emulateMedia({colorScheme: "dark"});
        found.push(...(await axeFaults(page, OF_COLORS)));
        await page.emulateMedia({colorScheme: "light"});
        inaccessible.push(...found.map((fault) => `${path}: ${fault}`));
      }
      await context.close();
      strict.close();
      expect(requests.length).toBeGreaterThan(4 * pages.length);
      foreign = requests.filter((url) => !url.startsWith(strict.address) && !url.startsWith("data:"));
    }, 600_000);

    test("shows every page without an error", () => expect(errors).toEqual([]));
    test("asks no other host for anything", () => expect(foreign).toEqual([]));
    test("fits windows of 320, 390 and 1280 px", () => expect(tooWide).toEqual([]));
    test("passes axe, light and dark", () => expect(inaccessible).toEqual([]));
  });
});

describe("kindred build", () => {
  test("follows an edit of words without counting or grouping again", () => {
    const file = join(folder, "personas/planner.yaml");
    const text = readFileSync(file, "utf8");
    writeText(file, text.replace("Sets the course before setting off", "Has a plan"));
    const built = runKindred(["build", "--in", folder]);
    writeText(file, text);
    expect(built.code).toBe(0);
    expect(built.stderr).toContain("counting: nothing changed, from the cache");
    expect(built.stderr).toContain("grouping: nothing changed, from the cache");
    expect(readFileSync(join(site, "index.html"), "utf8")).toContain("Has a plan");
  });

  test("follows an edit of the data", () => {
    const file = join(folder, "data/users.csv");
    const text = readFileSync(file, "utf8");
    // All lines of before but the header, and the new one.
    const rows = text.trimEnd().split("\n").length;
    writeText(file, `${text}x00001,2026-06-03T12:00:00-03:00,free,web,0\n`);
    const built = runKindred(["build", "--in", folder]);
    writeText(file, text);
    expect(built.code).toBe(0);
    expect(built.stderr).not.toContain("counting: nothing changed");
    expect(readFileSync(join(site, "method.html"), "utf8")).toContain(rows.toLocaleString("en"));
  });

  test("leaves the site of before alone when something is to mend", () => {
    expect(runKindred(["build", "--in", folder])).toMatchObject({code: 0});
    const before = digestOf(site);
    const file = join(folder, "personas/planner.yaml");
    const text = readFileSync(file, "utf8");
    writeText(file, text.replace("study_plans: typical", "study_plan: typical"));
    const built = runKindred(["build", "--in", folder]);
    writeText(file, text);
    expect(built.code).toBe(1);
    expect(built.stderr).toContain("personas/planner.yaml:9:3");
    expect(built.stderr).not.toMatch(/^\s+at /m);
    expect(digestOf(site)).toBe(before);
  });

  test("refuses to replace a folder that is not a site", () => {
    const other = mkdtempSync(join(tmpdir(), "kindred-other-"));
    writeText(join(other, "thesis.txt"), "years of work");
    const built = runKindred(["build", "--in", folder, "--out", other]);
    expect(built.code).toBe(1);
    expect(built.stderr).toContain("not a site");
    expect(existsSync(join(other, "thesis.txt"))).toBe(true);
    rmSync(other, {recursive: true});
  });
});
