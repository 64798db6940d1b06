// Everything that people type and everything that data hold, as somebody would write it who means harm: built as a user
// builds it, opened as a reader opens it. Nothing runs, nothing is fetched, and the words are there as words.
import {mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, relative} from "node:path";
import type {Browser, BrowserContext, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {readPersonas} from "../../src/personas/readPersonas.js";
import {runKindred} from "../commands/runKindred.js";
import {exampleStudy} from "../personas/exampleStudy.js";
import {personaText} from "../personas/personaFiles.js";
import {withFiles} from "../personas/withFiles.js";
import {dealt, everything, line, SLOTS, slots, writeHostileStudy} from "./hostileStudy.js";
import {inTabs} from "./inTabs.js";
import {openBrowser} from "./openBrowser.js";
import {PAYLOADS} from "./payloads.js";
import {serveFolder} from "./serveFolder.js";

/** Pages that are open at a time. */
const TABS = 4;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

test("there are at least 60 payloads, each with a number of its own", () => {
  expect(new Set(PAYLOADS.map(({text}) => text.replace(/\d{3}/g, "n"))).size).toBeGreaterThanOrEqual(60);
  for (const {n, text} of PAYLOADS) expect(text).toContain(String(n));
});

test.each(["name", "tagline", "description"])(
  "readPersonas refuses placeholders of payloads in %s",
  (key) => {
    for (const {text} of PAYLOADS.filter(({braces}) => braces)) {
      const yaml = personaText({[key]: JSON.stringify(text)});
      const {definitions, problems} = withFiles({"personas/a.yaml": yaml}, (root) =>
        readPersonas(root, exampleStudy())
      );
      expect(definitions, text).toBeUndefined();
      expect(problems[0].message, text).toMatch(/placeholder|inserted raw/);
    }
  }
);

// The text of a page as its elements hold it, without spaces and without regard to capitals.
function bare(text: string): string {
  return text.replace(/[\s\u00ad\ufeff]+/g, "").toLowerCase();
}

interface Watched {
  readonly page: Page;
  readonly faults: string[];
}

/** Opens a tab and returns it with what ran in it, was asked for, or complained, so far. */
async function watch(context: BrowserContext, address: string): Promise<Watched> {
  const faults: string[] = [];
  const page = await context.newPage();
  page.on("dialog", (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("console", (message) => message.type() === "error" && faults.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("popup", (popup) => faults.push(`popup: ${popup.url()}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(address)) faults.push(`request: ${request.url()}`);
  });
  await page.addInitScript("window.hits = []; window.hit = (n) => { window.hits.push(n ?? 0); };");
  return {page, faults};
}

// Handlers answer to events, wherever they come from.
const PROVOKE = `for (const element of document.querySelectorAll("*"))
  for (const type of ["mouseover", "mouseenter", "focus", "error", "load", "toggle", "begin", "animationstart", "pageshow"])
    element.dispatchEvent(new Event(type));`;

// Elements that only a payload could have made, handlers, addresses that run or lead away, styles that fetch.
const FOREIGN = `[...document.querySelectorAll("*")].flatMap((element) => {
  // A page's icon is drawn in its address: a picture, in which nothing runs.
  const icon = element.matches('link[rel="icon"]') && /^data:(image[/]svg[+]xml)?,/.test(element.getAttribute("href"));
  const ours = icon || element.matches("form.fields, form.fields input, .finder > label > input") ||
    element.matches('link[href="present.css"], script[src="present.js"]');
  const wrong = !ours && /^(iframe|object|embed|base|form|input|template|math|video)$/i.test(element.localName);
  const runs = [...element.attributes].some(({name, value}) => /^on/i.test(name) ||
    (/^(href|src|action|formaction|xlink:href|data|srcdoc)$/i.test(name) && !/^(https?:|mailto:|#|[.][.]?[/])/i.test(value)) ||
    (name === "style" && /url|expression/i.test(value)));
  return wrong || (runs && !ours) ? [element.outerHTML.slice(0, 200)] : [];
})`;

/** By what a page is made: its template and what it compares, or the page itself where it is the only one of its kind. */
function kindOf(path: string): string {
  const folders = path.split("/").slice(0, -1);
  if (folders.length === 0) return path;
  const name = path.slice(folders.join("/").length + 1);
  const of = /^(?:persona|unnamed)-/.exec(name)?.[0] ?? "";
  const ending = /\/numbers\.html$|\.single\.html$/.exec(path)?.[0] ?? "";
  return [...folders, of, ending].join(" ").replace(/ (?:persona|unnamed)-\d+ /, " one ");
}

const EACH_KIND = "one page of each kind";

// The same payloads stand elsewhere in the second study: there one page of each kind says the same as all of them.
describe.each([
  {first: 0, opened: "every persona and every card, one of each kind of other pages"},
  {first: 37, opened: EACH_KIND}
])("the site of a hostile study whose title begins with payload $first ($opened)", ({first, opened}) => {
  let root: string;
  let site: string;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  let pages: string[];
  let visited: string[];
  const texts = new Map<string, string>();
  const faults: string[] = [];
  const at = (path: string): string => texts.get(path) ?? "";
  /** Slots whose persona's page was opened. */
  const shown = (): number[] => slots().filter((slot) => visited.includes(`personas/persona-${slot}.html`));

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), "kindred-payloads-"));
    writeHostileStudy(root, first);
    const built = runKindred(["build", "--in", root]);
    expect(built, built.stderr).toMatchObject({code: 0});
    site = join(root, "dist");
    server = await serveFolder(site);
    pages = readdirSync(site, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
      .map((entry) => relative(site, join(entry.parentPath, entry.name)))
      .sort();
    const ofKind = new Map(pages.map((path) => [kindOf(path), path]));
    visited =
      opened === EACH_KIND
        ? [...ofKind.values()]
        : pages.filter(
            (path) =>
              !/^(?:embed\/)?compare\/|^embed\/(?:features\/|.*\.single)|\/numbers\.html$/.test(path) ||
              ofKind.get(kindOf(path)) === path
          );
    console.log(`payload ${first}: ${visited.length} of ${pages.length} pages are opened`);
    const context = await browser.newContext();
    const visit = async (path: string, {page, faults: watched}: Watched): Promise<void> => {
      await page.goto(`${server.address}/${path}`, {waitUntil: "networkidle"});
      await page.evaluate(PROVOKE);
      const hits: unknown = await page.evaluate("window.hits");
      const foreign = (await page.evaluate(FOREIGN)) as string[]; // what the script returns
      const found = [...watched.splice(0), ...(hits as number[]).map((n) => `hit ${n}`), ...foreign];
      faults.push(...found.map((fault) => `${path}: ${fault}`));
      // Slides write which one it is behind it.
      expect(page.url().replace(/#\/start$/, ""), path).toBe(`${server.address}/${path}`);
      texts.set(path, bare(await page.evaluate(() => document.documentElement.textContent ?? "")));
    };
    await inTabs(TABS, () => watch(context, server.address), {addresses: visited, visit});
    await context.close();
  });

  afterAll(() => {
    server?.close();
    rmSync(root, {recursive: true, force: true});
  });

  test("has all its pages", () => {
    const pairs = pages.filter((path) => path.startsWith("compare/"));
    expect(pairs.length).toBeGreaterThan(SLOTS);
    const own = pages.filter((path) => !/^(?:404\.html$|embed\/|present\/)|\/numbers\.html$/.test(path));
    expect(own).toHaveLength(4 + SLOTS + 2 + 3 + pairs.length);
    const personas = own.filter((path) => path.startsWith("personas/"));
    for (const path of personas) expect(pages).toContain(`embed/${path}`);
    const numbers = pages.filter((path) => path.endsWith("/numbers.html"));
    // All but those that nobody is in.
    expect(personas).toEqual(expect.arrayContaining(numbers.map((path) => path.replace("/numbers", ""))));
    expect(numbers.length).toBeGreaterThanOrEqual(SLOTS);
    expect(visited).toContain("present/index.html");
    expect(shown().length).toBe(opened === EACH_KIND ? 1 : SLOTS);
  });

  test("runs nothing, fetches nothing, makes no element and no handler of any payload", () => {
    expect(faults).toEqual([]);
  });

  test("shows what the study says, as words", () => {
    expect(at("index.html")).toContain(bare(everything(first + 1)));
    expect(at("index.html")).toContain(bare(everything(first + 2)));
    expect(at("index.html")).toContain(bare(everything(first + 3)));
    expect(at("method.html")).toContain(bare(everything(first + 5)));
    for (const slot of slots())
      expect(at("features.html"), `${slot}`).toContain(bare(line(slot, {turn: first})));
  });

  test("shows what personas and families say, as words", () => {
    for (const slot of slots()) {
      expect(at("index.html"), `${slot}`).toContain(bare(`F${slot} ${line(slot)}`));
      expect(at("index.html"), `${slot}`).toContain(bare(line(slot, {turn: 2})));
    }
    for (const slot of shown()) {
      const page = at(`personas/persona-${slot}.html`);
      expect(page, `${slot}`).toContain(bare(`${line(slot, {braces: false})} N${slot}`));
      expect(page, `${slot}`).toContain(bare(line(slot, {turn: 1, braces: false})));
      expect(page, `${slot}`).toContain(bare(line(slot, {turn: 1})));
    }
  });

  test("shows descriptions with every payload's number, whatever Markdown makes of it", () => {
    for (const slot of shown().filter((slot) => slot < SLOTS - 1))
      for (const {n, text} of dealt(slot, {braces: false})) {
        const count = at(`personas/persona-${slot}.html`).split(String(n)).length - 1;
        // Links that lead nowhere dangerous keep only their words; images are their description.
        if (!/^!?\[/.test(text)) expect(count, text).toBeGreaterThan(4);
      }
  });

  test("shows what the data hold, as words: kinds of events, columns, cohorts, outcomes", () => {
    for (const {text} of PAYLOADS.slice(0, 10)) expect(at("method.html")).toContain(bare(text));
    for (const slot of slots().slice(0, SLOTS - 1))
      expect(at("cohorts.html"), `${slot}`).toContain(bare(line(slot, {turn: 3})));
    for (const slot of shown().filter((slot) => slot < SLOTS - 1))
      expect(at(`personas/persona-${slot}.html`), `${slot}`).toContain(bare(line(slot, {turn: 2})));
  });

  test("offers downloads in which no cell is a formula", () => {
    for (const path of ["features.csv", "cohorts.csv"]) {
      const text = readFileSync(join(site, path), "utf8");
      expect(text).toContain("SUM(1+");
      const cells = text.match(/(?<=^|,|\n)(?:"(?:[^"]|"")*"|[^",\r\n]*)/g) ?? [];
      expect(cells.length).toBeGreaterThan(100);
      const formulas = cells
        .map((cell) => cell.replace(/^"/, ""))
        .filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^-?[\d.]+(e[+-]?\d+)?$/.test(cell));
      expect(formulas).toEqual([]);
    }
  });
});
