import type {Page} from "playwright-core";

/**
 * Has the page lay out at once what it would lay out only when it comes near, and show what it would hide meanwhile,
 * whatever it allows in the way of styles.
 */
export function layOutWhole(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const part of document.querySelectorAll<HTMLElement>("body *"))
      if (getComputedStyle(part).contentVisibility === "auto") part.style.overflow = "visible";
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* {content-visibility: visible !important}");
    document.adoptedStyleSheets.push(sheet);
  });
}

/** Returns by how many pixels the page, laid out whole, is wider than its window. */
export async function excessWidth(page: Page): Promise<number> {
  await layOutWhole(page);
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
