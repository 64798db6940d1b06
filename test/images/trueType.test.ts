import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import pixelmatch from "pixelmatch";
import {PNG} from "pngjs";
import {describe, expect, test} from "vitest";
import {lackingIn, lettersOf, measure, wrapText} from "../../src/images/faces.js";
import {openPen} from "../../src/images/pen.js";
import {rasterize} from "../../src/images/rasterize.js";
import {trueType} from "../../src/images/trueType.js";

const packages = createRequire(import.meta.url);
const FILE = "@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf";
const inter = trueType(readFileSync(packages.resolve(FILE)));

const picture = {width: 700, height: 80, title: "a", description: "b", language: "en"};

describe("trueType(bytes)", () => {
  test("reads glyphs, widths and outlines; a blank has no outline, an unknown character is glyph 0", () => {
    expect(inter.unitsPerEm).toBe(2048);
    const [space, capital] = [" ", "H"].map((character) => inter.glyphOf(character.codePointAt(0) ?? 0));
    expect(inter.outlineOf(space)).toBe("");
    expect(inter.advanceOf(space)).toBeGreaterThan(300);
    // An H is twelve straight lines: no curve.
    expect(inter.outlineOf(capital)).toMatch(/^M(?:[^Q]*L){10,}[^Q]*Z$/);
    expect(inter.glyphOf(0x4eba)).toBe(0);
  });

  test("makes accented letters of their parts: ã has the contours of a and one more", () => {
    const contours = (character: string): number =>
      inter.outlineOf(inter.glyphOf(character.codePointAt(0) ?? 0)).split("M").length - 1;
    expect(contours("ã")).toBe(contours("a") + 1);
    expect(contours("ç")).toBeGreaterThan(0);
  });

  test("throws for what is no face", () => {
    expect(() => trueType(new Uint8Array(64))).toThrow("not a TrueType face");
  });
});

describe("openPen({})", () => {
  test("draws words as resvg draws them with the face itself: at most 1 pixel in 50 differs", async () => {
    const words = "Planejou, começou: ação às 12 % – Óculos & Ímã";
    const pen = openPen({});
    pen.words(words, 10, 50, {face: "text", size: 28, fill: "#000000"});
    const white = '<rect width="700" height="80" fill="#fff"/>';
    const ours = pen.finish(picture).replace("<defs>", `${white}<defs>`);
    // The same letters, set by resvg: without kerning, as we set them.
    const theirs = `<svg xmlns="http://www.w3.org/2000/svg" width="700" height="80">${white}<text x="10" y="50" font-family="Inter" font-size="28" style="font-kerning:none;font-feature-settings:'kern' 0,'calt' 0" letter-spacing="0">${words.replace("&", "&amp;")}</text></svg>`;
    const [a, b] = await Promise.all(
      [ours, theirs].map(async (svg) => PNG.sync.read(Buffer.from(await rasterize(svg, 700))))
    );
    expect(pixelmatch(a.data, b.data, undefined, 700, 80, {threshold: 0.3}) / (700 * 80)).toBeLessThan(0.02);
  });

  test("draws each letter once, and asks for no face", () => {
    const pen = openPen({});
    pen.words("abba", 0, 20, {face: "text", size: 16, fill: "#000000"});
    const svg = pen.finish(picture);
    expect(svg.match(/<path id=/g)).toHaveLength(2);
    expect(svg.match(/<use xlink:href=/g)).toHaveLength(4);
    expect(svg).not.toContain("font-family");
    const other = openPen({});
    other.words("人 <b>&", 0, 20, {face: "text", size: 16, fill: "#000000"});
    expect(other.finish(picture)).not.toContain("<text");
  });

  test("draws what a face lacks from Inter, a dot in a square for what no face has, and nothing for what is never seen", () => {
    const drawn = (text: string): string[] =>
      lettersOf(text, "display").map(({id, inset}) => (inset > 0 ? "dot" : id.charAt(0)));
    expect(drawn("Ação")).toEqual(["d", "d", "d", "d"]);
    expect(drawn("Иa")).toEqual(["s", "d"]);
    expect(drawn("人👩\u200d💻\ufe0fع")).toEqual(["dot", "dot", "dot", "dot"]);
    expect(measure("人", "display", 20)).toBe(20);
    expect(measure("\u200d\u202e\ufe0f", "text", 20)).toBe(0);
    expect(lackingIn("Ação И 人人👩\u200d💻")).toEqual(["人", "👩", "💻"]);
  });

  test("puts letters of two faces one after the other, each in its own units", () => {
    const pen = openPen({});
    pen.words("aИ人", 0, 20, {face: "display", size: 20, fill: "#000000"});
    const runs = [...pen.finish(picture).matchAll(/scale\(([\d.]+) [^)]*\)">(.*?)<\/g>/g)].map(
      ([, scale, uses]) => [...uses.matchAll(/ x="(\d+)"/g)].map(([, x]) => Number(x) * Number(scale))
    );
    const [before, after] = ["a", "aИ"].map((text) => measure(text, "display", 20));
    expect(runs.map(([x]) => Math.round(x * 10))).toEqual([0, Math.round(before * 10), expect.any(Number)]);
    expect(runs[2][0]).toBeGreaterThan(after);
    expect(runs[2][0]).toBeLessThan(after + 20);
  });

  test("gives XML that can be read, whatever the words hold", () => {
    const svg = openPen({}).finish({...picture, title: "\u0001\ud800 ]]> <\uffff", description: '"&'});
    expect(svg).not.toMatch(/&#(?:1|55296|65535);/);
    expect(svg).toContain("<desc>&#34;&#38;</desc>");
  });
});

describe("wrapText(text, options)", () => {
  const options = {face: "text", size: 16, width: 120} as const;

  test("keeps every line within the width, and every word", () => {
    const text = "Presses play, rarely picks up the pencil and leaves";
    const lines = wrapText(text, options);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(measure(line, "text", 16)).toBeLessThanOrEqual(120);
    expect(lines.join(" ")).toBe(text);
  });

  test("parts a word that is wider, and ends the last line with … where more would follow", () => {
    const lines = wrapText("Donaudampfschifffahrtsgesellschaft", options);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join("")).toBe("Donaudampfschifffahrtsgesellschaft");
    const cut = wrapText("one two three four five six seven eight nine ten", {...options, lines: 2});
    expect(cut).toHaveLength(2);
    expect(cut[1]).toMatch(/…$/);
    expect(measure(cut[1], "text", 16)).toBeLessThanOrEqual(120);
    expect(wrapText("", options)).toEqual([]);
  });
});
