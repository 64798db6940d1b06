// What wikis show, in a real browser: cards and charts in frames and as pictures, as their hosts serve them.
import {readFileSync} from "node:fs";
import {join} from "node:path";
import pixelmatch from "pixelmatch";
import type {Browser, BrowserContextOptions, Page} from "playwright-core";
import {PNG} from "pngjs";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {addressesOf} from "../../src/embed/addresses.js";
import {frameHeight} from "../../src/embed/frameHeight.js";
import {rasterize} from "../../src/images/rasterize.js";
import {axeFaults, OF_COLORS} from "./axe.js";
import {type EmbedSite, embedSite, servePage} from "./embedSite.js";
import {openBrowser} from "./openBrowser.js";

let site: EmbedSite;
let browser: Browser;
let html = "";
let wiki: Awaited<ReturnType<typeof servePage>>;
let stranger: Awaited<ReturnType<typeof servePage>>;

beforeAll(async () => {
  // Policies come with the first page: a wiki that lets in nothing but frames and pictures of the site.
  const policy = (): string => `default-src 'none'; frame-src ${site.address}; img-src ${site.address}`;
  const page = (): string =>
    `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy()}"><title>Wiki</title>${html}`;
  wiki = await servePage(page);
  stranger = await servePage(page);
  site = await embedSite([wiki.address]);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  for (const server of [site, wiki, stranger]) server?.close();
});

// All personas and features, two comparisons of personas, two of cohorts.
const shown = (): readonly string[] => {
  const kinds = {persona: Infinity, family: 1, feature: Infinity, pair: 2, cohorts: 2};
  return Object.entries(kinds)
    .flatMap(([kind, most]) => site.things.filter(({shows}) => shows.kind === kind).slice(0, most))
    .map(({path}) => path);
};
const onePair = (): string => site.things.find(({shows}) => shows.kind === "pair")?.path ?? "";
const source = (path: string): string => readFileSync(join(site.folder, path), "utf8");

async function withPage<T>(
  options: BrowserContextOptions,
  use: (page: Page, faults: string[]) => Promise<T>
): Promise<T> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error.message));
  try {
    return await use(page, faults);
  } finally {
    await context.close();
  }
}

/** Opens the wiki, which listens, with a thing in the frame #f. */
async function framedIn(page: Page, path: string): Promise<void> {
  html = "";
  await page.goto(wiki.address);
  await page.evaluate((src) => {
    const heard: unknown[] = [];
    Object.assign(window, {heard});
    addEventListener("message", (event) => heard.push(event.data));
    const frame = Object.assign(document.createElement("iframe"), {
      id: "f",
      width: "400",
      height: "100",
      src
    });
    document.body.append(frame);
  }, `${site.address}/embed/${path}.html`);
}

