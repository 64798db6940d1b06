// How pages look, small: a whole page drawn at half its size, a square of pixels averaged into one. So
// letters drawn by another version of the browser weigh little, and what moved or changed its colour shows. By day a pixel
// is 4 of the page's, so that another sentence shows, too; at night words are the same, and only colours are kept.
import {existsSync, mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import pixelmatch from "pixelmatch";
import type {Browser, Page} from "playwright-core";
import {PNG} from "pngjs";
import {inTabs} from "./inTabs.js";
import {layOutWhole} from "./wholePage.js";

/** Of black against white, as pixelmatch weighs it: a smaller difference of two pixels is none. Grey may differ by 18. */
const TOLERANCE = 0.07;
/** Share of a page's pixels that may differ more. */
const MAY_DIFFER = 0.002;
/** Pixels of a square whose mean colour may differ by so much of 255, and the share of squares that may differ more. */
const SQUARE = 4;
const SHADE = 7;
const MAY_SHADE = 0.01;
/** Pixels of a block, and the share of them that may differ: another sentence is few pixels of a page, but many of a block. */
const BLOCK = 16;
const MAY_DIFFER_NEAR = 0.1;
const HALF = 0.5;
/** Pages that are open at a time. */
const TABS = 2;
/** Pixels of the half-sized page that are averaged into one, each way. */
const DAY = 2;
const NIGHT = {wide: 6, narrow: 4} as const;
/** Steps of a colour in what is kept: fewer take less room. */
const STEP = 8;

/** A window in which pages are looked at. */
export interface View {
  readonly width: number;
  readonly scheme: "light" | "dark";
}

/** How a page looks: RGBA, row by row. */
export type Look = Pick<PNG, "width" | "height" | "data">;

/** Looks at pages, each in all views of that width, several at a time; `change` is CSS that is added. */
export async function lookAt(
  browser: Browser,
  {width, schemes}: {readonly width: number; readonly schemes: readonly View["scheme"][]},
  {
    addresses,
    change,
    each
  }: {
    readonly addresses: readonly string[];
    readonly change?: string;
    readonly each: (look: Look, address: string, view: View) => void;
  }
): Promise<void> {
  const viewport = {width, height: 900};
  const context = await browser.newContext({viewport, deviceScaleFactor: HALF, reducedMotion: "reduce"});
  const visit = async (address: string, page: Page): Promise<void> => {
    await page.goto(address);
    const slide = /#\/([\w-]+)$/.exec(address)?.[1];
    if (slide !== undefined) await page.waitForSelector(`.reveal.ready section.present#${slide}`);
    if (change !== undefined) await page.addStyleTag({content: change});
    await layOutWhole(page);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    for (const scheme of schemes) {
      await page.emulateMedia({colorScheme: scheme});
      const night = width < 600 || slide !== undefined ? NIGHT.narrow : NIGHT.wide;
      each(average(await wholePage(page), scheme === "light" ? DAY : night), address, {width, scheme});
    }
  };
  await inTabs(TABS, () => context.newPage(), {addresses, visit});
  await context.close();
}

// The same pixels as a page's own screenshot, in half its time: PNGs that live for a moment need not be small.
async function wholePage(page: Page): Promise<Look> {
  const session = await page.context().newCDPSession(page);
  const {cssContentSize, cssLayoutViewport} = await session.send("Page.getLayoutMetrics");
  const {data} = await session.send("Page.captureScreenshot", {
    optimizeForSpeed: true,
    // Chromium waits forever where nothing lies beyond.
    captureBeyondViewport: cssContentSize.height > cssLayoutViewport.clientHeight,
    clip: {...cssContentSize, scale: HALF}
  });
  await session.detach();
  return PNG.sync.read(Buffer.from(data, "base64"));
}

/** Averages squares of so many pixels. */
function average({width, height, data}: Look, side: number): Look {
  const [w, h] = [Math.floor(width / side), Math.floor(height / side)];
  const small = new PNG({width: w, height: h});
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++)
      for (let channel = 0; channel < 4; channel++) {
        let sum = 0;
        for (let dy = 0; dy < side; dy++)
          for (let dx = 0; dx < side; dx++)
            sum += data[((y * side + dy) * width + x * side + dx) * 4 + channel];
        small.data[(y * w + x) * 4 + channel] = Math.round(sum / side ** 2);
      }
  return small;
}

