import {describe, expect, test} from "vitest";
import {markTerms} from "../../src/site/markTerms.js";

const glossary = [
  {id: "share", term: "Share", text: ""},
  {id: "interval", term: "95% interval", text: ""},
  {id: "set-aside", term: "Set aside", text: ""},
  {id: "window", term: "Window", text: ""}
];
const personas = [{name: "The Window Shopper", shortName: "Window Shopper"}];
const link = (id: string, text: string) => `<a class="term" href="../glossary.html#${id}">${text}</a>`;
const marked = (body: string) => markTerms({markup: body}, {glossary, personas}, "../").markup;

describe("markTerms(body, report, up)", () => {
  test("links the first mention of each term, in its own letters, a plural too", () => {
    expect(marked("<p>Shares of a share, 95&#37; intervals</p>")).toBe(
      `<p>${link("share", "Shares")} of a share, ${link("interval", "95&#37; intervals")}</p>`
    );
    expect(marked("<p>They are <strong>set aside</strong>; set aside</p>")).toBe(
      `<p>They are <strong>${link("set-aside", "set aside")}</strong>; set aside</p>`
    );
  });

  test("begins anew in each section", () => {
    const [first, again] = [`<p>${link("share", "share")} share</p>`, "<p>share</p>"];
    expect(marked(`<section>${"<p>share share</p>"}${again}</section><section>${again}</section>`)).toBe(
      `<section>${first}${again}</section><section><p>${link("share", "share")}</p></section>`
    );
  });

  test.each([
    "<h2>share</h2>",
    "<p>shareholders, time&#45;share, reshare</p>",
    "<p>share&#46;lumen, lumen&#46;share, https&#58;&#47;&#47;share, share&#47;x</p>",
    '<p><a href="x">the share</a> <code>share</code></p>',
    '<p class="kicker">share</p>',
    '<section class="prose"><p>share<br>share</p></section>',
    '<article class="card is-named"><p>share</p></article>',
    "<p>The Window Shopper, a Window Shopper</p>",
    "<td>share</td>",
    '<p title="share"><img alt="share">x</p>'
  ])("leaves %s as it is", (body) => {
    expect(marked(body)).toBe(body);
  });

  test("marks again after what it left alone", () => {
    expect(marked('<section class="prose"><p>share</p></section><p>share<br>window</p>')).toBe(
      `<section class="prose"><p>share</p></section><p>${link("share", "share")}<br>${link("window", "window")}</p>`
    );
  });

  test("marks nothing without a glossary", () => {
    expect(markTerms({markup: "<p>Share</p>"}, {glossary: [], personas: []}, "./").markup).toBe(
      "<p>Share</p>"
    );
  });
});
