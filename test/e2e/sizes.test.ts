// Sites of two personas and of twelve, with names of sixty letters, opened: nothing runs over the edge, axe finds nothing,
// the keyboard reaches everything and shows where it is, paper cuts no chart, and nothing moves for who wants no motion.
import {rmSync} from "node:fs";
import type {Browser, BrowserContextOptions, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {axeFaults} from "./axe.js";
import {writeExampleSite} from "./exampleSite.js";
import {openBrowser} from "./openBrowser.js";
import {serveFolder} from "./serveFolder.js";
import {excessWidth} from "./wholePage.js";

const SIZES = [
  {personas: 12, strays: true, name: "The Extraordinarily Long-Named Persona of Sixty Characters Ha"},
  {personas: 2, name: "Donaudampfschifffahrtsgesellschaftskapitaensmuetzenverkaeufer"}
] as const;
/** Of a busy machine, ms. */
const LONG = 300_000;
/** What is between the margins of A4, CSS pixels. */
const SHEET = {width: 680, height: 1001} as const;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** One page of each kind: the first of those that a template makes. */
function kinds(paths: readonly string[]): string[] {
  const kindOf = (path: string): string =>
    path
      .replace(/^compare\/\d.*/, "compare/cohorts")
      .replace(/^compare\/[a-z].*/, "compare/personas")
      .replace(/^personas\/[^/]+\.html$/, "personas");
  return [...new Map([...paths].reverse().map((path) => [kindOf(path), path])).values()].reverse();
}

describe.each(SIZES)("a site of $personas personas, each called $name", (size) => {
  let folder: string;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  let paths: string[];

  beforeAll(async () => {
    const site = writeExampleSite(size);
    ({folder} = site);
    paths = kinds(site.paths);
    server = await serveFolder(folder);
  });

  afterAll(() => {
    server?.close();
    rmSync(folder, {recursive: true, force: true});
  });

  /** Opens pages one after the other in one window, and gathers what a look finds. */
  async function through(
    options: BrowserContextOptions,
    pages: readonly string[],
    look: (page: Page, path: string) => Promise<readonly string[]>
  ): Promise<string[]> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const found: string[] = [];
    page.on("pageerror", (error) => found.push(error.message));
    for (const path of pages) {
      await page.goto(`${server.address}/${path}`);
      found.push(...(await look(page, path)).map((fault) => `${path}: ${fault}`));
    }
    await context.close();
    return found;
  }

  test.each([320, 1280])(
    "runs over no edge, %d px wide; at one of them, axe finds nothing",
    async (width) => {
      expect(paths.length).toBeGreaterThan(9);
      const faults = await through({viewport: {width, height: 900}}, paths, async (page) => {
        const over = await excessWidth(page);
        const asks = width === (size.personas === 2 ? 1280 : 320);
        return [...(over > 0 ? [`${over} px too wide`] : []), ...(asks ? await axeFaults(page, ALIKE) : [])];
      });
      expect(faults).toEqual([]);
    },
    LONG
  );

  test(
    "Tab reaches all that can be used, in order, and shows where it is",
    async () => {
      const walked = paths.filter((path) => !path.startsWith("present/"));
      expect(await through({viewport: {width: 1280, height: 900}}, walked, walk)).toEqual([]);
    },
    LONG
  );

  test(
    "no chart, card or portrait is cut where paper ends",
    async () => {
      const printed = paths.filter((path) => /^(?:index|cohorts|features|method|compare)/.test(path));
      const faults = await through({viewport: {...SHEET}}, printed, async (page) => {
        await page.emulateMedia({media: "print"});
        return page.evaluate((height) => {
          const whole = document.querySelectorAll(".chart, .multiple, .card, .garden, .legend, tr");
          return [...whole].flatMap((element) => {
            const box = element.getBoundingClientRect();
            if (box.height === 0) return [];
            // Within something that stays whole, it does.
            const kept = element.closest(".chart, .multiple, .card, .garden, .legend, tr") as Element;
            const cut = getComputedStyle(kept).breakInside !== "avoid";
            return cut || box.height > height ? [`${element.className} is ${box.height} px`] : [];
          });
        }, SHEET.height);
      });
      expect(faults).toEqual([]);
    },
    LONG
  );

  test("nothing moves for who wants no motion", async () => {
    const moving = (page: Page): Promise<string[]> =>
      page.evaluate(() =>
        [...document.querySelectorAll("*")].flatMap((element) => {
          const style = getComputedStyle(element);
          // What follows a scroll by hand stands still with it.
          const scrolled = style.getPropertyValue("animation-timeline") !== "auto";
          const moves =
            /[1-9]/.test(style.transitionDuration) || (style.animationName !== "none" && !scrolled);
          return moves ? [String(element.getAttribute("class"))] : [];
        })
      );
    const pages = paths.filter((path) => !path.startsWith("compare/"));
    expect(await through({reducedMotion: "reduce"}, pages, moving)).toEqual([]);
    expect((await through({reducedMotion: "no-preference"}, ["index.html"], moving)).length).toBeGreaterThan(
      0
    );
  });
});

// All have one name here, and so their slides.
const ALIKE = {rules: {"landmark-unique": {enabled: false}}};

/** Presses Tab until the page has been walked through; returns what was not reached, or showed no outline. */
async function walk(page: Page): Promise<string[]> {
  const count = await page.evaluate(() => {
    const usable = "a[href], button, summary, input, select, textarea, [tabindex='0']";
    const seen = [...document.querySelectorAll<HTMLElement>(usable)].filter((element) =>
      element.checkVisibility()
    );
    seen.forEach((element, i) => {
      element.dataset.walk = String(i);
    });
    return seen.length;
  });
  const reached: number[] = [];
  const faults: string[] = [];
  for (let i = 0; i < count; i++) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const outlined = (one: Element): boolean => {
        const {outlineStyle, outlineWidth} = getComputedStyle(one);
        return outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0;
      };
      // A card shows it for its link, which is as large as the card.
      const card = element.closest(".card");
      const shows = outlined(element) || (card !== null && outlined(card));
      return {place: Number(element.dataset.walk ?? -1), shows, html: element.outerHTML.slice(0, 120)};
    });
    reached.push(at.place);
    if (!at.shows) faults.push(`no outline on ${at.html}`);
  }
  const missed = Array.from({length: count}, (_, i) => i).filter((i) => !reached.includes(i));
  const order = reached.some((place, i) => i > 0 && place < reached[i - 1]);
  return [
    ...faults,
    ...missed.map((i) => `${i} of ${count} was not reached`),
    ...(order ? ["out of order"] : [])
  ];
}
