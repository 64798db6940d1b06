// A tiny study with a company's own look, built once: colours, faces, logo and a persona's picture, wherever they are
// shown.
import {existsSync, readdirSync, readFileSync, rmSync, statSync} from "node:fs";
import {createRequire} from "node:module";
import {join} from "node:path";
import type {Browser, Page} from "playwright-core";
import {PNG} from "pngjs";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {readZip} from "../../src/deck/pptx/zip.js";
import {runKindred} from "../commands/runKindred.js";
import {WATCHER, writeTinyStudy} from "../commands/tinyStudy.js";
import {openBrowser} from "./openBrowser.js";
import {serveFolder} from "./serveFolder.js";

const packages = createRequire(import.meta.url);
const fontFile = (path: string): Uint8Array => new Uint8Array(readFileSync(path));
const TRUE_TYPE = packages.resolve("@expo-google-fonts/fraunces/600SemiBold/Fraunces_600SemiBold.ttf");
const WOFF2 = join(import.meta.dirname, "../../src/site/fonts/inter-latin.woff2");

const LOOK = `colors:
  light: {accent: "#0b4fd6", page: "#eef3fb", ink: "#10203c", soft: "#45536c", well: "#e2eaf6"}
  dark: {accent: "#8ab4ff", line: "#223355"}
fonts:
  text: {name: House Text, file: fonts/text.woff2}
  display: {name: House Display, file: fonts/display.ttf}
logo: {file: logo.svg, dark: logo-dark.svg, alt: Tiny Inc}
`;
const logoIn = (color: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><rect id="inlogo" width="120" height="40" fill="${color}"/></svg>`;

/** A square of one colour. */
function square(side: number): Uint8Array {
  const png = new PNG({width: side, height: side});
  for (let i = 0; i < png.data.length; i += 4) png.data.set([17, 119, 85, 255], i);
  return new Uint8Array(PNG.sync.write(png));
}

let folder: string;
let browser: Browser;
let server: Awaited<ReturnType<typeof serveFolder>>;

const file = (path: string): string => readFileSync(join(folder, "dist", path), "utf8");

async function open(path: string, scheme: "light" | "dark" = "light"): Promise<Page> {
  const context = await browser.newContext({colorScheme: scheme, viewport: {width: 1280, height: 800}});
  const page = await context.newPage();
  await page.goto(`${server.address}/${path}`);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page;
}

interface Dress {
  readonly page: string;
  readonly ink: string;
  readonly text: string;
  readonly heading: string;
  /** Faces that were loaded. */
  readonly loaded: readonly string[];
}

function dressOf(page: Page): Promise<Dress> {
  return page.evaluate(() => {
    const [body, heading] = [document.body, document.querySelector("h1, h2")].map((element) =>
      getComputedStyle(element as Element)
    );
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.color = "var(--page)";
    const page = getComputedStyle(probe).color;
    probe.remove();
    const loaded = [...document.fonts].filter(({status}) => status === "loaded").map(({family}) => family);
    return {
      page,
      ink: body.color,
      text: body.fontFamily.split(",")[0],
      heading: heading.fontFamily.split(",")[0],
      loaded: [...new Set(loaded.map((name) => name.replaceAll('"', "")))].sort()
    };
  });
}

const HOUSE = {text: '"House Text"', heading: '"House Display"'};

beforeAll(async () => {
  folder = writeTinyStudy({
    "personas/look.yaml": LOOK,
    "personas/fonts/text.woff2": fontFile(WOFF2),
    "personas/fonts/display.ttf": fontFile(TRUE_TYPE),
    "personas/logo.svg": logoIn("#0b4fd6"),
    "personas/logo-dark.svg": logoIn("#8ab4ff"),
    "personas/watcher.yaml": `${WATCHER}image: {file: faces/watcher.png, alt: Someone who watches}\n`,
    "personas/faces/watcher.png": square(200)
  });
  const built = runKindred(["build", "--in", folder]);
  expect(built, built.stderr).toMatchObject({code: 0});
  server = await serveFolder(join(folder, "dist"));
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, {recursive: true, force: true});
});

describe("a site with a look", () => {
  test.each(["index.html", "personas/watcher.html", "present/index.html", "embed/personas/watcher.html"])(
    "%s has its colours and faces by day",
    async (path) => {
      const dress = await dressOf(await open(path));
      expect(dress).toMatchObject({page: "rgb(238, 243, 251)", ink: "rgb(16, 32, 60)", ...HOUSE});
      expect(dress.loaded).toEqual(["House Display", "House Text"]);
    }
  );

  test("has its colours at night, and ours where it says nothing of the night", async () => {
    const page = await open("index.html", "dark");
    expect(await dressOf(page)).toMatchObject({page: "rgb(23, 22, 20)", ink: "rgb(243, 238, 228)", ...HOUSE});
    const properties = await page.evaluate(() =>
      ["--accent", "--line"].map((name) => {
        document.body.style.color = `var(${name})`;
        return getComputedStyle(document.body).color;
      })
    );
    expect(properties).toEqual(["rgb(138, 180, 255)", "rgb(34, 51, 85)"]);
  });

  test.each([
    ["light", "logo.svg"],
    ["dark", "logo-dark.svg"]
  ] as const)("shows its logo as an image, %s: %s", async (scheme, name) => {
    for (const path of ["index.html", "personas/watcher.html", "present/index.html"]) {
      const page = await open(path, scheme);
      const logo = page.locator("img.logo").first();
      const shown = await logo.evaluate((image: HTMLImageElement) => ({
        source: image.currentSrc.split("/").at(-1),
        wide: image.naturalWidth > 0,
        ratio: image.clientWidth / image.clientHeight,
        alt: image.alt
      }));
      expect(shown).toMatchObject({source: name, wide: true, alt: "Tiny Inc"});
      expect(shown.ratio).toBeCloseTo(3, 1);
    }
  });

  test("shows the logo and the colours that the reader has chosen, whatever the system says", async () => {
    const page = await open("index.html", "light");
    await page.getByRole("button", {name: "Dark", exact: true}).click();
    const source = (): Promise<string | undefined> =>
      page
        .locator("img.logo")
        .first()
        .evaluate((image: HTMLImageElement) => image.currentSrc.split("/").at(-1));
    await expect.poll(source).toBe("logo-dark.svg");
    expect((await dressOf(page)).ink).toBe("rgb(243, 238, 228)");
    await page.goto(`${server.address}/present/index.html`);
    await expect.poll(source).toBe("logo-dark.svg");
    await page.keyboard.press("d");
    await expect.poll(source).toBe("logo.svg");
  });

  test("never has the logo's own markup in a page", () => {
    const pages = readdirSync(join(folder, "dist"), {recursive: true}).map(String);
    for (const page of pages.filter((path) => path.endsWith(".html")))
      expect(file(page)).not.toContain("inlogo");
  });

  test("keeps single files under 100 kB: its colours, and no face but the reader's", () => {
    const single = file("embed/personas/watcher.single.html");
    expect(single.length).toBeLessThan(100_000);
    expect(single).toContain("--accent: light-dark(#0b4fd6, #8ab4ff)");
    expect(single).toContain('--text: "House Text", system-ui');
    expect(single).not.toMatch(/url\((?!#)|look\.css/);
  });

  test("draws pictures in its colours, with its face where that is TrueType", () => {
    const card = file("embed/personas/watcher.svg");
    expect(card).toContain('fill="#10203c"');
    expect(card).not.toContain('fill="#1f1d19"');
    expect(existsSync(join(folder, "dist/og/personas/watcher.png"))).toBe(true);
  });

  test("dresses PowerPoint: faces, theme and the logo on every master", () => {
    const out = join(folder, "tiny.pptx");
    expect(runKindred(["deck", "--in", folder, "--out", out]).code).toBe(0);
    const parts = readZip(new Uint8Array(readFileSync(out)));
    const textOf = (path: string): string => new TextDecoder().decode(parts.get(path));
    const theme = textOf("ppt/theme/theme1.xml");
    expect(theme).toContain('<a:accent1><a:srgbClr val="0B4FD6"/></a:accent1>');
    expect(theme).toContain('<a:latin typeface="House Display"/>');
    const slides = [...parts.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
    const faces = slides.flatMap((path) =>
      [...textOf(path).matchAll(/typeface="([^"]*)"/g)].map(([, name]) => name)
    );
    expect(new Set(faces)).toEqual(new Set(["House Text", "House Display"]));
    const layouts = [...parts.keys()].filter((path) => /^ppt\/slideLayouts\/slideLayout\d+\.xml$/.test(path));
    const dressed = layouts.filter((path) => textOf(path).includes("<p:pic>"));
    expect(dressed.length).toBeGreaterThanOrEqual(3);
  });

  test.each([
    ["index.html", ".card .portrait.own"],
    ["personas/watcher.html", ".hero-face .portrait.own"],
    ["embed/personas/watcher.html", ".card .portrait.own"],
    ["embed/personas/watcher.single.html", ".card .portrait.own"],
    ["present/index.html", "#persona-watcher .portrait.own"]
  ])("shows the team's own picture in the place of the flower: %s", async (path, selector) => {
    const shown = await (await open(path))
      .locator(selector)
      .first()
      .evaluate((image: HTMLImageElement) => ({
        wide: image.naturalWidth,
        alt: image.alt,
        own: image.src.startsWith("data:") || image.src.endsWith("/pictures/watcher.png")
      }));
    expect(shown).toEqual({wide: 200, alt: "Someone who watches", own: true});
  });

  test("shows it in pictures, too", () => {
    const {data, width} = PNG.sync.read(readFileSync(join(folder, "dist/og/personas/watcher.png")));
    const middle = (306 * width + 262) * 4;
    expect([...data.subarray(middle, middle + 3)]).toEqual([17, 119, 85]);
    expect(file("embed/personas/watcher.svg")).toContain('<image href="data:image/png;base64,');
  });

  test("asks for each of its files from its own folder", () => {
    const files = readdirSync(join(folder, "dist/look")).sort();
    expect(files).toEqual(["display.ttf", "logo-dark.svg", "logo.svg", "look.css", "text.woff2"]);
    expect(statSync(join(folder, "dist/look/text.woff2")).size).toBe(statSync(WOFF2).size);
    expect(file("index.html")).toContain('<link rel="preload" href="./look/text.woff2" as="font"');
    expect(file("index.html")).not.toContain("fonts/inter-latin.woff2");
  });
});
