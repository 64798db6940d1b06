import {posix} from "node:path";
import {afterEach, beforeAll, describe, expect, test, vi} from "vitest";
import {makeSlides} from "../../src/deck/makeSlides.js";
import {makePptx} from "../../src/deck/pptx/makePptx.js";
import {readZip} from "../../src/deck/pptx/zip.js";
import type {Slide} from "../../src/deck/slide.js";
import type {Report} from "../../src/report/report.js";
import {exampleReport} from "../site/exampleReport.js";
import {xmlFaults} from "./wellFormed.js";

const BAD = 'A "bad" <name> & a\u0007 \ud800 half';

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const plain = (xml: string): string =>
  xml
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");
/** What XML can hold of a text. */
const clean = (given: string): string => given.replaceAll("\u0007", "").replaceAll("\ud800", "");
/** Paragraphs of a part as text. */
const paragraphs = (xml: string): string[] =>
  [...xml.matchAll(/<a:p>(.*?)<\/a:p>/gs)]
    .map(([, inner]) => [...inner.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, run]) => plain(run)).join(""))
    .filter((paragraph) => paragraph !== "");

let report: Report;
let slides: Slide[];
let bytes: Uint8Array;
let parts: Map<string, Uint8Array>;
const part = (path: string): string => text(parts.get(path));
const slideXml = (n: number): string => part(`ppt/slides/slide${n}.xml`);

beforeAll(async () => {
  const example = exampleReport({personas: 2, features: 2, cohorts: 2, strays: true});
  const [first, ...others] = example.personas;
  report = {...example, title: BAD, personas: [{...first, name: BAD, tagline: BAD}, ...others]};
  slides = makeSlides(report);
  bytes = await makePptx(slides, report);
  parts = readZip(bytes);
});

afterEach(() => {
  vi.useRealTimers();
});

