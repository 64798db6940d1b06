// Real wikis and a real server: pages written by `kindred wiki`, and pasted snippets, as a reader of the wiki sees them. Pictures against the grammar of SVG 1.1.
import {spawnSync} from "node:child_process";
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {parseHTML} from "linkedom";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {findPort} from "../../src/cli/serveFront.js";
import {DIALECTS} from "../../src/embed/dialects.js";
import {hostFiles} from "../../src/embed/hostFiles.js";
import {builtInTemplates, snippetsOf} from "../../src/embed/snippets.js";
import {runKindred} from "../commands/runKindred.js";
import {unpackPackages} from "../setup/debianPackages.js";
import {type EmbedSite, embedSite} from "./embedSite.js";
import {openBrowser} from "./openBrowser.js";
import {startNginx} from "./startNginx.js";
import {type RunningWiki, startDokuWiki, startMediaWiki} from "./startWikis.js";

const THINGS = ["personas/planner", "features/exercises", "compare/2026-05-vs-2026-06"];

let folder: string;
let why: string | undefined;
let site: EmbedSite | undefined;
let browser: Browser | undefined;
const wikis = new Map<string, RunningWiki>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kindred-wikis-"));
  why = unpackPackages(folder);
  if (why !== undefined)
    return console.log(
      `skipped: MediaWiki, DokuWiki, nginx and the grammar of SVG cannot be installed here (${why})`
    );
  const ports = [await findPort(), await findPort()];
  site = await embedSite(ports.map((port) => `http://127.0.0.1:${port}`));
  wikis.set("mediawiki", await startMediaWiki(folder, ports[0]));
  wikis.set("dokuwiki", await startDokuWiki(folder, ports[1]));
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  for (const wiki of wikis.values()) wiki.stop();
  site?.close();
  rmSync(folder, {recursive: true, force: true});
});

/** What `kindred wiki` writes of the things, in a form. */
function writtenPages(name: string, form: "picture" | "frame", {root}: EmbedSite): string {
  const out = join(folder, `${name}-${form}`);
  const ran = runKindred(["wiki", "--for", name, "--as", form, "--in", root, "--out", out]);
  expect(ran, ran.stderr).toMatchObject({code: 0});
  const ending = {mediawiki: "wiki", dokuwiki: "txt"}[name] ?? "";
  return THINGS.map((path) => readFileSync(join(out, `${path.replace("/", "_")}.${ending}`), "utf8")).join(
    "\n"
  );
}

function pasted(name: string, {things, report}: EmbedSite): string {
  return THINGS.flatMap((path) => {
    const thing = things.find((each) => each.path === path);
    const snippet =
      thing && snippetsOf(thing, report, builtInTemplates()).find(({wiki}) => wiki.file === name);
    return [snippet?.frame ?? "", snippet?.picture ?? ""];
  }).join("\n\n");
}

/** The page's pictures by width, and of each frame its heading and how much of it must be scrolled to. */
async function look(
  page: Page,
  address: string
): Promise<{pictures: number[]; frames: {heading: string; hidden: number}[]}> {
  await page.goto(address, {waitUntil: "networkidle"});
  // Frames load when they are near.
  for (const frame of await page.locator("iframe").all()) {
    await frame.scrollIntoViewIfNeeded();
    await frame.contentFrame().locator("h1").waitFor();
  }
  await screenshot(page);
  const pictures = await page.$$eval('img[src*="/embed/"], img[src*="fetch.php"]', (images) =>
    images.map((image) => (image as HTMLImageElement).naturalWidth)
  );
  const frames = await Promise.all(
    page
      .frames()
      .filter((frame) => frame.url().includes("/embed/"))
      .map((frame) =>
        frame.evaluate(() => ({
          heading: document.querySelector("h1")?.textContent ?? "",
          hidden: Math.max(0, document.documentElement.scrollHeight - innerHeight)
        }))
      )
  );
  return {pictures, frames};
}

// To be looked at: what a reader sees at the first frame or picture. Frames out of sight are not painted.
async function screenshot(page: Page): Promise<void> {
  const {KINDRED_SCREENSHOTS} = process.env;
  if (!KINDRED_SCREENSHOTS) return;
  mkdirSync(KINDRED_SCREENSHOTS, {recursive: true});
  await page.locator('iframe, img[src*="/embed/"], img[src*="fetch.php"]').first().scrollIntoViewIfNeeded();
  await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
  const name = `${page
    .url()
    .replace(/.*:\d+\//, "")
    .replace(/\W+/g, "-")}-${page.viewportSize()?.width}`;
  await page.screenshot({path: join(KINDRED_SCREENSHOTS, `${name}.png`)});
}

