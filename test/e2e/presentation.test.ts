// The slides in a browser, from a folder that holds nothing but them and the faces, as a built site does.
import {cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import type {Browser, BrowserContextOptions, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {makeSlides} from "../../src/deck/makeSlides.js";
import {presentationFiles} from "../../src/deck/presentationFiles.js";
import {modeFiles} from "../../src/markup/modes.js";
import {makeReport} from "../../src/report/makeReport.js";
import {portuguese} from "../../src/report/portuguese.js";
import type {Report} from "../../src/report/report.js";
import {exampleFindings, times} from "../report/exampleFindings.js";
import {englishWords, textsWith} from "../site/englishWords.js";
import {exampleReport} from "../site/exampleReport.js";
import {axeFaults, OF_COLORS} from "./axe.js";
import {openBrowser} from "./openBrowser.js";
import {serveFolder} from "./serveFolder.js";
import {excessWidth} from "./wholePage.js";

const SITE = join(import.meta.dirname, "../../src/site");
const DESK = {viewport: {width: 1280, height: 720}, reducedMotion: "reduce"} as const;
const PHONE = {viewport: {width: 390, height: 844}, reducedMotion: "reduce"} as const;
const LONG = "The Extraordinarily Persistent Nocturnal Problem Solving Duo";

let browser: Browser;
let root: string;
let report: Report;

function write(name: string, of: Report): string {
  const folder = join(root, name);
  for (const [path, content] of [...presentationFiles(of), ...modeFiles()]) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), content);
  }
  cpSync(join(SITE, "fonts"), join(folder, "fonts"), {recursive: true});
  cpSync(join(SITE, "icon.svg"), join(folder, "icon.svg"));
  return `file://${folder}/present/index.html`;
}

async function open(address: string, options: BrowserContextOptions = DESK): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(address);
  if (options.javaScriptEnabled !== false && (options.viewport?.width ?? 0) > 800)
    await page.waitForSelector(".reveal.ready");
  return page;
}

const pagesOf = (pdf: Buffer): number => (pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length;
const shown = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.querySelector("section.present")?.id);

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "kindred-slides-"));
  report = exampleReport({personas: 3, features: 3});
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  rmSync(root, {recursive: true, force: true});
});

