// What pages can do beyond being read, and that they are whole without it.
import {readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import type {Browser, BrowserContextOptions, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {axeFaults, OF_COLORS} from "./axe.js";
import {builtSample} from "./builtSample.js";
import {openBrowser} from "./openBrowser.js";
import {serveFolder} from "./serveFolder.js";
import {excessWidth} from "./wholePage.js";

const NEW_PAGES = [
  "compare/planner-vs-sampler.html",
  "compare/2026-01-vs-2026-06.html",
  "which.html",
  "glossary.html",
  "search.html"
];

let folder: string;
let site: string;
let server: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;

beforeAll(async () => {
  folder = builtSample();
  site = join(folder, "dist");
  server = await serveFolder(site);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, {recursive: true, force: true});
});

/** Opens a page of the site in a fresh context, and closes it after a look; errors on it fail the test. */
async function at(path: string, look: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}, ...options});
  const page = await context.newPage();
  const faults: string[] = [];
  // From a plain folder Chromium refuses to read fonts, and says so.
  const isOurs = (message: {type: () => string}): boolean =>
    message.type() === "error" && !path.startsWith("file:");
  page.on("console", (message) => isOurs(message) && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(error.message));
  await page.goto(path.includes(":") ? path : `${server.address}/${path}`);
  await look(page);
  await context.close();
  expect(faults).toEqual([]);
}

describe("which.html", () => {
  test("answers as one types, with the second, the reason and the distances, nearest first", () =>
    at("which.html", async (page) => {
      const verdict = page.locator(".verdict");
      expect(await verdict.locator("h2:visible").count()).toBe(0);
      expect(await verdict.locator(".waiting").isVisible()).toBe(true);
      await page.getByLabel("Exercises submitted").fill("0");
      expect(await verdict.locator("h2:visible").textContent()).toBe("The Window Shopper");
      await page.getByLabel("Exercises submitted").fill("15");
      expect(await verdict.locator("h2:visible").textContent()).toBe("The Drill Sergeant");
      expect(await verdict.locator(".because").textContent()).toBe(
        "What speaks most for the Drill Sergeant: exercises submitted."
      );
      expect(await verdict.locator(".runner-up").textContent()).toMatch(/^Second comes the Sampler/);
      expect((await page.locator(".distances li").first().textContent())?.trim()).toMatch(
        /^The Drill Sergeant0\.\d\d$/
      );
      const distances = await page.locator(".distances b").allTextContents();
      expect(distances).toEqual([...distances].sort((a, b) => Number(a) - Number(b)));
      expect(await page.locator(".weighed tbody tr").first().locator("td").first().textContent()).toBe("15");
      await page.getByLabel("Exercises submitted").fill("4000");
      expect(await verdict.locator("h2:visible").textContent()).toBe("Off the chart");
      expect(await verdict.locator(".because").textContent()).toMatch(
        /^Exercises submitted over \d+: whoever/
      );
      expect(await page.locator(".weighed").isVisible()).toBe(false);
      await page.getByRole("button", {name: "Start again"}).click();
      await verdict.locator(".waiting").waitFor();
      expect(await verdict.locator("h2:visible").count()).toBe(0);
      expect(await axeFaults(page)).toEqual([]);
    }));

  test("without JavaScript says so, and shows rules of thumb instead of a form", () =>
    at(
      "which.html",
      async (page) => {
        expect(await page.locator("form").isVisible()).toBe(false);
        expect(await page.getByText("needs JavaScript").isVisible()).toBe(true);
        expect(await page.locator(".rules li:visible").count()).toBe(5);
      },
      {javaScriptEnabled: false}
    ));

  test("works from a plain folder", () =>
    at(pathToFileURL(join(site, "which.html")).href, async (page) => {
      await page.getByLabel("Videos started").fill("9");
      await page.getByLabel("Videos finished").fill("7");
      expect(await page.locator(".verdict h2:visible").textContent()).toBe("The Binge Watcher");
    }));
});

