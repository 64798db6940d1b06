import {describe, expect, it} from "vitest";
import {markup, renderWords, round, shadesStyle} from "../../src/markup/markup.js";

describe("markup", () => {
  it("markup`…` escapes text, keeps markup and lists of it, and leaves out undefined and false", () => {
    const list = ["<a>", 2.5].map((item) => markup`<li>${item}</li>`);
    expect(markup`<ul title="${'"'}">${list}${undefined}${false}</ul>`.markup).toBe(
      '<ul title="&#34;"><li>&#60;a&#62;</li><li>2.5</li></ul>'
    );
  });

  it("markup`…` has no line breaks of its own", () => {
    expect(
      markup`<p>
      one</p>`.markup
    ).toBe("<p>one</p>");
  });
});

describe("renderWords", () => {
  it("renderWords(words) sets emphasis and escapes both kinds of text", () => {
    expect(renderWords(["a<", {strong: "b>"}]).markup).toBe("a&#60;<strong>b&#62;</strong>");
  });
});

describe("shadesStyle", () => {
  it("shadesStyle(shades) takes nothing but colours into a style", () => {
    const style = shadesStyle({
      base: "#d1495b",
      light: "red;background:url(x)",
      dark: '"><script>',
      on: "#fff"
    });
    expect(style.markup).toBe("--b:#d1495b;--l:#8a8578;--d:#8a8578;--o:#fff");
  });
});

describe("round", () => {
  it("round(value) keeps two decimals and no negative zero", () => {
    expect([1.005, -0.001, 2 / 3].map((value) => round(value).markup)).toEqual(["1", "0", "0.67"]);
  });
});
