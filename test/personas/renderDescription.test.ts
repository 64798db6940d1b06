// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these strings are payloads that must stay as they are
import fc from "fast-check";
import {parseHTML} from "linkedom";
import {describe, expect, test} from "vitest";
import {renderDescription} from "../../src/personas/renderDescription.js";

const view = {share: "23 %", count: "4,012", name: "The *Planner*", videos: {median: "3.5"}, change: ""};

describe("renderDescription(markdown, view)", () => {
  test("fills in figures and renders Markdown", () => {
    expect(renderDescription("**{{share}}** start {{videos.median}} videos.\n\n- one\n- two", view)).toBe(
      "<p><strong>23 %</strong> start 3.5 videos.</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>"
    );
  });

  test("reads no value as Markdown or HTML, also in code and addresses", () => {
    const hostile = {x: "*a* <b>&amp; [l](javascript:1) `c` ${d} {{share}}"};
    expect(renderDescription("{{x}} `{{x}}`", hostile)).toBe(
      "<p>*a* &lt;b&gt;&amp;amp; [l](javascript:1) `c` ${d} {{share}} " +
        "<code>*a* &lt;b&gt;&amp;amp; [l](javascript:1) `c` ${d} {{share}}</code></p>"
    );
    expect(renderDescription("[l](https://e.example/?q={{x}})", {x: 'a" onclick="1&2'})).toBe(
      '<p><a href="https://e.example/?q=a%22%20onclick%3D%221%262" rel="noopener">l</a></p>'
    );
    expect(renderDescription("{{x}}", {x: "1. one\n\n# two"})).toBe("<p>1. one\n\n# two</p>");
    expect(renderDescription("{{x}}. item", {x: "1"})).toBe("<p>1. item</p>");
  });

  test("fills nothing into marks that the text brings along", () => {
    expect(renderDescription("\uE0000\uE001 and {{x}}", {x: "1"})).toBe("<p>0 and 1</p>");
  });

  test("shows sections where there is a value", () => {
    const text = "a{{#change}} ({{change}}){{/change}}{{^change}} (new){{/change}}";
    expect(renderDescription(text, view)).toBe("<p>a (new)</p>");
    expect(renderDescription(text, {change: "5 points more"})).toBe("<p>a (5 points more)</p>");
  });

  test("shows sections by their condition where one is given, whatever the text says", () => {
    const text =
      "{{# change }}({{change}}){{/ change }}{{^change}}(none){{/change}}{{#videos.any}} v{{/videos.any}}";
    const said = {change: "–", videos: {any: "0%"}};
    expect(renderDescription(text, said)).toBe("<p>(–) v</p>");
    expect(renderDescription(text, said, {change: false, videos: {any: false}})).toBe("<p>(none)</p>");
    expect(renderDescription(text, said, {change: true, videos: {any: true}})).toBe("<p>(–) v</p>");
  });

  test("knows conditions within change, and figures within a section of them", () => {
    const text =
      "{{#change}}{{#change.up}}up {{share}}{{/change.up}}{{^change.up}}down{{/change.up}}{{/change}}";
    expect(renderDescription(text, view, {change: {up: true}})).toBe("<p>up 23 %</p>");
    expect(renderDescription(text, view, {change: {up: false}})).toBe("<p>down</p>");
    expect(renderDescription(text, view, {change: false})).toBe("");
  });

  test("finds nothing on prototypes and leaves unknown names empty", () => {
    expect(
      renderDescription("a{{constructor.name}}{{toString}}{{videos.constructor}}{{__proto__}}b", view)
    ).toBe("<p>ab</p>");
    expect(
      renderDescription("a{{#toString}}x{{/toString}}{{#constructor.name}}y{{/constructor.name}}b", view)
    ).toBe("<p>ab</p>");
  });

  test("begins headings at h4", () => {
    expect(renderDescription("# a\n\n## b\n\n##### c", {})).toBe("<h4>a</h4>\n<h5>b</h5>\n<h6>c</h6>");
  });

  test("links to http(s), mailto and places of the page only", () => {
    const links = ["https://a.example", "http://a.example", "mailto:a@a.example", "#place"];
    for (const link of links) expect(renderDescription(`[x](${link})`, {})).toContain(`<a href="${link}"`);
    for (const link of [
      "javascript:alert(1)",
      "JaVaScRiPt&#58;alert(1)",
      "data:text/html,x",
      "vbscript:x",
      "//a.example",
      "file:///etc",
      "page.html"
    ])
      expect(renderDescription(`[x](${link}) <${link}>`, {})).not.toContain("<a");
    expect(renderDescription("see https://a.example", {})).not.toContain("<a");
  });

  test("shows images as their description", () => {
    expect(renderDescription('a ![<b>pic](https://a.example/x.png "t") b', {})).toBe(
      "<p>a &lt;b&gt;pic b</p>"
    );
  });

  // What runs in a page or in the site's own Markdown must come out as text.
  test.each([
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "a\n\n<iframe srcdoc='<script>1</script>'></iframe>",
    "<!-- -->\n<style>*{}</style>",
    "```js\nalert(1)\n```",
    "~~~js run\nalert(1)\n~~~",
    "```js echo\n</code></pre><script>alert(1)</script>\n```",
    "---\nhead: <script>1</script>\n---",
    '[x](https://a.example "t\\" onclick=alert(1)")',
    "[x]: javascript:alert(1)\n\n[x]",
    '"><script>alert(1)</script>'
  ])("leaves %j inert", (payload) => {
    const {document} = parseHTML(`<html><body>${renderDescription(payload, view)}</body></html>`);
    for (const element of document.body.querySelectorAll("*")) {
      expect(ALLOWED).toContain(element.localName);
      for (const {name, value} of element.attributes) {
        expect(["href", "rel", "title", "class"]).toContain(name);
        if (name === "href") expect(value).toMatch(/^(https?:|mailto:|#)/);
      }
    }
  });

  test("keeps ${} as text of paragraphs and code", () => {
    expect(renderDescription("${alert(1)} `${x}`", {})).toBe("<p>${alert(1)} <code>${x}</code></p>");
  });

  test("makes allowed elements only, whatever is written or filled in", () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        "<",
        ">",
        '"',
        "&",
        "`",
        "*",
        "[",
        "](",
        ")",
        "!",
        "\n",
        "{{x}}",
        "<script>",
        "javascript:",
        "\uE0000\uE001",
        "#",
        "|",
        "~"
      )
    );
    const text = fc.array(piece, {maxLength: 15}).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text, text, (markdown, x) => {
        const template = markdown.replace(/\{\{(?!x\}\})/g, "{ {");
        const {document} = parseHTML(`<html><body>${renderDescription(template, {x})}</body></html>`);
        const names = [...document.body.querySelectorAll("*")].map(({localName}) => localName);
        return names.every((name) => ALLOWED.includes(name));
      }),
      {seed: 7, numRuns: 500}
    );
  });

  test("shows a value of one line whole, whatever it holds", () => {
    fc.assert(
      fc.property(fc.string({minLength: 1}), (x) => {
        const {document} = parseHTML(`<html><body>${renderDescription("a {{x}} b", {x})}</body></html>`);
        return document.body.textContent === `a ${x} b`;
      }),
      {seed: 7, numRuns: 500}
    );
  });
});

const ALLOWED =
  "p em strong s ul ol li a blockquote code pre br hr h4 h5 h6 table thead tbody tr th td".split(" ");
