import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {finishSite} from "../../src/cli/finishSite.js";
import {ProblemError} from "../../src/problem.js";
import {temporaryFolder} from "./temporaryFolder.js";

const page = (body: string): string => `<!doctype html><html><head></head><body>${body}</body></html>`;

describe("finishSite(folder)", () => {
  test("finishes every page and tells how many there are", () => {
    const folder = temporaryFolder({
      "index.html": page('<a href="./personas/idle.html#why">Idle</a><img src="icon.svg?v=1">'),
      "personas/idle.html": page('<a href="../index.html">Home</a><a href="/index.html">Home</a>'),
      "icon.svg": "<svg/>"
    });
    expect(finishSite(folder)).toBe(2);
    expect(readFileSync(join(folder, "personas/idle.html"), "utf8")).toContain('<html lang="en">');
  });

  test("puts assets beside the pages, as they are, and does not count them", () => {
    const folder = temporaryFolder({"index.html": page('<a href="./embed/idle.html">Idle</a>')});
    const embed = page('<a href="../index.html" rel="external">Home</a>');
    const picture = new Uint8Array([137, 80, 78, 71]);
    const assets = new Map<string, string | Uint8Array>([
      ["embed/idle.html", embed],
      ["embed/idle.png", picture]
    ]);
    expect(finishSite(folder, assets)).toBe(1);
    expect(readFileSync(join(folder, "embed/idle.html"), "utf8")).toBe(embed);
    expect(new Uint8Array(readFileSync(join(folder, "embed/idle.png")))).toEqual(picture);
  });

  test("throws a problem for a link of an asset that leads nowhere", () => {
    const folder = temporaryFolder({"index.html": page("")});
    const assets = new Map([["embed/idle.html", page('<a href="../gone.html">Gone</a>')]]);
    expect(() => finishSite(folder, assets)).toThrow(
      'embed/idle.html: the link to "../gone.html" leads nowhere'
    );
  });

  test("throws for an asset that would hide a page: that is our fault", () => {
    const folder = temporaryFolder({"index.html": page("")});
    const assets = new Map([["index.html", ""]]);
    expect(() => finishSite(folder, assets)).toThrow("EEXIST");
    expect(() => finishSite(folder, assets)).not.toThrow(ProblemError);
  });

  test.each(["gone.html", "/portraits/idle.svg", "two%20words.html", "100%"])(
    "throws a problem for a link to %s, which is not there",
    (link) => {
      const folder = temporaryFolder({"personas/idle.html": page(`<a href="${link}#x">Gone</a>`)});
      expect(() => finishSite(folder)).toThrow(ProblemError);
      expect(() => finishSite(folder)).toThrow(
        `personas/idle.html: the link to "${link}" leads nowhere\n  Does`
      );
    }
  );

  test("names each dead link of a page once, and those of all pages", () => {
    const link = '<a href="gone.html">a</a><a href="gone.html#b">b</a>';
    const folder = temporaryFolder({"index.html": page(link), "method.html": page(link)});
    expect(() => finishSite(folder)).toThrow(
      /^index\.html: the link.*\n.*\n\nmethod\.html: the link.*\n.*\n\n2 problems$/
    );
  });

  test("throws for a failed script: that is our fault", () => {
    const folder = temporaryFolder({
      "index.html": page('<div class="observablehq--error">x is not defined</div>')
    });
    expect(() => finishSite(folder)).toThrow("a script failed on index.html");
    expect(() => finishSite(folder)).not.toThrow(ProblemError);
  });

  test("takes what people write about markup for text", () => {
    const body = '<p>&lt;a href="gone.html"> class="observablehq--error" src="gone.png"</p>';
    expect(finishSite(temporaryFolder({"index.html": page(body)}))).toBe(1);
  });

  test("removes Framework's client where no page asks for it", () => {
    const client = {"_observablehq/client.js": "export {};"};
    const bare = temporaryFolder({"index.html": page("still"), ...client});
    finishSite(bare);
    expect(readdirSync(bare)).toEqual(["index.html"]);
    const live = temporaryFolder({
      "index.html": page('<script type="module" src="./_observablehq/client.js"></script>'),
      ...client
    });
    finishSite(live);
    expect(readdirSync(live).sort()).toEqual(["_observablehq", "index.html"]);
  });

  test("leaves links alone that lead elsewhere", () => {
    const body =
      '<a href="https://example.org/x">a</a><a href="mailto:data@lumen.example">b</a><a href="#top">c</a><a href="//example.org">d</a><img src="data:image/png;base64,AA==">';
    expect(finishSite(temporaryFolder({"index.html": page(body)}))).toBe(1);
  });
});