describe.each(["mediawiki", "dokuwiki"])("%s", (name) => {
  test.each([
    ["pages that kindred wiki wrote with pictures", "picture"],
    ["pages that kindred wiki wrote with frames", "frame"],
    ["pasted snippets", "pasted"]
  ] as const)("shows %s, at the printed height without a scroll bar", async (_, form) => {
    const wiki = wikis.get(name);
    if (!wiki || !site || !browser) return console.log(`skipped: no ${name} here (${why})`);
    const text = form === "pasted" ? pasted(name, site) : writtenPages(name, form, site);
    const address = wiki.write(`kindred_${form}`, text);
    const page = await browser.newPage({viewport: {width: 1100, height: 900}});
    for (const width of [1100, 700]) {
      await page.setViewportSize({width, height: 900});
      const {pictures, frames} = await look(page, address);
      expect(pictures).toHaveLength(form === "frame" ? 0 : THINGS.length);
      for (const picture of pictures) expect(picture).toBeGreaterThanOrEqual(640);
      expect(frames.map(({hidden}) => hidden)).toEqual(form === "picture" ? [] : THINGS.map(() => 0));
      if (form !== "picture") expect(frames[0].heading).toBe("The Planner");
    }
    await page.close();
  });
});

describe.each(["mediawiki", "dokuwiki"] as const)("%s", (name) => {
  // What either would make of them: a rule, a footnote, links, a smiley, emphasis, lists, a heading, a macro, a signature.
  const HOSTILE = [
    "---- The Planner",
    "a ((footnote)) b",
    "see www.lumen.example and ftp.lumen.example",
    "https://lumen.example me@lumen.example RFC 2616",
    "happy :-) 8-) ;-)",
    "**a** //b// ''c'' __d__ '''e''' ~~NOTOC~~ ~~~~",
    "* item",
    "; term",
    "= heading =",
    "[[a|b]] {{c}} <b>d</b> <html><b>e</b></html> %%f%% <nowiki>g</nowiki>"
  ];

  test("takes hostile names for texts, in paragraphs, lists and headings", async () => {
    const wiki = wikis.get(name);
    if (!wiki) return console.log(`skipped: no ${name} here (${why})`);
    const {block, heading} = DIALECTS[name];
    const parts = HOSTILE.flatMap((text) => [
      block({kind: "text", text}),
      block({kind: "list", items: [text]}),
      heading(text)
    ]);
    const address = wiki.write("kindred_hostile", `${parts.join("\n\n")}\n`);
    const {document} = parseHTML(await (await fetch(address)).text());
    const content = document.querySelector(".mw-parser-output, .dokuwiki .page");
    for (const added of content?.querySelectorAll("#toc, #dw__toc, .mw-editsection, .secedit") ?? [])
      added.remove();
    const elements = [...(content?.querySelectorAll("*") ?? [])].map(({localName}) => localName);
    // DokuWiki tells what acronyms mean.
    const own = name === "mediawiki" ? ["span"] : ["abbr", "div"];
    expect([...new Set(elements)].sort()).toEqual([...own, "h1", "li", "p", "ul"].sort());
    for (const kind of ["h1", "li", "p"])
      expect([kind, elements.filter((each) => each === kind).length]).toEqual([kind, HOSTILE.length]);
    for (const text of ["The Planner", "footnote", "2616", "term"])
      expect(content?.textContent?.split(text)).toHaveLength(4);
  });
});

