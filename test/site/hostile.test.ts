// A report in which every text was written by somebody who means harm.
import {parseHTML} from "linkedom";
import {describe, expect, it} from "vitest";
import {parse} from "yaml";
import type {Report} from "../../src/report/report.js";
import {renderPages} from "../../src/site/renderPages.js";
import {exampleReport} from "./exampleReport.js";

const PAYLOADS = [
  "<script>window.hit=1</script>",
  '"><img src=x onerror=window.hit=1>',
  "<svg onload=window.hit=1>",
  "$" + "{window.hit=1}",
  "\n\n```js\nwindow.hit=1\n```\n\n",
  "\n~~~js\nwindow.hit=1\n~~~\n",
  "---\nhead: <script>window.hit=1</script>\n---",
  "</title></text></svg></article><script>window.hit=1</script>",
  "[x](javascript:window.hit=1)",
  "' onmouseover='window.hit=1",
  "{{{persona.yaml}}}{{#report}}x{{/report}}"
];

// Words of a closed set, addresses and colours: checked where they are read, not free text.
const CLOSED = new Set([
  "id",
  "path",
  "feature",
  "cohort",
  "state",
  "match",
  "direction",
  "level",
  "scale",
  "language",
  "base",
  "light",
  "dark",
  "on"
]);
const LISTS_OF_IDS = new Set(["highlights"]);

function poison(value: unknown, payload: string, key = ""): unknown {
  if (typeof value === "string") return CLOSED.has(key) ? value : payload;
  if (Array.isArray(value))
    return LISTS_OF_IDS.has(key)
      ? value
      : value.map((item) => poison(item, payload, key === "personas" ? "id" : key));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, poison(item, payload, name)]));
}

function poisoned(payload: string): Report {
  const report = exampleReport({strays: true, cohorts: 2});
  // Same shape: only strings were replaced.
  return poison(report, payload) as Report;
}

function parts(page: string): {front: Record<string, string>; body: string} {
  const [, front, body] = /^---\n([\s\S]*?)\n---\n\n([\s\S]*)$/.exec(page) ?? [];
  return {front: parse(front), body: body ?? ""};
}

describe.each(PAYLOADS)("renderPages with %j in every text", (payload) => {
  const pages = [...renderPages(poisoned(payload)).pages].map(([path, page]) => ({path, ...parts(page)}));

  it("renderPages(report) makes no element and no handler of it", () => {
    for (const {path, front, body} of pages) {
      const {document} = parseHTML(
        `<html><body>${front.head}${front.header}${body}${front.footer}</body></html>`
      );
      const own = document.querySelectorAll('script[src$="/kindred.js"], script[src$="/mode.js"]');
      expect(own.length, path).toBe(2);
      for (const script of own) script.remove();
      expect(document.querySelectorAll("script, img, iframe, object, embed, [src]").length, path).toBe(0);
      for (const element of document.querySelectorAll("*")) {
        const names = [...element.attributes].map(({name}) => name);
        expect(
          names.filter((name) => name.startsWith("on")),
          path
        ).toEqual([]);
        // A page's icon is drawn in its address: a picture, which no browser runs; nothing in it is a text.
        const icon = /^data:image\/svg\+xml,(.*)$/.exec(element.getAttribute("href") ?? "")?.[1];
        if (icon !== undefined && element.getAttribute("rel")?.includes("icon"))
          expect(decodeURIComponent(icon), path).not.toMatch(/script|\son\w+=|hit/i);
        else expect(element.getAttribute("href") ?? "", path).not.toMatch(/^\s*(javascript|data):/i);
      }
    }
  });

  it("renderPages(report) leaves no live code, no fence, and no end of the HTML block", () => {
    for (const {path, body} of pages) {
      expect(body, path).not.toMatch(/\$\{|`|^~~~|^---/m);
      expect(body.trimEnd(), path).not.toMatch(/\n\s*\n/);
    }
  });

  it("renderPages(report) keeps it as the words that they are", () => {
    const {front, body} = pages.find(({path}) => path === "personas/planner") ?? pages[0];
    expect(front.title).toBe(payload);
    expect(Object.keys(front)).toEqual(["title", "head", "header", "footer"]);
    expect(parseHTML(`<html><body>${body}</body></html>`).document.querySelector("h1")?.textContent).toBe(
      payload
    );
  });
});