describe("light or dark", () => {
  const [LIGHT, DARK] = ["rgb(251, 249, 245)", "rgb(23, 22, 20)"];
  const paper = (page: Page): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.body).backgroundColor);

  test("follows the system until one chooses; the choice holds on every page and slide before it is painted, and on paper", () =>
    at("index.html", async (page) => {
      expect(await paper(page)).toBe(LIGHT);
      const group = page.getByRole("group", {name: "Light or dark"});
      expect(await group.locator("[aria-pressed=true]").textContent()).toBe("System");
      await group.getByRole("button", {name: "Dark"}).click();
      expect(await paper(page)).toBe(DARK);
      expect(await axeFaults(page)).toEqual([]);
      // The mode at the moment when there is something to paint.
      await page.addInitScript(`new MutationObserver(() => {
        if (document.body) window.atFirst ??= document.documentElement.dataset.mode;
      }).observe(document, {childList: true, subtree: true});`);
      for (const path of ["personas/planner.html", "present/index.html"]) {
        await page.goto(`${server.address}/${path}`);
        expect(await page.evaluate("window.atFirst")).toBe("dark");
        expect(await page.locator(".modes [aria-pressed=true]").first().textContent()).toBe("Dark");
      }
      expect(await paper(page)).toBe(DARK);
      await page.keyboard.press("d");
      expect(await paper(page)).toBe(LIGHT);
      await page.keyboard.press("d");
      await page.goto(`${server.address}/method.html`);
      expect(await paper(page)).toBe(DARK);
      await page.emulateMedia({media: "print"});
      expect(await page.evaluate(() => getComputedStyle(document.querySelector("h1") as Element).color)).toBe(
        "rgb(31, 29, 25)"
      );
      await page.emulateMedia({media: "screen", colorScheme: "dark"});
      await page.getByRole("button", {name: "Light", exact: true}).click();
      expect(await paper(page)).toBe(LIGHT);
    }));

  test("without JavaScript is what the system says, and nothing is offered", () =>
    at(
      "index.html",
      async (page) => {
        expect(await paper(page)).toBe(DARK);
        expect(await page.locator(".modes").isVisible()).toBe(false);
      },
      {javaScriptEnabled: false, colorScheme: "dark"}
    ));

  test("works from a plain folder", () =>
    at(pathToFileURL(join(site, "glossary.html")).href, async (page) => {
      await page.getByRole("button", {name: "Dark"}).click();
      expect(await paper(page)).toBe(DARK);
    }));
});

describe("search", () => {
  test("opens with a slash on any page, finds without accents and capitals, and follows Enter", () =>
    at("compare/planner-vs-sampler.html", async (page) => {
      await page.keyboard.press("/");
      const field = page.locator("dialog input");
      await field.waitFor();
      expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
      await field.fill("BÍNGE");
      // Her page first, then her comparisons and figures.
      const found = await page.locator("dialog li:visible b").allTextContents();
      expect(found[0]).toBe("The Binge Watcher");
      expect(found.filter((name) => !name.includes("Binge Watcher"))).toEqual([]);
      expect(found).toContain("The Binge Watcher and the Planner");
      // In no name, but in what is said.
      await field.fill("picks up");
      expect(await page.locator("dialog li:visible b").allTextContents()).toEqual(["The Binge Watcher"]);
      expect(await axeFaults(page)).toEqual([]);
      await field.fill("zzzz");
      expect(await page.locator("dialog .found-none").textContent()).toBe("Nothing by that name.");
      await field.fill("binge");
      await page.keyboard.press("ArrowDown");
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("The Binge Watcher");
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/personas/binge-watcher.html");
    }));

  test("closes with Escape and gives the focus back", () =>
    at("index.html", async (page) => {
      await page.locator(".search-link").focus();
      await page.keyboard.press("Enter");
      await page.locator("dialog input").waitFor();
      await page.keyboard.press("Escape");
      expect(await page.locator("dialog").isVisible()).toBe(false);
      expect(await page.evaluate(() => document.activeElement?.className)).toBe("search-link");
    }));

  test("from a plain folder, and without JavaScript, is a page that lists everything", async () => {
    await at(pathToFileURL(join(site, "index.html")).href, async (page) => {
      await page.locator(".search-link").click();
      await page.waitForURL("**/search.html");
      await page.locator(".finder input").fill("silhouette");
      expect(await page.locator(".found li:visible").count()).toBeGreaterThanOrEqual(1);
    });
    await at(
      "search.html",
      async (page) => {
        expect(await page.locator(".finder input").isVisible()).toBe(false);
        expect(await page.getByRole("link", {name: "The Planner"}).first().isVisible()).toBe(true);
      },
      {javaScriptEnabled: false}
    );
  });
});

