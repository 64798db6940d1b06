// Flowers are told apart by what their people do, and by colour: measured on what is drawn, at the size of an icon and
// of a slide, for the twelve people of the example.
import {PNG} from "pngjs";
import {describe, expect, test} from "vitest";
import {portraitIcon} from "../../src/charts/portraitIcon.js";
import {portraitLegend} from "../../src/charts/portraitLegend.js";
import {paintOf} from "../../src/images/palette.js";
import {portraitSvg} from "../../src/images/portraitSvg.js";
import {rasterize} from "../../src/images/rasterize.js";
import type {PersonaReport} from "../../src/report/report.js";
import {exampleReport} from "../site/exampleReport.js";

const report = exampleReport({personas: 12, features: 5});
const paint = paintOf({}, "light");

const svgOf = (persona: PersonaReport): string =>
  decodeURIComponent(
    portraitIcon(persona.portrait, persona.shades).markup.replace(/^data:image\/svg\+xml,/, "")
  );

/** A picture on white: three channels a pixel, or one of grey for whoever sees no colour. */
interface Pixels {
  readonly channels: number;
  readonly values: Float32Array;
}

async function pixelsOf(svg: string, width: number, grey: boolean): Promise<Pixels> {
  const {data} = PNG.sync.read(Buffer.from(await rasterize(svg, width)));
  const channels = grey ? 1 : 3;
  const values = new Float32Array((data.length / 4) * channels);
  for (let i = 0; i < data.length / 4; i++) {
    const on = (channel: number): number => 255 - ((255 - data[4 * i + channel]) * data[4 * i + 3]) / 255;
    if (grey) values[i] = 0.2126 * on(0) + 0.7152 * on(1) + 0.0722 * on(2);
    else for (let c = 0; c < 3; c++) values[3 * i + c] = on(c);
  }
  return {channels, values};
}

/** Share of pixels that differ by more than a tenth of what a channel has. */
function differing({channels, values: a}: Pixels, {values: b}: Pixels): number {
  let other = 0;
  for (let i = 0; i < a.length; i += channels) {
    let most = 0;
    for (let c = i; c < i + channels; c++) most = Math.max(most, Math.abs(a[c] - b[c]));
    if (most > 25) other++;
  }
  return (other * channels) / a.length;
}

async function closest(
  draw: (persona: PersonaReport) => string,
  width: number,
  grey: boolean
): Promise<number> {
  const drawn = await Promise.all(report.personas.map((persona) => pixelsOf(draw(persona), width, grey)));
  const pairs = drawn.flatMap((a, i) => drawn.slice(i + 1).map((b) => differing(a, b)));
  expect(pairs).toHaveLength(66);
  return Math.min(...pairs);
}

const portraitOf = (persona: PersonaReport): string => portraitSvg(persona, {paint});

// The two nearest of the 66 pairs differ in 4.3 and 13.5 % of their pixels at 24 px, in 3.4 and 6.0 % at 600 px.
describe("flowers of twelve personas", () => {
  test.each([
    ["icons of 24 px, by form alone", svgOf, 24, true, 0.035],
    ["icons of 24 px", svgOf, 24, false, 0.1],
    ["portraits of 600 px, by form alone", portraitOf, 600, true, 0.025],
    ["portraits of 600 px", portraitOf, 600, false, 0.05]
  ] as const)("each two differ: %s", async (_, draw, width, grey, least) => {
    expect(await closest(draw, width, grey)).toBeGreaterThan(least);
  });

  test("are not told apart where nothing tells them apart", async () => {
    const [one] = report.personas;
    const same = await pixelsOf(svgOf(one), 24, false);
    expect(differing(same, await pixelsOf(svgOf({...one, name: "Another"}), 24, false))).toBe(0);
  });
});

describe("portraitLegend(petals, alt)", () => {
  // Named petals are shown from 28 rem of 16 px on; the letters are 10.5 units high, numbers 13 in at least 200 px.
  test("has letters of 12 px and more wherever it is shown, however long the names are", () => {
    const [{portrait, portraitAlt}] = report.personas;
    const long = portrait.map((petal) => ({
      ...petal,
      label: "Extraordinarily persistent problem solving at night"
    }));
    for (const petals of [portrait, long]) {
      const {markup} = portraitLegend(petals, portraitAlt);
      const [named, numbered] = [...markup.matchAll(/viewBox="-?\d+ -?\d+ (\d+) \d+"/g)].map(([, w]) =>
        Number(w)
      );
      expect((10.5 * 28 * 16) / named).toBeGreaterThanOrEqual(12);
      expect((13 * 220) / numbered).toBeGreaterThanOrEqual(12);
    }
  });
});
