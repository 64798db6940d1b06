import {describe, expect, test} from "vitest";
import {fillShell, scriptOf, shellOf} from "../../src/site/pageShell.js";

const PAGE = `---
title: "A \\"page\\" of $& and \\u2028"
head: "<meta name=\\"description\\" content=\\"x\\"><script defer src=\\"../kindred.js\\"></script>"
header: "<b>top</b>"
footer: "<a href=\\"../method\\">how</a>"
---

<div id="content">1&#46;5 &#36;&#123;x&#125; &#60;b&#62; &#34;&#38;&#10;</div>
`;
const SHELL = `<html><head>
<title>A</title>
</head>
<body>
<div id="observablehq-center">
<main id="observablehq-main" class="observablehq">
</main>
</div>
</body></html>`;
const SCRIPT = {path: "personas/a", script: "_import/kindred.0a.js"};

describe("shellOf(page, path)", () => {
  test("is the page's title alone, and on the home page the script", () => {
    expect(shellOf(PAGE, "personas/a")).toBe('---\ntitle: "A \\"page\\" of $& and \\u2028"\n---\n');
    expect(shellOf(PAGE, "index")).toContain('head: "<script defer src=\\"./kindred.js\\"></script>"');
  });
});

describe("scriptOf(home)", () => {
  test("is where Framework built the script, and throws where it did not", () => {
    expect(scriptOf('<script defer="" src="./_import/kindred.1a2b.js"></script>')).toBe(
      "_import/kindred.1a2b.js"
    );
    expect(() => scriptOf(SHELL)).toThrow("left the script out");
  });
});

describe("fillShell(shell, page, {path, script})", () => {
  test("puts head, header, words and footer where Framework would", () => {
    const filled = fillShell(SHELL, PAGE, SCRIPT);
    expect(filled).toContain('<script defer src="../_import/kindred.0a.js"></script>\n</head>');
    expect(filled).toContain(
      '<div id="observablehq-center">\n<header id="observablehq-header">\n<b>top</b>\n</header>'
    );
    expect(filled).toContain('<main id="observablehq-main" class="observablehq">\n<div id="content">');
    expect(filled).toContain(
      '</main>\n<footer id="observablehq-footer">\n<div><a href="../method.html">how</a></div>\n</footer>'
    );
  });

  test("spells out what no longer is live code, and nothing that HTML would read", () => {
    expect(fillShell(SHELL, PAGE, SCRIPT)).toContain(`1.5 $${"{x}"} &#60;b&#62; &#34;&#38;&#10;</div>`);
  });

  test("leaves no script of the shell's beside the page's", () => {
    const home = SHELL.replace("</head>", '<script defer="" src="./_import/kindred.0a.js"></script></head>');
    expect(fillShell(home, PAGE, SCRIPT).match(/<script/g)).toHaveLength(1);
  });

  test("throws where the shell has no place for it", () => {
    for (const part of ["</head>", 'id="observablehq-center"', 'class="observablehq"', "</main>"])
      expect(() => fillShell(SHELL.replace(part, ""), PAGE, SCRIPT)).toThrow("a page that Framework built");
  });
});
