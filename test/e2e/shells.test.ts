// A build gives Framework shells and fills them; the preview gives it whole pages. Readers must see the same.
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {beginFramework} from "../../src/cli/runFramework.js";
import {stageSite} from "../../src/cli/stageSite.js";
import {finishPage} from "../../src/site/finishPage.js";
import {fillShell, scriptOf, shellOf} from "../../src/site/pageShell.js";
import {renderPages} from "../../src/site/renderPages.js";
import {exampleReport} from "../site/exampleReport.js";
import {openBrowser} from "./openBrowser.js";

const PROSE = [
  '<p>A <a href="../method">page</a>, <a href="/glossary#cohort">a word</a>, <a href="https://x.example/?a=1&amp;b">elsewhere</a>',
  '<a href="mailto:a@x.example">mail</a>, <a href="#here">here</a> and <code>$&#123;1 + 1} &lt;b&gt;</code></p>'
].join(" ");

let folder: string;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kindred-shells-"));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, {recursive: true, force: true});
});

/** The page's elements, attributes and words as a browser reads them. */
async function readByBrowser(html: string): Promise<string[]> {
  const page = await browser.newPage({javaScriptEnabled: false});
  await page.setContent(html.replace(/<link\b[^>]*>|<script\b[^>]*><\/script>/g, ""));
  const lines = await page.evaluate(() => {
    const walk = (node: Node): string[] => {
      if (node.nodeType === Node.TEXT_NODE) {
        const words = (node.textContent ?? "").replace(/\s+/g, " ");
        return words.trim() ? [words] : [];
      }
      if (!(node instanceof Element)) return [];
      const attributes = [...node.attributes].map(({name, value}) => `${name}=${value}`).sort();
      return [`<${node.tagName} ${attributes.join(" ")}`, ...[...node.childNodes].flatMap(walk)];
    };
    return walk(document.documentElement);
  });
  await page.close();
  return lines;
}

test("a page that was built as a shell and filled is to a browser what Framework makes of the whole page", async () => {
  const report = exampleReport({strays: true});
  const [first, ...others] = report.personas;
  const said = {...first, tagline: `5 % & "$${"{x}"}" *so*`, descriptionHtml: PROSE};
  const {pages} = renderPages({...report, personas: [said, ...others]});
  const page = pages.get(`personas/${first.id}`) ?? "";
  const root = join(folder, "site");
  const output = join(folder, "out");
  // Whole pages lie there as the shells do.
  stageSite(root, {loaders: false});
  const site = new Map([
    ["index", shellOf(pages.get("index") ?? "", "index")],
    ["personas/whole", page],
    ["personas/shell", shellOf(page, "personas/shell")]
  ]);
  const listed = {title: "Us", pages: [...site.keys()].map((path) => ({path, name: path})), files: []};
  for (const [path, text] of site) writeFileSync(join(root, `${path}.md`), text);
  await beginFramework({root, output}).build(JSON.stringify(listed));
  const read = (path: string): string => readFileSync(join(output, `${path}.html`), "utf8");
  const filled = fillShell(read("personas/shell"), page, {
    path: "personas/shell",
    script: scriptOf(read("index"))
  });
  const [whole, shell] = await Promise.all(
    [read("personas/whole"), filled].map((html) => readByBrowser(finishPage(html)))
  );
  expect(whole.length).toBeGreaterThan(500);
  expect(shell).toEqual(whole);
  const addresses = (html: string): string[] =>
    html.match(/(?:src|href)="[^"]*(?:_import|fonts)[^"]*"/g) ?? [];
  expect(addresses(finishPage(filled)).sort()).toEqual(addresses(finishPage(read("personas/whole"))).sort());
});