describe("persona pages", () => {
  test("arrow keys go to the next and the previous one, but not from a scrolling table", () =>
    at("personas/planner.html", async (page) => {
      const next = await page.locator('.pager a[rel="next"]').getAttribute("href");
      await page.keyboard.press("ArrowRight");
      await page.waitForURL(`**/${next?.replace("./", "")}`);
      await page.keyboard.press("ArrowLeft");
      await page.waitForURL("**/planner.html");
      await page.keyboard.press("Alt+Shift+ArrowRight");
      expect(page.url()).toContain("planner.html");
    }));

  test("a swipe goes on, a slanted one does not", () =>
    at(
      "personas/planner.html",
      async (page) => {
        const swipe = (x: number, y: number): Promise<void> =>
          page.evaluate(
            ([dx, dy]) => {
              const touch = (left: number, top: number): Touch =>
                new Touch({identifier: 1, target: document.body, clientX: left, clientY: top});
              const send = (type: string, at: Touch, down: readonly Touch[]): boolean =>
                document.body.dispatchEvent(
                  new TouchEvent(type, {bubbles: true, touches: [...down], changedTouches: [at]})
                );
              const start = touch(200, 300);
              send("touchstart", start, [start]);
              send("touchend", touch(200 + dx, 300 + dy), []);
            },
            [x, y]
          );
        await swipe(-100, 90);
        await swipe(-30, 0);
        expect(page.url()).toContain("planner.html");
        const next = await page.locator('.pager a[rel="next"]').getAttribute("href");
        await swipe(-120, 10);
        await page.waitForURL(`**/${next?.replace("./", "")}`);
      },
      {viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true}
    ));

  test("link to their comparisons, which link back", () =>
    at("personas/planner.html", async (page) => {
      await page.getByRole("link", {name: "Sampler", exact: true}).click();
      await page.waitForURL("**/compare/planner-vs-sampler.html");
      expect(await page.locator(".side h2").allTextContents()).toEqual(["The Sampler", "The Planner"]);
      await page.getByRole("link", {name: "All about the Planner"}).click();
      await page.waitForURL("**/personas/planner.html");
    }));
});

describe("lines to paste", () => {
  const open = async (page: Page): Promise<void> => {
    await page.locator(".wiki > summary").click();
    await page.getByText("GitLab", {exact: true}).click();
  };

  test("are copied by one click, which says so", () =>
    at(
      "personas/planner.html",
      async (page) => {
        await open(page);
        const snippet = page.locator(".snippet:visible").first();
        await snippet.getByRole("button", {name: "Copy"}).click();
        await snippet.getByRole("button", {name: "Copied"}).waitFor();
        const text = await snippet.locator("code").textContent();
        expect(text).toMatch(/^\[!\[The Planner/);
        expect(await page.evaluate("navigator.clipboard.readText()")).toBe(text);
        expect(await page.locator(".snippet:visible button").allTextContents()).toEqual(["Copied", "Copy"]);
        expect(await axeFaults(page)).toEqual([]);
      },
      {permissions: ["clipboard-read", "clipboard-write"]}
    ));

  test("are selected, to be copied by hand, where the browser has no clipboard", () =>
    at("personas/planner.html", async (page) => {
      await page.evaluate(() => {
        Object.defineProperty(navigator, "clipboard", {value: undefined});
        document.execCommand = () => false;
      });
      await open(page);
      const snippet = page.locator(".snippet:visible").first();
      await snippet.getByRole("button").click();
      expect(await page.evaluate("getSelection().toString().trim()")).toBe(
        await snippet.locator("code").textContent()
      );
      expect(await snippet.getByRole("button").textContent()).toBe("Copy");
    }));

  test("are there without JavaScript, without a button", () =>
    at(
      "personas/planner.html",
      async (page) => {
        await open(page);
        expect(await page.locator(".snippet:visible code").count()).toBe(2);
        expect(await page.locator(".snippet button").count()).toBe(0);
      },
      {javaScriptEnabled: false}
    ));
});

describe("tables of numbers", () => {
  test("sort by a click on a heading, and the other way by another", () =>
    at("features.html", async (page) => {
      const column = (n: number): Promise<string[]> =>
        page.locator(`#numbers tbody tr > :nth-child(${n})`).allTextContents();
      const head = page.locator("#numbers thead th").nth(3);
      await head.getByRole("button").click();
      expect(await head.getAttribute("aria-sort")).toBe("descending");
      const down = (await column(4)).map(Number);
      expect(down).toEqual([...down].sort((a, b) => b - a));
      await head.getByRole("button").click();
      expect(await head.getAttribute("aria-sort")).toBe("ascending");
      expect((await column(4)).map(Number)).toEqual([...down].reverse());
      await page.locator("#numbers thead th").first().getByRole("button").click();
      expect(await head.getAttribute("aria-sort")).toBeNull();
      expect(await column(1)).toEqual([...(await column(1))].sort());
      expect(await axeFaults(page)).toEqual([]);
    }));

  test("are offered as JSON beside CSV", () => {
    const rows = JSON.parse(readFileSync(join(site, "features.json"), "utf8"));
    expect(rows).toHaveLength(7);
    expect(readFileSync(join(site, "features.html"), "utf8")).toContain('href="./features.json"');
  });
});

describe("new pages on a phone", () => {
  test.each(NEW_PAGES)("%s passes axe, light and dark, and does not scroll sideways", (path) =>
    at(
      path,
      async (page) => {
        expect(await axeFaults(page)).toEqual([]);
        await page.emulateMedia({colorScheme: "dark"});
        expect(await axeFaults(page, OF_COLORS)).toEqual([]);
        const over = await excessWidth(page);
        expect(over).toBe(0);
      },
      {viewport: {width: 390, height: 844}, colorScheme: "light"}
    )
  );
});
