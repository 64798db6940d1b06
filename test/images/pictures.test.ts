import {PNG} from "pngjs";
import {describe, expect, test} from "vitest";
import {boxesSvg} from "../../src/images/boxesSvg.js";
import {paintOf} from "../../src/images/palette.js";
import {namedPortraitSvg, portraitSvg} from "../../src/images/portraitSvg.js";
import {rasterize} from "../../src/images/rasterize.js";
import {exampleReport} from "../site/exampleReport.js";

const report = exampleReport({personas: 2, strays: true});
const [persona] = report.personas;
const paint = paintOf(report, "light");
const inks = {ink: "#1f1d19", soft: "#635d53", line: "#e7e1d6"};
const chart = {
  ...report.features[0].boxes,
  scale: "linear" as const,
  max: 10,
  ticks: [0, 5, 10].map((value) => ({value, text: String(value)}))
};
const box = {q1: 2, median: 5, q3: 6, low: 1, high: 10, mean: 5, users: 20, text: ""};
const one = {...chart, boxes: [{...chart.boxes[0], label: "One", box}]};

const numbers = (svg: string, pattern: RegExp): number[] => (pattern.exec(svg) ?? []).slice(1).map(Number);

describe("portraitSvg(persona)", () => {
  test("stands alone: no variable, no class, no address", () => {
    for (const svg of [
      portraitSvg(persona, {paint}),
      namedPortraitSvg(persona, paint).svg,
      boxesSvg(chart, {width: 900, height: 400, ...inks})
    ]) {
      expect(svg).not.toMatch(/var\(|color-mix|href|url\(|undefined|NaN/);
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      expect(svg).not.toContain("class=");
    }
  });

  test("has the persona's colour, and is pale where nobody has named the group", async () => {
    const dark = async (svg: string): Promise<number> => {
      const {data} = PNG.sync.read(Buffer.from(await rasterize(svg, 100)));
      return data.filter((_, i) => i % 4 === 3).reduce((sum, alpha) => sum + alpha, 0);
    };
    const named = portraitSvg(persona, {paint});
    expect(named).toContain(`fill="${persona.shades.base}"`);
    expect(await dark(portraitSvg({...persona, state: "unnamed"}, {paint}))).toBeLessThan(await dark(named));
  });

  test("names every petal around the flower", () => {
    const {svg, aspect} = namedPortraitSvg(persona, paint);
    for (const {label} of persona.portrait) for (const word of label.split(" ")) expect(svg).toContain(word);
    const [, , width, height] = numbers(svg, /viewBox="(-?\d+) (-?\d+) (\d+) (\d+)"/);
    expect(aspect).toBe(width / height);
  });
});

describe("boxesSvg(chart, size)", () => {
  test("places box, median and whiskers on the axis of its ticks", () => {
    const svg = boxesSvg(one, {width: 600, height: 134, ...inks});
    const [zero] = numbers(svg, /<path d="M(\d+),0V100" stroke="#e7e1d6"/);
    const at = (value: number): number => zero + ((576 - zero) * value) / 10;
    const [x, width] = numbers(svg, /<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/);
    expect(x).toBeCloseTo(at(2), 1);
    expect(x + width).toBeCloseTo(at(6), 1);
    const [low, , high] = numbers(svg, /<path d="M([\d.]+),([\d.]+)H([\d.]+)"/);
    expect([low, high]).toEqual([expect.closeTo(at(1), 1), expect.closeTo(at(10), 1)]);
    expect(
      numbers(svg, /<path d="M([\d.]+),[\d.]+V[\d.]+" stroke="[^"]*" stroke-width="4.5"/)[0]
    ).toBeCloseTo(at(5), 1);
  });

  test("sets names of 60 letters in two lines, whole", () => {
    const label = "The Extraordinarily Persistent Nocturnal Problem Solving Duo";
    const svg = boxesSvg({...one, boxes: [{...one.boxes[0], label}]}, {width: 560, height: 150, ...inks});
    const lines = [...svg.matchAll(/font-weight="600"[^>]*>([^<]*)</g)].map(([, line]) => line);
    expect(lines.length).toBe(2);
    expect(lines.join(" ")).toBe(label);
  });

  test("says why there is no box, and escapes what names hold", () => {
    const {box: _, ...boxless} = one.boxes[0];
    const svg = boxesSvg(
      {...one, boxes: [{...boxless, label: "<b>&", why: "too few"}]},
      {width: 600, height: 134, ...inks}
    );
    expect(svg).toContain("too few");
    expect(svg).not.toContain("<b>");
    expect(svg).not.toContain("<rect");
  });
});