describe("the slides from a plain folder", () => {
  let address: string;
  const ids = (): string[] => makeSlides(report).map(({id}) => id);

  beforeAll(() => {
    address = write("plain", report);
  });

  test("ask for nothing but their own files, and say no error", async () => {
    const page = await (await browser.newContext(DESK)).newPage();
    const faults: string[] = [];
    page.on("console", (message) => faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("requestfailed", (request) => faults.push(request.url()));
    page.on("request", (request) => {
      if (!/^(?:file:|data:)/.test(request.url())) faults.push(request.url());
    });
    await page.goto(address);
    await page.waitForSelector(".reveal.ready");
    expect(
      await page.evaluate(() => document.fonts.check("20px Fraunces") && document.fonts.check("20px Inter"))
    ).toBe(true);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("turn by the keys of a keyboard and of a remote, and have an address each", async () => {
    const page = await open(address);
    const [first, second, third] = ids();
    for (const [key, id] of [
      ["ArrowRight", second],
      ["PageDown", third],
      ["PageUp", second],
      ["End", ids().at(-1)],
      ["Home", first]
    ]) {
      await page.keyboard.press(key ?? "");
      expect(await shown(page), key).toBe(id);
    }
    await page.goto(`${address}#/family`);
    expect(await shown(page)).toBe("family");
    await page.context().close();
    const linked = await open(`${address}#how`);
    expect(await shown(linked)).toBe("how");
    await linked.context().close();
  });

  test("show no more than a slide holds, with long names and twelve personas, and nothing over the foot", async () => {
    const faults: string[] = [];
    for (const [name, of] of [
      ["plain", report],
      ["long", exampleReport({personas: 12, features: 12, name: LONG})],
      ["two", exampleReport({personas: 2, features: 1, cohorts: 1})]
    ] as const) {
      const page = await open(name === "plain" ? address : write(name, of));
      for (const {id} of makeSlides(of)) {
        faults.push(...(await page.evaluate(overflowing)).map((fault) => `${name} ${id}: ${fault}`));
        await page.keyboard.press("ArrowRight");
      }
      await page.context().close();
    }
    expect(faults).toEqual([]);
  });

  test.each(["light", "dark"] as const)("pass axe on every kind of slide in %s", async (colorScheme) => {
    const page = await open(address, {...DESK, colorScheme});
    const found = new Set<string>();
    // One of each kind.
    const kinds = new Map(makeSlides(report).map(({kind, id}) => [kind, id]));
    for (const id of kinds.values()) {
      await page.evaluate((hash) => window.location.assign(hash), `#/${id}`);
      for (const violation of await axeFaults(page, colorScheme === "dark" ? OF_COLORS : {}))
        found.add(`${id}: ${violation}`);
    }
    expect([...found]).toEqual([]);
    await page.context().close();
  });

  test.each([
    ["?print-pdf", true, "light"],
    ["", true, "dark"],
    ["", false, "light"]
  ] as const)(
    "print one a page: address %j, JavaScript %j, %s",
    async (query, javaScriptEnabled, colorScheme) => {
      const page = await open(`${address}${query}`, {...DESK, javaScriptEnabled, colorScheme});
      if (query) await page.waitForSelector(".pdf-page");
      const pdf = await page.pdf({preferCSSPageSize: true, printBackground: true});
      expect(pagesOf(pdf)).toBe(ids().length);
      expect(pdf.toString("latin1")).toMatch(/\/MediaBox\s*\[0 0 960 540\]/);
      await page.context().close();
    }
  );

  test("are a page of sections on a phone held upright, and without JavaScript", async () => {
    for (const options of [
      PHONE,
      {...PHONE, javaScriptEnabled: false},
      {...DESK, javaScriptEnabled: false}
    ]) {
      const page = await open(address, options);
      const sections = page.locator("section.slide");
      expect(await sections.count()).toBe(ids().length);
      for (const id of ids()) expect(await page.locator(`#${id}-title`).isVisible(), id).toBe(true);
      expect(await excessWidth(page)).toBe(0);
      expect(await page.locator("details.notes").count()).toBe(ids().length);
      await page.context().close();
    }
  });
});

describe("the slides under a strict policy", () => {
  test("run, and open the speaker's window, which follows and steers them", async () => {
    write("served", report);
    const server = await serveFolder(join(root, "served"));
    const context = await browser.newContext(DESK);
    const faults: string[] = [];
    await context.route("**/*", async (route) => {
      const response = await route.fetch();
      const headers = {
        ...response.headers(),
        "content-security-policy":
          "default-src 'self'; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'"
      };
      await route.fulfill({response, headers});
    });
    const page = await context.newPage();
    for (const each of [page]) each.on("console", (message) => faults.push(message.text()));
    await page.goto(`${server.address}/present/index.html`);
    await page.waitForSelector(".reveal.ready");
    const [view] = await Promise.all([context.waitForEvent("page"), page.keyboard.press("s")]);
    const slides = makeSlides(report);
    expect(await view.title()).toBe(report.labels.speakerNotes);
    expect(await view.locator(".said").innerText()).toContain(slides[0].notes[0]);
    expect(await view.locator(".then h2").first().innerText()).toBe(report.labels.nextSlide);
    await view.keyboard.press("PageDown");
    expect(await shown(page)).toBe(slides[1].id);
    expect(await view.locator(".said").innerText()).toContain(slides[1].notes[0]);
    await page.keyboard.press("End");
    expect(await view.locator(".then").innerText()).toContain(report.labels.lastSlide);
    await context.close();
    server.close();
    expect(faults).toEqual([]);
  });
});

describe("the slides in Portuguese", () => {
  test("have no English in what reveal.js adds", async () => {
    const page = await open(write("pt", makeReport(exampleFindings(times(10)), portuguese)));
    const labels = await page.evaluate(() =>
      [...document.querySelectorAll(".reveal [aria-label], .resume-button")]
        .filter((element) => !element.closest("section"))
        .map((element) => element.getAttribute("aria-label") ?? element.textContent ?? "")
    );
    expect(labels.length).toBeGreaterThanOrEqual(3);
    expect(textsWith(englishWords().dictionary, labels)).toEqual([]);
    await page.context().close();
  });
});

// Runs in the page.
function overflowing(): string[] {
  const sheet = document.querySelector("section.present .sheet");
  const foot = sheet?.querySelector("footer");
  if (!sheet || !foot) return ["no slide"];
  const [room, end] = [sheet.getBoundingClientRect(), foot.getBoundingClientRect().top];
  return [...sheet.querySelectorAll("*")]
    .filter((element) => !element.closest("svg") && !element.closest("footer") && !element.matches(".hint"))
    .map((element) => ({element, place: element.getBoundingClientRect()}))
    .filter(({element, place}) => {
      if (place.width === 0 || place.height === 0) return false;
      const out =
        place.right > room.right + 1 || place.left < room.left - 1 || place.bottom > room.bottom + 1;
      return out || (element.children.length === 0 && element.textContent !== "" && place.bottom > end + 1);
    })
    .map(({element}) => `${element.tagName} "${element.textContent?.slice(0, 30)}"`);
}
