import {availableParallelism} from "node:os";
import {describe, expect, test} from "vitest";
import {rasterize} from "../../src/images/rasterize.js";
import {rasterThreads} from "../../src/images/rasterThreads.js";

const circle = (n: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><circle cx="${n}" cy="20" r="9" fill="#a8452b"/></svg>`;
const many = Array.from({length: 40}, (_, n) => circle(n));

describe("rasterThreads(options)", () => {
  test("gives the same bytes with no thread, one, and two, each to whom asked for it", async () => {
    const here = await Promise.all(many.map((svg) => rasterize(svg, 60)));
    expect(new Set(here.map((bytes) => Buffer.from(bytes).toString("base64"))).size).toBe(many.length);
    for (const most of [0, 1, 2, availableParallelism()]) {
      const draw = rasterThreads({most});
      const drawn = await Promise.all(many.map((svg) => draw(svg, 60)));
      expect(drawn.map((bytes) => Buffer.from(bytes))).toEqual(here.map((bytes) => Buffer.from(bytes)));
    }
  });

  test("tells only the one whose picture is broken, and goes on with the others", async () => {
    const draw = rasterThreads({most: 2});
    const told = await Promise.allSettled(["<no picture", ...many].map((svg) => draw(svg, 20)));
    expect(told.map(({status}) => status)).toEqual(["rejected", ...many.map(() => "fulfilled")]);
    await expect(draw("<no picture", 20)).rejects.toThrow();
  });
});
