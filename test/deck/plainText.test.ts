import {describe, expect, test} from "vitest";
import {paragraphsOf, shorten} from "../../src/deck/plainText.js";

describe("paragraphsOf(html)", () => {
  test.each([
    ["<p>One <strong>two</strong>\nthree.</p>\n<p>Four</p>", ["One two three.", "Four"]],
    ["<ul><li>One</li><li><p>Two</p></li></ul>", ["One", "Two"]],
    ["<p>3 &lt; 4 &amp; &#123;x&#125;</p>", ["3 < 4 & {x}"]],
    ["bare", ["bare"]],
    ["", []],
    ["<p> </p>", []]
  ])("reads %j as %j", (html, texts) => {
    expect(paragraphsOf(html)).toEqual(texts);
  });
});

describe("shorten(text, limit)", () => {
  test.each([
    ["short", 10, "short"],
    ["one two three", 9, "one two …"],
    ["one, two", 6, "one …"],
    ["abcdefghij", 4, "abcd …"]
  ])("makes of %j within %i letters %j", (text, limit, short) => {
    expect(shorten(text, limit)).toBe(short);
  });
});
