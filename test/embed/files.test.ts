import {parseHTML} from "linkedom";
import MarkdownIt from "markdown-it";
import {describe, expect, test} from "vitest";
import {checkSizes} from "../../src/embed/checkSizes.js";
import {DIALECTS} from "../../src/embed/dialects.js";
import {embedFiles} from "../../src/embed/embedFiles.js";
import {figuresJson} from "../../src/embed/figuresJson.js";
import {liftStyles, renderRules} from "../../src/embed/liftStyles.js";
import {findThings} from "../../src/embed/thing.js";
import {wikiPage, wikiPages} from "../../src/embed/wikiPages.js";
import {formatProblem} from "../../src/problem.js";
import {makeReport} from "../../src/report/makeReport.js";
import type {Report} from "../../src/report/report.js";
import {embedStyles} from "../../src/site/embedStyles.js";
import {exampleFindings} from "../report/exampleFindings.js";
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

  test("parts what people do from their figures: two lists in Markdown, and neither is loose", async () => {
    const files = await embedFiles(report, {styles: "", drawPixels: noPixels});
    const html = MarkdownIt().render(String(files.get("embed/personas/planner.md")));
    const {document} = parseHTML(`<main>${html}</main>`);
    const lists = [...document.querySelectorAll("ul")];
    expect(lists.map((list) => list.children.length)).toEqual([
      report.personas.find(({id}) => id === "planner")?.facts.length,
      report.features.length
    ]);
    expect(lists[1].previousElementSibling?.textContent).toBe(report.labels.inNumbers);
    expect(document.querySelectorAll("li > p")).toHaveLength(0);
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
    // The page "which" is not there for everybody.
    const {which: _, ...whichless} = report;
    const bare = await embedFiles(whichless, {styles: "", drawPixels: noPixels});
    expect(bare.get("embed/personas/planner.json")).toBe(files.get("embed/personas/planner.json"));
    const oembed = JSON.parse(String(files.get("embed/family.oembed.json")));
    expect(oembed).toMatchObject({version: "1.0", type: "rich", thumbnail_width: 1200});
    expect(parseHTML(oembed.html).document.querySelector("iframe")?.getAttribute("height")).toBe(
      String(oembed.height)
    );
  });
});

describe("figuresJson(thing, report)", () => {
  test("tells two cohorts in numbers, and nothing where nothing is known", () => {
    const found = makeReport(exampleFindings());
    const figures = (path: string, of: Report) => {
      const thing = findThings(of).find((each) => each.path === path);
      return JSON.parse(thing ? figuresJson(thing, of) : "null");
    };
    const told = figures("compare/2026-05-vs-2026-06", found);
    expect(told).toMatchObject({earlier: {id: "2026-05"}, later: {id: "2026-06"}, unit: "fraction"});
    // 120 of 200 in May, 100 of 200 in June.
    const idle = told.groups.find(({id}: {id: string}) => id === "idle");
    expect(idle).toMatchObject({name: "Idle", earlier: {value: 0.6, text: "60%"}, later: {value: 0.5}});
    expect(idle.difference.value).toBeCloseTo(-0.1, 12);
    expect(idle.difference.low).toBeLessThan(-0.1);
    expect(idle.difference.high).toBeGreaterThan(-0.1);
    expect(told.features[0]).toMatchObject({id: "exercises", unit: "exercises", notable: true});
    expect(told.features[0].superiority.value).toBeGreaterThan(0.4);
    const few = figures("compare/2026-05-vs-2026-06", makeReport(exampleFindings({study: {minGroup: 90}})));
    expect(JSON.stringify(few.groups)).toContain('"difference":null');
    for (const {earlier} of few.groups) expect(earlier.value === null).toBe(earlier.text === "–");
  });
});

