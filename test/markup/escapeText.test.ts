import fc from "fast-check";
import {parseHTML} from "linkedom";
import {describe, expect, it} from "vitest";
import {parse} from "yaml";
import {encodeLive, escapeText, quoteYaml} from "../../src/markup/escapeText.js";

const decode = (html: string): string =>
  parseHTML(`<html><body><p>${html}</p></body></html>`).document.querySelector("p")?.textContent ?? "";

describe("escapeText", () => {
  it("escapeText(text) leaves nothing that HTML, Markdown or Framework would act on", () => {
    expect(escapeText('<b>"$' + '{x}"`#_[*\n\n</b>')).toBe(
      "&#60;b&#62;&#34;&#36;&#123;x&#125;&#34;&#96;&#35;&#95;&#91;&#42;&#10;&#10;&#60;&#47;b&#62;"
    );
  });

  it("escapeText(text) reads the same once decoded, for any printable text", () => {
    fc.assert(
      fc.property(
        fc.string({unit: "binary"}).filter((text) => !/[\p{C}\r]/u.test(text)),
        (text) => {
          const escaped = escapeText(text);
          expect(escaped).toMatch(/^[\p{L}\p{N} ,;'’&#]*$/u);
          expect(decode(escaped)).toBe(text);
        }
      )
    );
  });

  it("escapeText(value) takes numbers and undefined for their words", () => {
    expect(escapeText(12)).toBe("12");
    expect(escapeText(undefined)).toBe("undefined");
  });
});

describe("encodeLive", () => {
  it("encodeLive(markup) keeps tags and takes away live code, fences and blank lines", () => {
    expect(encodeLive('<p class="a">$' + "{1}\n\n```js</p>")).toBe(
      '<p class="a">&#36;&#123;1&#125; &#96;&#96;&#96;js</p>'
    );
  });
});

describe("quoteYaml", () => {
  it("quoteYaml(text) is one line that YAML reads back as the text", () => {
    for (const text of [
      'a "b" \\ c',
      "---\nhead: x",
      "tab\t\u0085\u2028\u007f",
      "ünïcödé 🌼",
      "{{x}} $" + "{y}"
    ]) {
      expect(quoteYaml(text)).not.toMatch(/[\n\u0085\u2028\u007f]/);
      expect(parse(quoteYaml(text))).toBe(text);
    }
  });
});
