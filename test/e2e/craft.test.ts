// The sample site, measured and looked at: how fast it comes to a phone, and whether each page looks as it did.
import {readdirSync, readFileSync, rmSync, statSync} from "node:fs";
import {join, relative} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {type Audit, auditSteadily} from "./auditPage.js";
import {builtSample} from "./builtSample.js";
import {freePort} from "./freePort.js";
import {compareLooks, lookAt, lookFile, readLook, type View, writeLook} from "./looks.js";
import {openBrowser} from "./openBrowser.js";
import {serveFolder} from "./serveFolder.js";

// npm run looks: what pages look like now is how they are to look. Look at each before you commit them.
const KEPT = join(import.meta.dirname, "looks");
const RENEW = process.env.KINDRED_LOOKS === "renew";
/** Where pages that look otherwise are put: as they were, as they are, and where they differ. */
const FAILED = join(import.meta.dirname, "../../.kindred/looks");
const [WIDE, NARROW] = [1280, 390];
const SCHEMES = ["light", "dark"] as const;
const VIEWS: readonly View[] = [WIDE, NARROW].flatMap((width) => SCHEMES.map((scheme) => ({width, scheme})));

/** Of a busy machine, ms. */
const LONG = 600_000;
const KIB = 1024;
/** Of 100; the other categories must be without fault. */
const SWIFT = 95;

let folder: string;
let server: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;
let port: number;

beforeAll(async () => {
  folder = builtSample();
  server = await serveFolder(join(folder, "dist"), {gzip: true});
  port = await freePort();
  browser = await openBrowser({debuggingPort: port});
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, {recursive: true, force: true});
});

describe("Lighthouse, as a phone on a slow network", () => {
  const audits = new Map<string, Audit>();

  test.each(["index", "personas/binge-watcher", "cohorts", "method"])(
    "finds nothing on %s",
    async (path) => {
      const {benchmark} = [...audits.values()].at(-1) ?? {};
      const audit = await auditSteadily(`${server.address}/${path}.html`, port, {goal: SWIFT, benchmark});
      audits.set(path, audit);
      const {performance, ...others} = audit.scores;
      expect(performance, audit.faults.join("\n")).toBeGreaterThanOrEqual(SWIFT);
      expect(others, audit.faults.join("\n")).toEqual({accessibility: 100, "best-practices": 100, seo: 100});
    },
    LONG
  );

  test("home comes with 150 KiB, without scripts and fonts with 60", () => {
    const {Script = 0, Font = 0, ...others} = audits.get("index")?.bytes ?? {};
    const rest = Object.values(others).reduce((sum, bytes) => sum + bytes, 0);
    expect(Font).toBeGreaterThan(0);
    expect(rest).toBeGreaterThan(0);
    expect(rest).toBeLessThanOrEqual(60 * KIB);
    expect(rest + Script + Font).toBeLessThanOrEqual(150 * KIB);
  });
});

