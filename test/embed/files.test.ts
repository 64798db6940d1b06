import {parseHTML} from "linkedom";
import MarkdownIt from "markdown-it";
import {describe, expect, test} from "vitest";
import {DIALECTS} from "../../src/embed/dialects.js";
import {embedFiles} from "../../src/embed/embedFiles.js";
import {hostFiles} from "../../src/embed/hostFiles.js";
import {liftStyles, renderRules} from "../../src/embed/liftStyles.js";
import {siteFiles} from "../../src/embed/siteFiles.js";
import {findThings} from "../../src/embed/thing.js";
import {wikiPage, wikiPages} from "../../src/embed/wikiPages.js";
import {exampleReport} from "../site/exampleReport.js";

const report = exampleReport({strays: true});
const noPixels = async (): Promise<Uint8Array> => new Uint8Array([1]);
const {url: _, ...nowhere} = report.wiki;
const homeless = {...report, wiki: nowhere};

describe("embedFiles(report, tools)", () => {
  test("draws in the same order what it drew before, byte for byte", async () => {
    const [a, b] = await Promise.all(
      [1, 2].map(() => embedFiles(report, {styles: "", drawPixels: noPixels}))
    );
    expect([...a]).toEqual([...b]);
  });

  test("has no half-right tag without the site's address", async () => {
    const files = await embedFiles(homeless, {styles: "", drawPixels: noPixels});
    const html = String(files.get("embed/personas/planner.html"));
    expect(html).not.toMatch(/og:|twitter:|canonical|oembed|undefined/);
    expect([...files.keys()].some((path) => path.endsWith(".oembed.json"))).toBe(false);
    expect(String(files.get("embed/personas/planner.md"))).toContain("](../../personas/planner.html)");
    expect(String(files.get("embed/personas/planner.single.html"))).not.toContain("<a ");
  });

  test("gives figures with units, cohort and date, and no more of few people than the report tells", async () => {
    const files = await embedFiles(report, {styles: "", drawPixels: noPixels});
    const figures = JSON.parse(String(files.get("embed/personas/planner.json")));
    expect(figures).toMatchObject({
      thing: "personas/planner",
      data_until: "2026-07-01",
      cohort: {id: "2026-06"}
    });
    expect(figures.share.unit).toBe("fraction");
    expect(figures.features[0].unit).toBe("times");
    const oembed = JSON.parse(String(files.get("embed/family.oembed.json")));
    expect(oembed).toMatchObject({version: "1.0", type: "rich", thumbnail_width: 1200});
    expect(parseHTML(oembed.html).document.querySelector("iframe")?.getAttribute("height")).toBe(
      String(oembed.height)
    );
  });
});

describe("liftStyles(html, rules)", () => {
  test("puts style attributes into rules, the same into one, beside classes that are there", () => {
    const rules = new Map<string, string>();
    const html = liftStyles(
      '<p style="--b:#123456">a</p><p class="x" style="--b:#123456">b</p><i>c</i>',
      rules
    );
    expect(html).toMatch(/^<p class="(k\w{8})">a<\/p><p class="\1 x">b<\/p><i>c<\/i>$/);
    expect(renderRules(rules)).toMatch(/^\.k\w{8}\{--b:#123456\}\n$/);
  });
});

describe("hostFiles(report, files)", () => {
  const files = hostFiles(report, [
    "index.html",
    "personas/planner.html",
    "embed/family.html",
    "og/family.png",
    "features.csv"
  ]);

  test("lets wikis frame embeds, and nobody the rest; no two policies fight over frames", () => {
    const headers = files.get("_headers") ?? "";
    expect(headers).toContain(
      "/embed/*\n  Content-Security-Policy: frame-ancestors 'self' https://wiki.lumen.example\n"
    );
    for (const path of ["/", "/index.html", "/personas/*"])
      expect(headers).toContain(`\n${path}\n  Content-Security-Policy: frame-ancestors 'none'\n`);
    expect(headers).not.toContain("/og/*\n  Content-Security-Policy: frame");
    expect(/\/\*\n {2}Content-Security-Policy: ([^\n]*)/.exec(headers)?.[1]).not.toContain("frame-ancestors");
    expect(headers).toContain("script-src 'self';");
  });

  test("says the same to nginx", () => {
    const nginx = files.get("nginx.conf.example") ?? "";
    expect(nginx).toMatch(/location \/embed\/ \{[^}]*frame-ancestors 'self' https:\/\/wiki\.lumen\.example"/);
    expect(nginx).toMatch(/location \/ \{[^}]*frame-ancestors 'none'/);
    expect(nginx.split("{").length).toBe(nginx.split("}").length);
  });
});

describe("siteFiles(report, pages)", () => {
  const dated = {
    ...report,
    cohorts: report.cohorts.map((cohort, i) => ({...cohort, ends: `2026-0${i + 2}-01`})),
    releases: {
      title: "Releases",
      link: "All",
      note: "Of the groups of then.",
      html: "<h2>Release 2: May 2026</h2>\n<p>Why &amp; how</p>\n<h2>Release 1: March 2020</h2>\n<p>x</p>"
    }
  };

  test("lists pages by their addresses, the home page as the site", () => {
    const sitemap = siteFiles(report, ["index", "personas/planner"]).get("sitemap.xml") ?? "";
    const places = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, place]) =>
      place.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    );
    expect(places).toEqual([
      "https://personas.lumen.example/",
      "https://personas.lumen.example/personas/planner.html"
    ]);
  });

  test("tells cohort changes and releases, newest first, dated by their cohorts; what has no date is left out", () => {
    const feed = siteFiles(dated, []).get("feed.xml") ?? "";
    const entries = [...feed.matchAll(/<entry>.*?<\/entry>/gs)].map(([entry]) => entry);
    expect(entries).toHaveLength(5 + 1);
    const dates = entries.map((entry) => /<updated>(.*?)T/.exec(entry)?.[1] ?? "");
    expect(dates).toEqual([...dates].sort().reverse());
    const release = entries.find((entry) => entry.includes("Release 2"));
    expect(release).toContain("Why &#38;amp&#59;".slice(0, 4));
    expect(feed).not.toContain("Release 1");
    expect(new Set(entries.map((entry) => /<id>(.*?)<\/id>/.exec(entry)?.[1])).size).toBe(entries.length);
  });

  test("are none without the site's address", () => {
    expect(siteFiles(homeless, ["index"]).size).toBe(0);
  });
});

