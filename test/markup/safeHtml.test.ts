import {describe, expect, it} from "vitest";
import {safeHtml} from "../../src/markup/safeHtml.js";

const html = (text: string): string => safeHtml(text).markup;

describe("safeHtml", () => {
  it("safeHtml(html) keeps what a description may have, without attributes", () => {
    expect(html('<p class="x"><strong>23 &lt; 24</strong><br />and <em>so</em></p>')).toBe(
      "<p><strong>23 &lt; 24</strong><br>and <em>so</em></p>"
    );
  });

  it("safeHtml(html) shows any other tag as text", () => {
    expect(html("<script>alert(1)</script><img src=x onerror=alert(1)>")).toBe(
      "&#60;script&#62;alert(1)&#60;/script&#62;&#60;img src=x onerror=alert(1)&#62;"
    );
    expect(html("<p <script>")).toBe("&#60;p &#60;script&#62;");
  });

  it("safeHtml(html) turns every heading into the level below the page's sections", () => {
    expect(html("<h1>One</h1><h5 id=a>Two</h5>")).toBe("<h3>One</h3><h3>Two</h3>");
    expect(html('<h2 id="release-3">One</h2><h2 id="release-3" onclick="x">Two</h2>')).toBe(
      '<h3 id="release-3">One</h3><h3>Two</h3>'
    );
    expect(safeHtml("<h2>One</h2><h3>Two</h3>", {heading: 2}).markup).toBe("<h2>One</h2><h2>Two</h2>");
  });

  it("safeHtml(html) keeps links to the web, to mail and within the site", () => {
    for (const href of [
      "https://a.example/b?c=d&amp;e",
      "mailto:a@b.example",
      "../features.html#x",
      "method.html"
    ])
      expect(html(`<a href="${href}">x</a>`)).toBe(`<a href="${href}">x</a>`);
  });

  it("safeHtml(html) unlinks every other address", () => {
    for (const href of [
      "javascript:alert(1)",
      "JavaScript&#58;alert(1)",
      "java\nscript:x",
      "data:text/html,x",
      "&#106;avascript:x"
    ])
      expect(html(`<a href="${href}">x</a>`)).toBe("<a>x</a>");
    expect(html("<a href='javascript:x'>x</a>")).toBe("<a>x</a>");
  });

  it("safeHtml(html) leaves no live code, fence or blank line in text and addresses", () => {
    const safe = html("<p>$" + '{1}\n\n```js\nx</p><a href="https://a.example/$' + '{`x`}">y</a>');
    expect(safe).not.toMatch(/[$`{}\n]/);
    expect(html("<pre>a\n\nb</pre>")).toBe("<pre>a&#10;&#10;b</pre>");
  });
});