describe("on paper", () => {
  test.each(["A4", "Letter"])("each persona is on one sheet of %s", async (format) => {
    const page = await (await browser.newContext()).newPage();
    const paths = readdirSync(join(folder, "dist/personas")).filter((name) => name.endsWith(".html"));
    const sheets: Record<string, number> = {};
    for (const path of paths) {
      await page.goto(`${server.address}/personas/${path}`);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const pdf = await page.pdf({format, printBackground: true});
      sheets[path] = (pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length;
    }
    expect(paths.length).toBeGreaterThan(4);
    expect(sheets).toEqual(Object.fromEntries(paths.map((path) => [path, 1])));
  });

  test("keeps portraits, charts and words of a persona, and leaves out what only screens need", async () => {
    const page = await (await browser.newContext()).newPage();
    await page.emulateMedia({media: "print"});
    await page.goto(`${server.address}/personas/sampler.html`);
    const seen = (selector: string): Promise<boolean> => page.locator(selector).first().isVisible();
    for (const kept of [".numbered", ".facts", ".prose", ".idea-list", ".boxes", ".plot svg", ".confused"])
      expect(await seen(kept), kept).toBe(true);
    for (const gone of ["nav", ".pager", ".versus", ".wiki", ".more", ".search-link", ".numbers"])
      expect(await seen(gone), gone).toBe(false);
  });
});

describe("every page and every slide", () => {
  const pages = (width: number): string[] => [
    ...readdirSync(join(folder, "dist"), {recursive: true})
      .map(String)
      // Embeds say by the clock that they are old, and have tests of their own.
      .filter((path) => path.endsWith(".html") && !/^(?:present|embed)\//.test(path))
      .sort(),
    ...slides(width)
  ];

  // One by one where there is room for slides; on a phone they are one page.
  const slides = (width: number): string[] => {
    if (width < 600) return ["present/index.html"];
    const html = readFileSync(join(folder, "dist/present/index.html"), "utf8");
    const ids = [...html.matchAll(/<section id="([^"]+)" class="slide/g)].map(([, id]) =>
      id.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    );
    return ids.map((id) => `present/index.html#/${id}`);
  };

  /** Returns the pages that look otherwise than what is kept, and puts pictures of them where one can look. */
  async function changed(
    width: number,
    schemes: readonly View["scheme"][],
    {paths, change}: {readonly paths: readonly string[]; readonly change?: string}
  ): Promise<string[]> {
    const found: string[] = [];
    await lookAt(
      browser,
      {width, schemes},
      {
        addresses: paths.map((path) => `${server.address}/${path}`),
        ...(change === undefined ? {} : {change}),
        each: (look, address, view) => {
          const path = address.slice(server.address.length + 1);
          const kept = readLook(lookFile(KEPT, path, view));
          const {same, told, picture} = compareLooks(
            kept ?? {width: 0, height: 0, data: Buffer.alloc(0)},
            look
          );
          if (kept && same) return;
          const file = lookFile(FAILED, path, view);
          if (change === undefined) writeLook(file, picture);
          found.push(`${path}: ${kept ? told : "nothing is kept"}, see ${relative(process.cwd(), file)}`);
        }
      }
    );
    return found.sort();
  }

  test.runIf(RENEW)(
    "is kept as it looks now",
    async () => {
      rmSync(KEPT, {recursive: true, force: true});
      for (const width of [WIDE, NARROW])
        await lookAt(
          browser,
          {width, schemes: SCHEMES},
          {
            addresses: pages(width).map((path) => `${server.address}/${path}`),
            each: (look, address, view) =>
              writeLook(lookFile(KEPT, address.slice(server.address.length + 1), view), look)
          }
        );
    },
    LONG
  );

  test.each([WIDE, NARROW])(
    "looks as it did, light and dark, %i px",
    async (width) => {
      for (const scheme of SCHEMES)
        rmSync(lookFile(FAILED, "", {width, scheme}), {recursive: true, force: true});
      const found = await changed(width, SCHEMES, {paths: pages(width)});
      expect(found, "npm run looks renews what is kept").toEqual([]);
    },
    LONG
  );

  test.each([
    ["a card that moved", ".card { translate: 0 16px }"],
    ["another colour of one persona", ".card { --b: #1d7f8c !important; --tint: #d9eef1 }"],
    ["another page", ":root { --page: #e9eefb !important }"],
    ["another face", "h1 { font-family: Arial, sans-serif }"],
    ["a sentence that is gone", ".hero .lede { color: transparent }"]
  ])("looks otherwise with %s", async (_, change) => {
    const page = {paths: ["index.html"], change};
    expect(await changed(WIDE, ["light"], page)).toHaveLength(1);
    expect(await changed(NARROW, ["dark"], page)).toHaveLength(1);
  });

  test("looks otherwise with a slide on which names moved", async () => {
    const slide = {paths: ["present/index.html#/family"], change: ".member-name { translate: 0 12px }"};
    expect(await changed(WIDE, ["light"], slide)).toHaveLength(1);
  });

  test("keeps its looks small: 8 MB in all, and of no page that is gone", () => {
    const files = VIEWS.flatMap((view) => pages(view.width).map((path) => lookFile(KEPT, path, view)));
    expect(files.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThanOrEqual(8 * KIB * KIB);
    const kept = VIEWS.flatMap((view) => readdirSync(lookFile(KEPT, "", view)).length);
    expect(kept).toEqual(VIEWS.map(({width}) => pages(width).length));
    expect(slides(WIDE).length).toBeGreaterThan(15);
  });
});
