// axe-core on a page as it stands.
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {Page} from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe is asked to look at: all its rules unless told. */
export interface AxeOptions {
  readonly runOnly?: readonly string[];
  readonly rules?: Readonly<Record<string, {readonly enabled: boolean}>>;
}

/** The rules that colours alone decide: for a page that was looked at in its other colours. */
export const OF_COLORS: AxeOptions = {runOnly: ["color-contrast", "link-in-text-block"]};

/** Returns what axe finds, each with its rule and the first element. */
export async function axeFaults(page: Page, options: AxeOptions = {}): Promise<string[]> {
  // Not as an element, which a page's policy may forbid.
  if (await page.evaluate("!window.axe")) await page.evaluate(AXE);
  return page.evaluate(async (asked) => {
    // axe defines itself on the window.
    const {axe} = window as unknown as {
      axe: {run: (options: object) => Promise<{violations: {id: string; nodes: {html: string}[]}[]}>};
    };
    const {violations} = await axe.run(asked);
    return violations.map(({id, nodes}) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
  }, options);
}
