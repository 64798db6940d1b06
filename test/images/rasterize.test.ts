import {PNG} from "pngjs";
import {describe, expect, test} from "vitest";
import {rasterize} from "../../src/images/rasterize.js";

const word = (family: string, weight = 400): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 50"><rect width="200" height="50" fill="#fff"/>
  <text x="10" y="36" font-family="${family}" font-weight="${weight}" font-size="30">Ação, 12 %</text></svg>`;

async function darkPixels(svg: string): Promise<number> {
  const {data} = PNG.sync.read(Buffer.from(await rasterize(svg, 400)));
  return Array.from({length: data.length / 4}, (_, i) => data[4 * i]).filter((red) => red < 128).length;
}

describe("rasterize", () => {
  test("draws as wide as asked, and as high as that makes it", async () => {
    const {width, height} = PNG.sync.read(Buffer.from(await rasterize(word("Inter"), 400)));
    expect([width, height]).toEqual([400, 100]);
  });

  test("draws words in each face, heavier where asked, and in ours where a face is unknown", async () => {
    const [inter, bold, fraunces, unknown] = await Promise.all([
      darkPixels(word("Inter")),
      darkPixels(word("Inter", 700)),
      darkPixels(word("Fraunces", 600)),
      darkPixels(word("Papyrus"))
    ]);
    expect(inter).toBeGreaterThan(1000);
    expect(bold).toBeGreaterThan(inter * 1.2);
    expect(fraunces).not.toBe(inter);
    expect(unknown).toBe(inter);
  });

  test("gives the same bytes for the same drawing", async () => {
    expect(await rasterize(word("Inter"), 400)).toEqual(await rasterize(word("Inter"), 400));
  });
});
