import type {Page} from "playwright-core";

/**
 * Has the page lay out at once what it would lay out only when it comes near, and show what it would hide meanwhile,
 * whatever it allows in the way of styles.
 */
export function layOutWhole(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const {style} of Array.from(document.querySelectorAll<HTMLElement>("body *")).filter(
      (part) => getComputedStyle(part).contentVisibility === "auto"
    )) {
      style.contentVisibility = "visible";
      style.overflow = "visible";
    }
  });
}

/** Returns by how many pixels the page, laid out whole, is wider than its window. */
export async function excessWidth(page: Page): Promise<number> {
  await layOutWhole(page);
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
