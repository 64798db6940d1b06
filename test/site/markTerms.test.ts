import {describe, expect, test} from "vitest";
import {markTerms} from "../../src/site/markTerms.js";

const glossary = [
  {id: "share", term: "Share", text: ""},
  {id: "interval", term: "95% interval", text: ""},
  {id: "set-aside", term: "Set aside", text: ""}
];
const told = (words: Parameters<typeof markTerms>[0]) =>
  markTerms(words, {glossary}, "../")
    .markup.replaceAll("&#37;", "%")
    .replaceAll("&#60;", "<")
    .replaceAll("&#46;", ".");
const link = (id: string, text: string) => `<a class="term" href="../glossary.html#${id}">${text}</a>`;

describe("markTerms(words, report, up)", () => {
  test("links the first mention of each term, in its own letters, a plural too", () => {
    expect(told(["Shares of a share, 95% intervals"])).toBe(
      `${link("share", "Shares")} of a share, ${link("interval", "95% intervals")}`
    );
    expect(told(["They are ", {strong: "set aside"}, "; set aside"])).toBe(
      `They are <strong>${link("set-aside", "set aside")}</strong>; set aside`
    );
  });

  test("leaves parts of other words alone, and escapes what is between", () => {
    expect(told(["shareholders, time-share, reshare"])).not.toContain("<a");
    expect(markTerms(["<b>share"], {glossary}, "./").markup).toBe(
      `&#60;b&#62;<a class="term" href="./glossary.html#share">share</a>`
    );
    expect(markTerms(["Share"], {glossary: []}, "./").markup).toBe("Share");
  });
});
