import {parseHTML} from "linkedom";
import MarkdownIt from "markdown-it";
import {describe, expect, test} from "vitest";
import {readSnippets} from "../../src/embed/readSnippets.js";
import {builtInTemplates, snippetsOf} from "../../src/embed/snippets.js";
import {findThings} from "../../src/embed/thing.js";
import {WIKIS} from "../../src/embed/wikis.js";
import {formatProblem} from "../../src/problem.js";
import {english} from "../../src/report/english.js";
import {portuguese} from "../../src/report/portuguese.js";
import type {Report} from "../../src/report/report.js";
import {withFiles} from "../personas/withFiles.js";
import {exampleReport} from "../site/exampleReport.js";

const HOSTILE = `"><script>alert(1)</script> [x](javascript:1) *b* {{{frame}}} ''' [[File:x]] |} ~~~~ \u0000`;

describe("snippetsOf(thing, report, templates)", () => {
  const report = exampleReport({strays: true});

  test("gives each wiki lines with whole addresses, and a height where there is a frame", () => {
    for (const thing of findThings(report)) {
      const snippets = snippetsOf(thing, report, builtInTemplates());
      expect(snippets.map(({wiki}) => wiki.name)).toEqual(WIKIS.map(({name}) => name));
      for (const {wiki, frame, picture, height} of snippets) {
        const all = `${frame ?? ""}${picture ?? ""}`;
        expect(all, wiki.name).toContain(`https://personas.lumen.example/embed/${thing.path}.`);
        expect(all, wiki.name).not.toMatch(/\{\{\{?\w+\}|undefined/);
        if (frame && /<iframe|height=/.test(frame)) expect(frame).toContain(String(height));
        expect(all.replace("{{https", "")).not.toMatch(/&amp;#|&#58;\/\//);
      }
    }
  });

  test("says nothing that the next build would make wrong: the same lines whatever the figures and the date", () => {
    const boxes = {finding: "Another finding", alt: "Another picture"};
    const later = {
      ...report,
      headline: "Another headline",
      kicker: "Another month",
      wiki: {...report.wiki, asOf: {date: "2027-01-01", text: "another date"}},
      personas: report.personas.map((persona) => ({
        ...persona,
        tagline: "Another line",
        facts: ["Another fact"],
        ...(persona.share ? {share: {...persona.share, text: "99%"}} : {})
      })),
      features: report.features.map((feature) => ({...feature, boxes: {...feature.boxes, ...boxes}})),
      pairs: report.pairs.map((pair) => ({...pair, words: ["Another difference."]})),
      comparisons: report.comparisons.map((pair) => ({...pair, finding: "Another change"}))
    };
    const lines = (told: Report): string[] =>
      findThings(told).flatMap((thing) =>
        snippetsOf(thing, told, builtInTemplates()).flatMap(({frame = "", picture = "", height}) => [
          frame.replaceAll(String(height), "height"),
          picture
        ])
      );
    expect(findThings(later).map(({alt}) => alt)).not.toEqual(findThings(report).map(({alt}) => alt));
    expect(lines(later)).toEqual(lines(report));
  });

  test.each([
    ["family", english, "The Lumen family (all personas and their shares)"],
    ["personas/planner", english, "The Planner (persona card, The Lumen family)"],
    ["features/videos_started", english, "Videos started (box-plots by persona, The Lumen family)"],
    [
      "compare/binge-watcher-vs-planner",
      english,
      "The Binge Watcher and The Planner (comparison of two personas, The Lumen family)"
    ],
    [
      "compare/2026-05-vs-2026-06",
      english,
      "June 2026, May 2026 (comparison of two cohorts, The Lumen family)"
    ],
    ["personas/planner", portuguese, "The Planner (cartão da persona, The Lumen family)"]
  ])("calls %s what it is", (path, language, label) => {
    const told = {...report, labels: language.labels("June 2026")};
    expect(findThings(told).find((thing) => thing.path === path)?.label).toBe(label);
  });

  test("gives each wiki a line that works where frames are refused, with a link to the page", () => {
    for (const thing of findThings(report))
      for (const {wiki, picture = ""} of snippetsOf(thing, report, builtInTemplates())) {
        if (wiki.name === "iframe") continue;
        expect(picture, wiki.name).toMatch(/embed\/\S+\.(?:png|svg)/);
        if (wiki.name !== "Notion") expect(picture, wiki.name).toContain(`${report.wiki.url}/${thing.page}`);
      }
  });

  // What GitHub lets through of HTML in Markdown, of what we write: html-pipeline's allow-list.
  const allowed = {a: ["href"], picture: [], source: ["media", "srcset"], img: ["src", "alt", "width"]};

  test.each([
    ["markdown", false],
    ["gitlab", false],
    ["sharepoint", false],
    ["confluence-cloud", false],
    ["github", true]
  ])("gives %s lines that its Markdown shows as a picture with a link", (file, html) => {
    const markdown = MarkdownIt({html});
    for (const thing of [...findThings(report), findThings(exampleReport({personas: 1, name: HOSTILE}))[1]]) {
      const snippet = snippetsOf(thing, report, builtInTemplates()).find(({wiki}) => wiki.file === file);
      const {document} = parseHTML(`<main>${markdown.render(snippet?.picture ?? "")}</main>`);
      const image = document.querySelector("img");
      const link = document.querySelector("a");
      // markdown-it leaves escaped characters out of alternatives, so a hostile name comes shorter.
      if (thing.label.includes("alert")) expect(image?.getAttribute("alt")).toContain("alert(1)");
      else expect(image?.getAttribute("alt")).toBe(thing.label);
      expect(image?.getAttribute("src")).toMatch(`${report.wiki.url}/embed/${thing.path}.`);
      expect(link?.getAttribute("href")).toBe(`${report.wiki.url}/${thing.page}`);
      const shown = [...document.querySelectorAll("main *")].filter(({localName}) => localName !== "p");
      expect(shown.map(({localName}) => localName).filter((name) => !(name in allowed))).toEqual([]);
      if (html)
        for (const {localName, attributes} of shown)
          for (const {name} of attributes) expect(allowed[localName as keyof typeof allowed]).toContain(name);
    }
  });

  test("gives GitLab a frame in the way in which it writes pictures", () => {
    const [thing] = findThings(report);
    const gitlab = snippetsOf(thing, report, builtInTemplates()).find(({wiki}) => wiki.file === "gitlab");
    const {document} = parseHTML(`<main>${MarkdownIt().render(gitlab?.frame ?? "")}</main>`);
    expect(document.querySelector("img")?.getAttribute("src")).toBe(`${report.wiki.url}/embed/family.html`);
    expect(document.querySelector("p")?.textContent).toBe(`{width=100% height=${gitlab?.height}px}`);
  });

  test("gives none without the site's address", () => {
    const {url: _, ...wiki} = report.wiki;
    const [thing] = findThings(report);
    expect(snippetsOf(thing, {...report, wiki}, builtInTemplates())).toEqual([]);
  });

  test("never lets a name become markup", () => {
    const hostile = exampleReport({personas: 1, name: HOSTILE});
    const thing = findThings(hostile)[1];
    for (const {wiki, frame = "", picture = ""} of snippetsOf(thing, hostile, builtInTemplates())) {
      // Confluence's own marks know no HTML; theirs are braces, brackets and bars.
      if (wiki.name === "Confluence Data Center") expect(picture).not.toMatch(/[{*]/);
      else expect(picture, wiki.name).not.toMatch(/(?<!\\)<script/);
      expect(frame, wiki.name).not.toMatch(/(?<!\\)<script/);
    }
  });
});

describe("readSnippets(root)", () => {
  const read = (files: Readonly<Record<string, string>>) =>
    withFiles(
      Object.fromEntries(Object.entries(files).map(([name, text]) => [`personas/snippets/${name}`, text])),
      readSnippets
    );

  test("takes a company's own template in place of ours", () => {
    const {templates, problems} = read({
      "iframe.frame.mustache": "<x-persona src={{{frame}}}>{{title}}</x-persona>"
    });
    expect(problems).toEqual([]);
    const report = exampleReport({personas: 1});
    const snippet = snippetsOf(findThings(report)[1], report, templates).find(
      ({wiki}) => wiki.file === "iframe"
    );
    expect(snippet?.frame).toBe(
      "<x-persona src=https://personas.lumen.example/embed/personas/window-shopper.html>The Window Shopper</x-persona>"
    );
    expect(templates["notion.frame"]).toBe(builtInTemplates()["notion.frame"]);
  });

  test.each([
    [
      "ifram.frame.mustache",
      "x",
      'personas/snippets/ifram.frame.mustache: there is no snippet "ifram.frame"',
      'Did you mean "iframe.frame.mustache"?'
    ],
    [
      "iframe.frame.mustache",
      "a\n  {{titel}}",
      'iframe.frame.mustache:2:3: unknown tag "titel"',
      'Did you mean "title"?'
    ],
    ["iframe.frame.mustache", "{{#title}}{{nope}}{{/title}}", 'unknown tag "nope"', "There are: title"],
    ["iframe.frame.mustache", "{{title", "iframe.frame.mustache:1:8: unclosed tag", "Tags are {{title}}"],
    ["iframe.frame.mustache", "{{> other}}", 'unknown tag "other"', "There are:"]
  ])("says what is wrong with %s: %s", (name, text, message, hint) => {
    const {templates, problems} = read({[name]: text});
    expect(problems).toHaveLength(1);
    expect(formatProblem(problems[0])).toContain(message);
    expect(formatProblem(problems[0])).toContain(hint);
    expect(templates).toEqual(builtInTemplates());
  });
});