/** Two looks, held against each other. */
export interface Comparison {
  readonly same: boolean;
  readonly told: string;
  /** Both, and where they differ. */
  readonly picture: Look;
}

/** Compares two looks, by pixels and by shades of squares; what one has more of than the other differs. */
export function compareLooks(before: Look, now: Look): Comparison {
  const [width, height] = [Math.max(before.width, now.width), Math.max(before.height, now.height)];
  const picture = new PNG({width: width * 3, height});
  const [a, b, difference] = [
    onto(width, height, before),
    onto(width, height, now),
    new PNG({width, height})
  ];
  const options = {threshold: TOLERANCE, includeAA: true, diffMask: true};
  const pixels = pixelmatch(a.data, b.data, difference.data, width, height, options) / (width * height);
  const shades = differentShades(average(a, SQUARE), average(b, SQUARE));
  for (const [i, part] of [a, b, difference].entries())
    PNG.bitblt(part, picture, 0, 0, width, height, i * width, 0);
  const near = mostNear(difference);
  const [percent, squares, most] = [pixels, shades, near].map((share) => `${(share * 100).toFixed(2)} %`);
  return {
    same: pixels <= MAY_DIFFER && shades <= MAY_SHADE && near <= MAY_DIFFER_NEAR,
    told: `${percent} of its pixels, ${squares} of its shades, up to ${most} of a block`,
    picture
  };
}

// The largest share of a block's pixels that differ; `mask` is clear where nothing does.
function mostNear({width, height, data}: Look): number {
  const across = Math.ceil(width / BLOCK);
  const counts = new Uint32Array(across * Math.ceil(height / BLOCK));
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (data[(y * width + x) * 4 + 3] > 0) counts[Math.floor(y / BLOCK) * across + Math.floor(x / BLOCK)]++;
  return Math.max(0, ...counts) / BLOCK ** 2;
}

function differentShades(a: Look, b: Look): number {
  const squares = a.width * a.height;
  let different = 0;
  for (let i = 0; i < squares * 4; i += 4)
    if ([0, 1, 2].some((channel) => Math.abs(a.data[i + channel] - b.data[i + channel]) > SHADE)) different++;
  return different / Math.max(1, squares);
}

// What is not there is magenta, which no page is.
function onto(width: number, height: number, {data, ...look}: Look): PNG {
  const whole = new PNG({width, height});
  for (let i = 0; i < whole.data.length; i += 4) whole.data.set([255, 0, 255, 255], i);
  for (let y = 0; y < look.height; y++)
    whole.data.set(data.subarray(y * look.width * 4, (y + 1) * look.width * 4), y * width * 4);
  return whole;
}

/** Reads a look that was kept; undefined where there is none. */
export function readLook(file: string): Look | undefined {
  return existsSync(file) ? PNG.sync.read(readFileSync(file)) : undefined;
}

/** Writes a look as PNG. */
export function writeLook(file: string, {width, height, data}: Look): void {
  mkdirSync(dirname(file), {recursive: true});
  const png = new PNG({width, height});
  data.forEach((value, i) => {
    png.data[i] = Math.min(255, Math.round(value / STEP) * STEP);
  });
  writeFileSync(file, PNG.sync.write(png, {colorType: 2, deflateLevel: 9, filterType: -1}));
}

/** Returns where the look of a page, or of a slide at its address, lies: one file per page and view. */
export function lookFile(folder: string, path: string, {width, scheme}: View): string {
  const name = path.replace("index.html#/", "").replaceAll("/", "~");
  return join(folder, `${width}-${scheme}`, name === "" ? "" : `${name.replace(/\.html$/, "")}.png`);
}