describe("nginx with the site's own example", () => {
  const strict = "default-src 'none'; script-src 'self'";

  test("sends each kind of file with its type and policy, and retired addresses like all others", async () => {
    if (!site) return console.log(`skipped: no nginx here (${why})`);
    const {address, stop} = await startNginx(folder, site.folder, await findPort());
    const get = async (
      path: string
    ): Promise<{status: number; text: string; header: (name: string) => string}> => {
      const answer = await fetch(`${address}/${path}`);
      const header = (name: string): string => answer.headers.get(name) ?? "";
      return {status: answer.status, text: await answer.text(), header};
    };
    try {
      const page = await get("personas/old-hand.html");
      expect([page.status, page.header("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
      expect(page.text).toContain("Old hand was retired in March 2026");
      expect(page.header("content-security-policy")).toMatch(`${strict}`);
      expect(page.header("content-security-policy")).toMatch(/frame-ancestors 'none'$/);
      expect(page.header("x-frame-options")).toBe("DENY");
      for (const name of ["planner", "old-hand"]) {
        const card = await get(`embed/personas/${name}.html`);
        const allowed = [...wikis.values()].map((wiki) => wiki.address).join(" ");
        expect(card.status).toBe(200);
        expect(card.header("content-security-policy")).toMatch(`${strict}`);
        expect(card.header("content-security-policy").endsWith(`frame-ancestors 'self' ${allowed}`)).toBe(
          true
        );
        expect(card.header("x-frame-options")).toBe("");
        expect(card.header("access-control-allow-origin")).toBe("");
        expect(card.header("cache-control")).toBe("no-cache");
      }
      const types = {
        svg: "image/svg+xml; charset=utf-8",
        "dark.svg": "image/svg+xml; charset=utf-8",
        png: "image/png",
        md: "text/markdown; charset=utf-8",
        json: "application/json; charset=utf-8"
      };
      for (const [ending, type] of Object.entries(types)) {
        const file = await get(`embed/personas/planner.${ending}`);
        expect([ending, file.status, file.header("content-type")]).toEqual([ending, 200, type]);
        expect(file.header("x-content-type-options")).toBe("nosniff");
      }
      const preview = await get("og/personas/planner.png");
      expect([preview.status, preview.header("content-security-policy")]).toEqual([
        200,
        expect.not.stringContaining("frame-ancestors")
      ]);
      const nothing = await get("personas/nobody.html");
      expect([nothing.status, nothing.header("content-type")]).toEqual([404, "text/html; charset=utf-8"]);
      expect(nothing.text).toContain("There is nothing at this address");
    } finally {
      stop();
    }
  });

  test("serves a site that lies in a folder of its host", async () => {
    if (!site) return console.log(`skipped: no nginx here (${why})`);
    const [below, made] = [join(folder, "below"), ["index.html", "404.html", "embed/family.html"]];
    const wiki = {...site.report.wiki, url: "http://127.0.0.1/team/personas"};
    const hosted = hostFiles({...site.report, wiki}, made);
    mkdirSync(join(below, "embed"), {recursive: true});
    for (const [path, text] of [...made.map((path) => [path, path]), ...hosted])
      writeFileSync(join(below, path), text);
    const {address, stop} = await startNginx(folder, below, await findPort());
    const get = async (path: string): Promise<(string | undefined)[]> => {
      const answer = await fetch(`${address}/team/personas${path}`);
      return [await answer.text(), /ancestors (\S+)/.exec(`${[...answer.headers]}`)?.[1]?.split(",")[0]];
    };
    try {
      expect(await get("/")).toEqual(["index.html", "'none'"]);
      expect(await get("")).toEqual(await get("/"));
      expect(await get("/embed/family.html")).toEqual(["embed/family.html", "'self'"]);
      expect(await get("/embed/nobody.html")).toEqual(["404.html", "'none'"]);
    } finally {
      stop();
    }
  });
});

describe("xmllint with the grammar of SVG 1.1 (W3C, second edition, 2011)", () => {
  const grammar = "usr/share/xml/w3c-sgml-lib/schema/dtd/REC-SVG11-20110816/svg11.dtd";
  // What SVG 1.1 did not have yet; SVG 2 has it.
  const extras = "<!ATTLIST svg role CDATA #IMPLIED>";

  function validate(svgs: readonly string[]): string[] {
    const files = svgs.map((svg, n) => {
      const file = join(folder, `${n}.svg`);
      writeFileSync(file, `<!DOCTYPE svg SYSTEM "${join(folder, grammar)}" [${extras}]>\n${svg}`);
      return file;
    });
    const env = {...process.env, XML_CATALOG_FILES: join(folder, grammar, "../../catalog.xml")};
    const {stderr} = spawnSync("xmllint", ["--nonet", "--valid", "--noout", ...files], {
      env,
      encoding: "utf8"
    });
    return stderr.split("\n").filter((line) => /: (?:\w+ )*(?:error|warning) ?:/.test(line));
  }

  test("finds no element, no attribute and no nesting that the grammar lacks in any picture", () => {
    if (!site) return console.log(`skipped: no grammar here (${why})`);
    const all = readdirSync(join(site.folder, "embed"), {recursive: true, encoding: "utf8"}).filter((path) =>
      path.endsWith(".svg")
    );
    expect(all.length).toBeGreaterThan(2 * site.things.length);
    const svgs = all.map((path) => readFileSync(join(site?.folder ?? "", "embed", path), "utf8"));
    expect(validate(svgs)).toEqual([]);
    // It would: an attribute without its prefix, an element in the wrong place, an unknown one.
    const [one] = svgs;
    const broken = [
      one.replace("xlink:href", "href"),
      one.replace("<defs>", "<defs><title/><tspan/>"),
      one.replace("<rect ", "<box ")
    ];
    for (const svg of broken) expect(validate([svg]).length).toBeGreaterThan(0);
  });
});