describe("404.html", () => {
  test("asks for no other file, whatever folder it answers from, and leads to the site by its whole address", async () => {
    const files = await embedFiles(report, {styles: ".more{margin:0}", drawPixels: noPixels});
    const {document} = parseHTML(String(files.get("404.html")));
    expect(document.querySelector("h1")?.textContent).toBe("There is nothing at this address");
    expect(document.documentElement.getAttribute("lang")).toBe(report.language);
    expect(document.querySelector("style")?.textContent).toContain(".more{");
    const asked = [...document.querySelectorAll("[src], [href]")].map(
      (element) => element.getAttribute("src") ?? element.getAttribute("href")
    );
    expect(asked).toEqual(["data:,", "https://personas.lumen.example/"]);
  });

  test("has no link where the site has no address", async () => {
    const files = await embedFiles(homeless, {styles: "", drawPixels: noPixels});
    expect(String(files.get("404.html"))).not.toContain("<a ");
  });
});

describe("single files", () => {
  const picture = (letters: number) => ({
    ...{file: "personas/a.png", type: "image/png" as const, ending: "png" as const, width: 4, height: 3},
    ...{base64: "A".repeat(letters), alt: "a"}
  });
  const dressed = (letters: number): Report => ({
    ...report,
    personas: report.personas.map((persona) => ({...persona, image: picture(letters)}))
  });

  test("of a pair share the room that one picture has", async () => {
    for (const letters of [30_000, 60_000]) {
      const files = await embedFiles(dressed(letters), {styles: embedStyles(), drawPixels: noPixels});
      expect(checkSizes(files)).toEqual([]);
    }
  });

  test("are told where they are larger than promised", () => {
    const files = new Map([
      ["embed/a.single.html", "é".repeat(50_001)],
      ["embed/b.single.html", "e".repeat(100_000)],
      ["embed/c.html", "e".repeat(200_000)]
    ]);
    expect(checkSizes(files).map(formatProblem)).toEqual([
      expect.stringContaining("embed/a.single.html: warning: this file has 101 kB")
    ]);
  });
});

describe("retired addresses", () => {
  test("answer wherever the thing had a page, and frames say whose they are", async () => {
    const files = await embedFiles(report, {styles: "", drawPixels: noPixels});
    for (const path of ["personas/day-tripper.html", "personas/day-tripper/numbers.html"]) {
      const {document} = parseHTML(String(files.get(path)));
      expect(document.querySelector("h1")?.textContent, path).toBe("Day tripper was retired in April 2026");
      const home = new URL(
        document.querySelector("a")?.getAttribute("href") ?? "",
        `https://a.example/${path}`
      );
      expect(home.pathname, path).toBe("/index.html");
    }
    const {document} = parseHTML(String(files.get("embed/personas/day-tripper.html")));
    expect(document.querySelector("main")?.getAttribute("data-thing")).toBe("personas/day-tripper");
  });

  test("in a single file have no link where the site has no address", async () => {
    const single = "embed/personas/day-tripper.single.html";
    const linksOf = async (of: Report): Promise<(string | null)[]> => {
      const files = await embedFiles(of, {styles: "", drawPixels: noPixels});
      const {document} = parseHTML(String(files.get(single)));
      expect(document.querySelector("h1")?.textContent).toContain("was retired");
      return [...document.querySelectorAll("a")].map((link) => link.getAttribute("href"));
    };
    expect(await linksOf(report)).toEqual(["https://personas.lumen.example/index.html"]);
    expect(await linksOf(homeless)).toEqual([]);
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

  test.each([
    ["confluence", "xml", "<h1>Day tripper was retired in April 2026</h1>"],
    ["mediawiki", "wiki", "= Day tripper was retired in April 2026 ="],
    ["markdown", "md", "# Day tripper was retired in April 2026"],
    ["dokuwiki", "txt", "====== Day tripper was retired in April 2026 ======"]
  ] as const)(
    "writes into %s who was retired, in the place of the last figures",
    async (dialect, ending, heading) => {
      const files = await wikiPages(report, {dialect, shown: "picture", drawPixels: noPixels});
      const page = String(files.get(`personas_day-tripper.${ending}`));
      expect(page.startsWith(`${heading}\n`)).toBe(true);
      expect(page).toContain("https://personas.lumen.example/");
      const bare = await wikiPages(homeless, {dialect, shown: "picture", drawPixels: noPixels});
      expect(bare.get(`personas_day-tripper.${ending}`)).toBe(`${heading}\n`);
    }
  );

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