describe("an embed", () => {
  test("fits the height that is printed for it, at every width from 320 px, and is not much lower", async () => {
    const measured = await withPage({}, async (page) => {
      const rows: {path: string; printed: number; heights: number[]}[] = [];
      for (const path of shown()) {
        const thing = site.things.find((each) => each.path === path);
        if (!thing) throw new Error(path);
        await page.setViewportSize({width: 320, height: 400});
        await page.goto(`${site.address}/embed/${path}.html`);
        await page.evaluate(() => document.fonts.ready);
        // The sentence that the data are old takes room, too.
        await page.evaluate(() => document.querySelector(".stale")?.removeAttribute("hidden"));
        const heights: number[] = [];
        for (const width of [320, 360, 420, 480, 560, 640, 720, 800, 1000, 1200]) {
          await page.setViewportSize({width, height: 400});
          const {height, over} = await page.evaluate(() => ({
            height: document.querySelector("main")?.getBoundingClientRect().height ?? 0,
            over: document.documentElement.scrollWidth - innerWidth
          }));
          expect([path, width, Math.max(0, over)]).toEqual([path, width, 0]);
          heights.push(Math.ceil(height));
        }
        rows.push({path, printed: frameHeight(thing, site.report), heights});
      }
      return rows;
    });
    console.log(
      measured.map(({path, printed, heights}) => `${path}: ${printed} (${heights.join(" ")})`).join("\n")
    );
    for (const {path, printed, heights} of measured) {
      const most = Math.max(...heights);
      expect(printed, path).toBeGreaterThanOrEqual(most);
      expect(printed, path).toBeLessThan(most * 1.3);
    }
  });

  test("has no violation of the site's own policy, nor of one without inline styles, and reads without JavaScript", async () => {
    for (const javaScriptEnabled of [true, false])
      await withPage({javaScriptEnabled}, async (page, faults) => {
        await page.route("**/embed/**/*.html", async (route) => {
          const answer = await route.fetch();
          const headers = {
            ...answer.headers(),
            "content-security-policy":
              "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'"
          };
          await route.fulfill({response: answer, headers});
        });
        for (const path of shown()) {
          await page.goto(`${site.address}/embed/${path}.html`);
          expect((await page.locator("main").innerText()).length).toBeGreaterThan(60);
          expect(await page.locator("main time").innerText()).toContain("2026");
        }
        await page.unroute("**/embed/**/*.html");
        for (const path of [...shown().slice(0, 3), onePair()])
          await page.goto(`${site.address}/embed/${path}.html`);
        expect(faults).toEqual([]);
      });
  });

  test("passes axe, light and dark", async () => {
    await withPage(
      {colorScheme: "light", viewport: {width: 640, height: 600}, bypassCSP: true},
      async (page) => {
        const embeds = ["family", "personas/planner", "features/exercises", onePair(), shown().at(-1)];
        // Of one who went, the embed and the page.
        const retired = ["embed/personas/old-hand", "personas/old-hand"];
        for (const path of [...embeds.map((embed) => `embed/${embed}`), ...retired]) {
          await page.emulateMedia({colorScheme: "light"});
          await page.goto(`${site.address}/${path}.html`);
          const light = await axeFaults(page);
          await page.emulateMedia({colorScheme: "dark"});
          expect([path, light, await axeFaults(page, OF_COLORS)]).toEqual([path, [], []]);
        }
      }
    );
  });

  test("tells its height on load and on change, in three dialects, and never in a loop", async () => {
    await withPage({}, async (page) => {
      await framedIn(page, "features/exercises");
      await expect.poll(() => page.evaluate("heard.length")).toBeGreaterThanOrEqual(3);
      const first = (await page.evaluate("heard.slice(-3)")) as {
        height: number;
        confluenceFrameHeight: number;
      }[];
      const {height} = first[0];
      expect(height).toBeGreaterThan(400);
      expect(first).toEqual([
        {height},
        {confluenceFrameHeight: height},
        {type: "kindred:height", thing: "features/exercises", height}
      ]);
      // A host that obeys, and one that adds to it: neither sets off another message.
      const before = await page.evaluate("heard.length");
      for (const more of [0, 200]) {
        await page.evaluate(`f.height = ${height + more}`);
        await page.evaluate(
          "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
        );
      }
      expect(await page.evaluate("heard.length")).toBe(before);
      await page.frameLocator("#f").locator("summary").click();
      await expect.poll(() => page.evaluate("heard.length")).toBe(Number(before) + 3);
      expect(await page.evaluate("heard.at(-1).height")).toBeGreaterThan(height + 50);
    });
  });

  test("obeys the colour mode of Confluence, whatever the reader's system says", async () => {
    await withPage({colorScheme: "light"}, async (page) => {
      await framedIn(page, "personas/planner");
      await page.frameLocator("#f").locator("h1").waitFor();
      const body = page.frameLocator("#f").locator("main");
      const paper = (): Promise<string> =>
        body.evaluate((element) => getComputedStyle(element).backgroundColor);
      const [light, dark] = ["rgb(251, 249, 245)", "rgb(23, 22, 20)"];
      expect(await paper()).toBe(light);
      for (const [mode, color] of [
        ["dark", dark],
        ["light", light],
        ["<b>", light],
        ["dark", dark]
      ]) {
        await page.evaluate(`f.contentWindow.postMessage({confluenceColorMode: "${mode}"}, "*")`);
        await expect.poll(paper).toBe(color);
      }
    });
  });

  test("takes its colours from the page around it, and from no other window", async () => {
    await withPage({colorScheme: "light"}, async (page) => {
      await framedIn(page, "personas/planner");
      const main = page.frameLocator("#f").locator("main");
      await main.waitFor();
      const paper = (): Promise<string> =>
        main.evaluate((element) => getComputedStyle(element).backgroundColor);
      await page.evaluate('document.body.append(document.createElement("iframe"))');
      const other = page.frames().find((frame) => frame.url() === "about:blank");
      await other?.evaluate('parent.f.contentWindow.postMessage({confluenceColorMode: "dark"}, "*")');
      // Messages come in the order in which they were sent: this one comes after the other.
      await page.evaluate('f.contentWindow.postMessage({confluenceColorMode: "none"}, "*")');
      await main.evaluate("new Promise((done) => setTimeout(done, 50))");
      expect([other !== undefined, await paper()]).toEqual([true, "rgb(251, 249, 245)"]);
    });
  });

  test("opened from a folder, where style sheets cannot be read, leaves the colours as they are", async () => {
    await withPage({colorScheme: "light"}, async (page) => {
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      await page.goto(`file://${join(site.folder, "embed/personas/planner.html")}`);
      await page.evaluate(
        'new Promise((done) => { addEventListener("message", () => setTimeout(done)); postMessage({confluenceColorMode: "dark"}, "*"); })'
      );
      expect(errors).toEqual([]);
      expect(await page.evaluate("document.documentElement.style.colorScheme")).toBe("");
    });
  });

  test("says by the reader's clock that the data are old; before that, and without a script, the date stands there", async () => {
    const from = Date.parse(site.report.wiki.stale?.from ?? "");
    const sentence = async (now: number, javaScriptEnabled = true): Promise<boolean> =>
      withPage({javaScriptEnabled}, async (page) => {
        if (javaScriptEnabled) await page.clock.setFixedTime(now);
        await page.goto(`${site.address}/embed/family.html`);
        return page.locator(".stale").isVisible();
      });
    expect([await sentence(from - 1000), await sentence(from + 1000), await sentence(from, false)]).toEqual([
      false,
      true,
      false
    ]);
  });
});