describe("makePptx(slides, report)", () => {
  test("gives the same bytes for the same slides, whatever the time", async () => {
    vi.useFakeTimers({toFake: ["Date"], now: Date.UTC(2031, 4, 5)});
    expect(Buffer.from(await makePptx(slides, report)).equals(Buffer.from(bytes))).toBe(true);
    expect(part("docProps/core.xml")).not.toMatch(/20\d\d-/);
  });

  test("shows the team's own picture on the title and beside what teams could do, too", async () => {
    const pixel =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
    const own = {
      file: "a.png",
      type: "image/png",
      ending: "png",
      width: 1,
      height: 1,
      base64: pixel
    } as const;
    const alt = "Someone of the team's own";
    const [first, ...others] = report.personas;
    const shown = {...report, personas: [{...first, image: {...own, alt}}, ...others]};
    const drawn = makeSlides(shown);
    const xml = readZip(await makePptx(drawn, shown));
    for (const kind of ["title", "family", "persona", "team"] as const) {
      const at = drawn.findIndex((slide) => slide.kind === kind) + 1;
      expect(plain(text(xml.get(`ppt/slides/slide${at}.xml`))), kind).toContain(`descr="${alt}"`);
    }
  });

  test("writes XML that is well-formed, whatever names hold", () => {
    const xml = [...parts.keys()].filter((path) => /\.(?:xml|rels)$/.test(path));
    expect(xml.length).toBeGreaterThan(2 * slides.length);
    expect(xml.flatMap((path) => xmlFaults(part(path)).map((fault) => `${path}: ${fault}`))).toEqual([]);
    expect(paragraphs(slideXml(4)).join()).toContain('A "bad" <name> & a  half');
  });

  test("holds every part that is spoken of, and a kind for each", () => {
    const types = part("[Content_Types].xml");
    const overrides = [...types.matchAll(/PartName="\/([^"]*)"/g)].map(([, path]) => path);
    const defaults = [...types.matchAll(/Extension="([^"]*)"/g)].map(([, extension]) => extension);
    expect(overrides.filter((path) => !parts.has(path))).toEqual([]);
    expect([...parts.keys()].filter((path) => !defaults.includes(path.split(".").at(-1) ?? ""))).toEqual([]);
    const missing = [...parts.keys()]
      .filter((path) => path.endsWith(".rels"))
      .flatMap((path) => {
        const folder = posix.dirname(posix.dirname(path));
        return [...part(path).matchAll(/Target="([^"]*)"/g)].map(([, target]) => posix.join(folder, target));
      })
      .filter((target) => !parts.has(target));
    expect(missing).toEqual([]);
  });

  test("has a slide for each, with its title in the place of titles", () => {
    const written = [...parts.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
    expect(written.length).toBe(slides.length);
    for (const [i, slide] of slides.entries()) {
      const [shape = ""] =
        slideXml(i + 1).match(/<p:sp>(?:(?!<\/p:sp>).)*type="title"(?:(?!<\/p:sp>).)*<\/p:sp>/s) ?? [];
      expect(paragraphs(shape).at(-1), slide.id).toBe(slide.title);
    }
  });

  test("has the notes of each slide, a paragraph each", () => {
    for (const [i, {notes, id}] of slides.entries()) {
      const xml = part(`ppt/notesSlides/notesSlide${i + 1}.xml`);
      expect(
        paragraphs(xml).filter((paragraph) => paragraph !== String(i + 1)),
        id
      ).toEqual(notes.map(clean));
    }
  });

  test("says in words what every picture shows, and numbers shapes apart", () => {
    for (let n = 1; n <= slides.length; n++) {
      const pictures = [...slideXml(n).matchAll(/<p:pic>.*?<p:cNvPr [^>]*descr="([^"]*)"/gs)].map(
        ([, alt]) => alt
      );
      expect(pictures.filter((alt) => alt === "" || /\.png|base64/.test(alt))).toEqual([]);
      const ids = [...slideXml(n).matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
    const boxes = slides.findIndex(({kind}) => kind === "boxes");
    const {alt} = (slides[boxes] as Extract<Slide, {kind: "boxes"}>).chart;
    expect(plain(slideXml(boxes + 1))).toContain(`descr="${alt}"`);
  });

  test("draws charts at twice the pixels of their place", () => {
    const boxes = slides.findIndex(({kind}) => kind === "boxes") + 1;
    const png = Buffer.from(parts.get(`ppt/media/image-${boxes}-1.png`) ?? []);
    const [, cx] = /<p:pic>.*?<a:ext cx="(\d+)"/s.exec(slideXml(boxes)) ?? [];
    expect(png.readUInt32BE(16)).toBe(Math.round((Number(cx) / 914400) * 96 * 2));
  });

  test("has native tables, whose first row names the columns where they have names", () => {
    const at = (id: string): string => slideXml(slides.findIndex((slide) => slide.id === id) + 1);
    expect(at("changed")).toMatch(/<a:tbl><a:tblPr firstRow="1"\/>/);
    expect(at("how")).toMatch(/<a:tbl><a:tblPr\/>/);
    const table = slides.find(({id}) => id === "changed") as Extract<Slide, {kind: "table"}>;
    const cells = [...at("changed").matchAll(/<a:tc>.*?<\/a:tc>/gs)].map(([cell]) => paragraphs(cell).join());
    expect(cells).toEqual([
      ...table.table.columns.map(({label}) => label),
      ...table.table.rows.flat().map((cell) => (typeof cell === "string" ? cell : cell.text))
    ]);
  });

  test("has masters in our faces", () => {
    expect(part("ppt/theme/theme1.xml")).toContain('<a:latin typeface="Fraunces"');
    expect(part("ppt/theme/theme1.xml")).toContain('<a:latin typeface="Inter"');
    const layouts = [...parts.keys()].filter((path) => /slideLayouts\/slideLayout\d+\.xml$/.test(path));
    const own = layouts.filter((path) => part(path).includes("Fraunces"));
    expect(own.length).toBe(3);
  });

  test("says its language", async () => {
    const brief = makeSlides({...report, language: "pt-BR"}).slice(0, 2);
    const xml = readZip(await makePptx(brief, {...report, language: "pt-BR"}));
    expect(text(xml.get("ppt/slides/slide2.xml"))).toContain('lang="pt-BR"');
    expect(text(xml.get("ppt/notesSlides/notesSlide2.xml"))).toContain('lang="pt-BR"');
  });
});