// What pages in Confluence's storage format are written with, and no more.
const STORAGE = new Set([
  ...["h1", "p", "strong", "ul", "li", "a", "ac:image", "ri:url", "ri:attachment"],
  ...["ac:structured-macro", "ac:parameter"]
]);

describe("wikiPages(report, options)", () => {
  test("writes Markdown that shows picture, words and link where HTML is refused, as GitLab and GitHub do", () => {
    const markdown = MarkdownIt({html: false});
    for (const thing of findThings(report)) {
      const page = wikiPage(thing, report, {dialect: DIALECTS.markdown, shown: "picture"});
      const {document} = parseHTML(`<main>${markdown.render(page)}</main>`);
      expect(document.querySelector("h1")?.textContent).toBe(thing.title);
      expect(document.querySelector("img")?.getAttribute("src")).toBe(
        `${report.wiki.url}/embed/${thing.path}.png`
      );
      expect(document.querySelector("img")?.getAttribute("alt")).toBe(thing.alt);
      expect(document.querySelector("a")?.getAttribute("href")).toBe(`${report.wiki.url}/${thing.page}`);
    }
  });

  test("gives pictures to upload where the site has no address", async () => {
    const files = await wikiPages(homeless, {dialect: "mediawiki", shown: "picture", drawPixels: noPixels});
    expect(files.has("personas_planner.png")).toBe(true);
    expect(String(files.get("personas_planner.wiki"))).toContain("[[File:personas_planner.png|640px|alt=");
  });

  test.each(["picture", "frame"] as const)(
    "writes Confluence's storage format as XML that can be read, with a %s",
    (shown) => {
      const hostile = exampleReport({personas: 1, name: `<b> & "x" ]]> {x}`});
      for (const thing of [...findThings(report), ...findThings(hostile)]) {
        const page = wikiPage(thing, report, {dialect: DIALECTS.confluence, shown});
        const open: string[] = [];
        for (const [, slash, name, rest] of page.matchAll(/<(\/?)([a-z][\w:-]*)([^<>]*)>/g)) {
          if (slash) expect(open.pop()).toBe(name);
          else if (!rest.endsWith("/")) open.push(name);
        }
        expect(open).toEqual([]);
        expect(page.replace(/<\/?[a-z][\w:-]*(?:\s[\w:-]+="[^"<>]*")*\/?>/g, "")).not.toMatch(
          /[<>]|&(?!(?:amp|lt|gt|quot);)/
        );
        const names = new Set([...page.matchAll(/<([a-z][\w:-]*)/g)].map(([, name]) => name));
        expect([...names].filter((name) => !STORAGE.has(name))).toEqual([]);
        expect(page).toContain(shown === "frame" ? '<ac:structured-macro ac:name="iframe">' : "<ac:image");
      }
    }
  );
});