describe("a wiki", () => {
  const inWiki = (path: string): string =>
    `<iframe src="${site.address}/embed/${path}.html" width="640" height="800"></iframe><img class="svg" src="${site.address}/embed/${path}.svg"><img src="${site.address}/embed/${path}.png">`;

  test("with the strictest policy shows frames and pictures, if it is allowed to", async () => {
    html = ["family", "personas/planner", "features/exercises"].map(inWiki).join("");
    await withPage({}, async (page, faults) => {
      await page.goto(wiki.address, {waitUntil: "networkidle"});
      const widths = await page.$$eval("img", (images) => images.map(({naturalWidth}) => naturalWidth));
      expect(Math.min(...widths)).toBeGreaterThan(600);
      expect(await page.frameLocator("iframe >> nth=1").locator("h1").innerText()).toBe("The Planner");
      expect(faults).toEqual([]);
    });
  });

  test("that is not allowed cannot frame anything; pictures it may show", async () => {
    html = inWiki("personas/planner");
    await withPage({}, async (page, faults) => {
      await page.goto(stranger.address, {waitUntil: "networkidle"});
      expect(faults.join()).toContain("frame-ancestors");
      expect(
        page
          .frames()
          .map((frame) => frame.url())
          .join()
      ).not.toContain("planner.html");
      expect(await page.$eval("img.svg", (image) => (image as HTMLImageElement).naturalWidth)).toBe(640);
    });
  });
});

describe("pictures", () => {
  test("are shown by Chromium as resvg draws them: at most 1 pixel in 100 differs by more than a tenth", async () => {
    await withPage({viewport: {width: 800, height: 900}}, async (page) => {
      const worst: string[] = [];
      for (const path of [
        "family",
        "personas/planner",
        "personas/binge-watcher",
        "features/exercises",
        onePair(),
        shown().at(-1) ?? ""
      ])
        for (const ending of ["svg", "dark.svg"]) {
          const svg = source(`embed/${path}.${ending}`);
          await page.setContent(
            `<style>body{margin:0;background:#fff}img{display:block}</style><img src="data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}">`
          );
          const ours = PNG.sync.read(await page.locator("img").screenshot());
          const onWhite = svg.replace("<defs>", '<rect width="100%" height="100%" fill="#fff"/><defs>');
          const theirs = PNG.sync.read(Buffer.from(await rasterize(onWhite, ours.width)));
          expect([theirs.width, theirs.height]).toEqual([ours.width, ours.height]);
          const different = pixelmatch(ours.data, theirs.data, undefined, ours.width, ours.height, {
            threshold: 0.1
          });
          const part = different / (ours.width * ours.height);
          worst.push(`${path}.${ending} ${(100 * part).toFixed(2)} %`);
          expect(part, path).toBeLessThan(0.01);
        }
      console.log(`pixels that differ between Chromium and resvg: ${worst.join(", ")}`);
    });
  });

  test("need nothing else, and use only letters that they hold", () => {
    for (const {path} of site.things) {
      const at = addressesOf(path);
      for (const file of [at.picture, at.pictureDark]) {
        const svg = source(file);
        expect(svg).not.toMatch(
          /<(?:script|style|foreignObject|image|a|text)\b|url\(|var\(|href="[^#]|\son\w+=|font-family/
        );
        expect(svg).toMatch(/<title>[^<]+<\/title><desc>[^<]+<\/desc>/);
        const held = new Set([...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
        const used = [...svg.matchAll(/ xlink:href="#([^"]*)"/g)].map(([, id]) => id);
        expect(used.filter((id) => !held.has(id))).toEqual([]);
        expect(held.size).toBe(new Set(used).size);
      }
    }
  });

  test("of links are 1200 × 630, PNGs twice as wide as their SVG", () => {
    for (const {path, preview} of site.things) {
      const at = addressesOf(path);
      const size = (file: string): number[] => {
        // Of the header: decoding them all takes long.
        const bytes = readFileSync(join(site.folder, file));
        return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
      };
      expect(size(addressesOf(preview.path).preview)).toEqual([1200, 630]);
      expect(size(at.pixels)[0]).toBe(2 * Number(/ width="(\d+)"/.exec(source(at.picture))?.[1]));
    }
  });
});

describe("a single file", () => {
  test("opens from a folder with networking off, without a script, asks for nothing, and is under 100 kB", async () => {
    await withPage({javaScriptEnabled: false, offline: true}, async (page, faults) => {
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      for (const path of shown()) {
        const file = join(site.folder, addressesOf(path).single);
        expect(readFileSync(file).byteLength, path).toBeLessThan(100_000);
        asked.length = 0;
        await page.goto(`file://${file}`);
        expect(asked.filter((url) => !url.startsWith("data:"))).toEqual([`file://${file}`]);
        expect((await page.locator("main").innerText()).length).toBeGreaterThan(60);
        expect(readFileSync(file, "utf8")).not.toMatch(/<script|@import|url\((?!"?data:)/);
      }
      expect(faults).toEqual([]);
    });
  });
});
