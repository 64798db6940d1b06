import {PNG} from "pngjs";
import {describe, expect, test} from "vitest";
import {compareLooks, type Look} from "./looks.js";

/** A page of 320 by 1000 pixels with a line of words, `dark` as it is: 4 pixels high, 80 long. */
function page(dark: number, from = 100): Look {
  const png = new PNG({width: 320, height: 1000});
  png.data.fill(250);
  for (let y = from; y < from + 4; y++)
    for (let x = 20; x < 100; x++)
      if ((x * 7 + y * 3) % 5 < 3) png.data.fill(dark, (y * 320 + x) * 4, (y * 320 + x) * 4 + 3);
  return png;
}

describe("compareLooks(before, now)", () => {
  test("finds one sentence that is gone, in another place, or on another page's length", () => {
    expect(compareLooks(page(120), page(120)).same).toBe(true);
    expect(compareLooks(page(120), page(250)).same).toBe(false);
    expect(compareLooks(page(120), page(120, 140)).same).toBe(false);
  });

  test("lets letters be drawn a little otherwise", () => {
    expect(compareLooks(page(120), page(128)).same).toBe(true);
  });
});
