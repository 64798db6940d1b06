// Names and sentences come from people: no wiki may take them for more than a text.
import MarkdownIt from "markdown-it";
import {describe, expect, test} from "vitest";
import {escapeMarkdown, JOINER} from "../../src/embed/escapeMarkdown.js";
import {escapeConfluence, escapeDokuwiki, escapeHtml, escapeWikitext} from "../../src/embed/wikis.js";

describe("escapeMarkdown(text)", () => {
  const markdown = new MarkdownIt({html: true, linkify: true});

  /** What a reader is shown: the text of the one paragraph, which holds nothing but text. */
  function shownOf(text: string): string {
    const html = markdown.render(escapeMarkdown(text));
    expect(html).toMatch(/^<p>[^<]*<\/p>\n$/);
    const entities = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"'} as const;
    return html
      .slice(3, -5)
      .replace(/&(?:amp|lt|gt|quot);/g, (entity) => entities[entity as keyof typeof entities]);
  }

  test.each([
    "*a* _b_ `c` <b>d</b> [e](f) ![g](h)",
    "1. one",
    "- two",
    "# three",
    "a & b &lt;",
    "https://x.example www.y.example",
    "see x.com or mailto:me@x.com",
    "~~x~~",
    "+ y",
    "= z",
    "{+ more +} {- less -} {{x}}",
    "a^2 $1 %3",
    "Hi @all, :smile: me@lumen.example",
    "10 % (4 of 40), 10:30"
  ])("says just %s, in CommonMark with HTML and autolinks on", (text) => {
    expect(shownOf(text).replaceAll(JOINER, "")).toBe(text);
  });

  // As GitHub and GitLab look for them in what was rendered (html-pipeline's filters, cmark-gfm's autolinks).
  test.each([
    ["people", /(?<![\w/])@[a-z0-9_](?:[\w.-]*\w)?/i, "@all Hi @ana-b and (@c)"],
    ["emojis", /:[\w+-]+:/, ":smile: :+1: a:b_c:d"],
    ["addresses", /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/, "me@lumen.example, a.b+c@x-y.co"]
  ])("names no %s: nobody is told, nothing is linked", (_, pattern, text) => {
    expect(text).toMatch(pattern);
    expect(shownOf(text)).not.toMatch(pattern);
  });

  test("leaves usual names as they are", () => {
    expect(escapeMarkdown("The Planner: 8% (a third) – não só")).toBe("The Planner: 8% (a third) – não só");
  });
});

describe("escapeHtml(text)", () => {
  test("leaves no mark of HTML, on one line", () => {
    expect(escapeHtml('<a href="x">&\n')).toBe("&lt;a href=&quot;x&quot;&gt;&amp;");
  });
});

describe("escapeWikitext(text)", () => {
  test("leaves no mark of MediaWiki, and usual names as they are", () => {
    const marked = "[[x]] '''y''' {{z}} <b> ~~~~ == q == __TOC__ http://x.example";
    expect(escapeWikitext(marked).replace(/&#\d+;/g, "")).toMatch(/^[\p{L} .]+$/u);
    expect(escapeWikitext("Ação, 12 % (ok)")).toBe("Ação, 12 % (ok)");
  });

  test("begins no line with a rule, a list or a term, and makes no link of a number", () => {
    expect(escapeWikitext("---- x-y")).toBe("&#45;--- x-y");
    expect(escapeWikitext("; term: x")).toBe("&#59; term&#58; x");
    expect(escapeWikitext("RFC 2616")).toBe("RFC&#32;2616");
  });
});

describe("escapeDokuwiki(text)", () => {
  test("leaves no mark of DokuWiki, and usual names as they are", () => {
    expect(escapeDokuwiki("{{x}} [[y]] **z** //i// __u__ ''m'' %%n%% ~~NOTOC~~ ---- == h == a@b")).toBe(
      "x y z i u m n NOTOC h a b"
    );
    expect(escapeDokuwiki("Don't and/or 12 % (ok), well-known")).toBe("Don't and/or 12 % (ok), well-known");
  });

  test("makes no footnote, no smiley and no link", () => {
    expect(escapeDokuwiki("a ((note)) f(g(x))")).toBe("a ( (note) ) f(g(x) )");
    expect(escapeDokuwiki("www.x.example ftp.x.example :-)")).toBe(
      `www${JOINER}.x.example ftp${JOINER}.x.example :${JOINER}-)`
    );
  });
});

describe("escapeConfluence(text)", () => {
  /** As Confluence reads what stands between the exclamation marks: at every comma, then at the first "=". */
  function propertiesOf(image: string): Record<string, string> {
    const [, , properties] = /^!([^|!]*)\|([^!]*)!$/.exec(image) ?? [];
    return Object.fromEntries(
      properties.split(",").map((part) => {
        const [name, ...value] = part.split("=");
        return [name.trim(), value.join("=").trim().replace(/^"|"$/g, "")];
      })
    );
  }

  test.each([
    ["The Planner, who plans", "The Planner; who plans"],
    ['x", width=9000, onload="y', "x ; width 9000; onload y"],
    ["a|b!c", "a b c"],
    ["{color:red}[x]{color} -gone- ??who?? well-known", "color:red x color gone who well-known"]
  ])("keeps an image's properties what they were: %s", (text, said) => {
    const alt = escapeConfluence(text);
    expect(alt).toBe(said);
    expect(propertiesOf(`!https://x.example/a.png|alt="${alt}",width=640!`)).toEqual({
      alt: said,
      width: "640"
    });
  });
});
