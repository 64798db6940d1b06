import {parseHTML} from "linkedom";
import {describe, expect, test} from "vitest";
import {portraitIcon} from "../../src/charts/portraitIcon.js";

const shades = {base: "#d1495b", light: "#b03a4a", dark: "#f08090", on: "#ffffff"};
const petals = ["a", "b", "c"].map((feature, i) => ({
  feature,
  label: feature,
  level: i / 2,
  text: `"${feature}" <b>`
}));

function drawn(address: string): Element | null {
  expect(address).toMatch(/^data:image\/svg\+xml,[^"'<>\s]+$/);
  const svg = decodeURIComponent(address.slice("data:image/svg+xml,".length));
  return parseHTML(`<html><body>${svg}</body></html>`).document.querySelector("svg");
}

describe("portraitIcon(petals, shades)", () => {
  test("is a flower that stands alone: a petal per feature, its colours in it", () => {
    const svg = drawn(portraitIcon(petals, shades).markup);
    expect(svg?.querySelectorAll(".petal")).toHaveLength(3);
    expect(svg?.querySelector("style")?.textContent).toContain(".petal{fill:#d1495b");
    expect(svg?.getAttribute("xmlns")).toBe("http://www.w3.org/2000/svg");
  });

  test("takes nothing for a colour that is none", () => {
    const svg = drawn(portraitIcon(petals, {...shades, base: "red}</style><script>"}).markup);
    expect(svg?.innerHTML).not.toContain("script");
  });
});
