import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {hostFiles} from "../../src/embed/hostFiles.js";
import {headersOf} from "../e2e/serveFolder.js";
import {exampleReport} from "../site/exampleReport.js";

const report = exampleReport({strays: true});
const SITE = [
  "index.html",
  "method.html",
  "404.html",
  "personas/planner.html",
  "personas/planner/numbers.html",
  "present/index.html",
  "embed/family.html",
  "og/family.png",
  "fonts/lumen-sans.woff2",
  "features.csv"
];
const files = hostFiles(report, SITE);
const below = hostFiles({...report, wiki: {...report.wiki, url: "https://lumen.example/personas"}}, SITE);

/** What a host that reads _headers sends with a path. */
function sentWith(path: string, given = files): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), "kindred-headers-"));
  try {
    writeFileSync(join(folder, "_headers"), given.get("_headers") ?? "");
    return headersOf(folder, path);
  } finally {
    rmSync(folder, {recursive: true});
  }
}

const ancestors = (headers: Record<string, string>): string[] =>
  [...(headers["Content-Security-Policy"] ?? "").matchAll(/frame-ancestors ([^;,]*)/g)].map(([, who]) => who);

/** As Cloudflare Pages calls pages: without .html, folders by their slash. */
const pretty = (file: string): string => `/${file.replace(/(?:(^|\/)index)?\.html$/, "$1")}`;

describe("hostFiles(report, files)", () => {
  test("lets wikis frame embeds, and nobody the rest; no two policies fight over frames", () => {
    const headers = files.get("_headers") ?? "";
    expect(headers).toContain(
      "/embed/*\n  Content-Security-Policy: frame-ancestors 'self' https://wiki.lumen.example\n"
    );
    for (const path of ["/", "/index.html", "/personas/*"])
      expect(headers).toContain(`\n${path}\n  Content-Security-Policy: frame-ancestors 'none'\n`);
    expect(headers).not.toContain("/og/*\n  Content-Security-Policy: frame");
    expect(/\/\*\n {2}Content-Security-Policy: ([^\n]*)/.exec(headers)?.[1]).not.toContain("frame-ancestors");
    expect(headers).toContain("script-src 'self';");
  });

  test("tells of each page once, by its file's name and by the shorter one to which hosts lead", () => {
    for (const file of SITE.filter((path) => path.endsWith(".html")))
      for (const path of [`/${file}`, pretty(file)])
        expect([path, ...ancestors(sentWith(path))]).toEqual([
          path,
          path.startsWith("/embed/") ? "'self' https://wiki.lumen.example" : "'none'"
        ]);
    expect(pretty("method.html")).toBe("/method");
    expect(pretty("present/index.html")).toBe("/present/");
  });

  test("names the folder in which the site lies, to both", () => {
    for (const file of SITE.filter((path) => path.endsWith(".html")))
      for (const path of [`/${file}`, pretty(file)])
        expect(sentWith(`/personas${path}`, below), path).toEqual(sentWith(path));
    expect(sentWith("/embed/family.html", below)).toEqual({});
    const nginx = below.get("nginx.conf.example") ?? "";
    expect(nginx).toMatch(
      /location \/personas\/embed\/ \{\n\s+alias \/var\/www\/personas\/embed\/;[^}]*frame-ancestors 'self' https:/
    );
    expect(nginx).toContain("location = /personas { return 301 /personas/; }");
    expect(nginx).toContain("error_page 404 /personas/404.html;");
    expect(nginx).not.toMatch(/^\s+root /m);
  });

  test("writes folders with letters of other languages as nginx compares them", () => {
    const wiki = {...report.wiki, url: "https://lumen.example/usuários%20novos"};
    const nginx = hostFiles({...report, wiki}, SITE).get("nginx.conf.example") ?? "";
    expect(nginx).toContain('location "/usuários novos/embed/" {');
    expect(nginx).toContain("{ return 301 /usu%C3%A1rios%20novos/; }");
  });

  test("says the same to nginx", () => {
    const nginx = files.get("nginx.conf.example") ?? "";
    expect(nginx).toMatch(/location \/embed\/ \{[^}]*frame-ancestors 'self' https:\/\/wiki\.lumen\.example"/);
    expect(nginx).toMatch(/location \/ \{[^}]*frame-ancestors 'none'/);
    expect(nginx).toContain("error_page 404 /404.html;");
    expect(nginx).toMatch(/charset utf-8;\n\s+charset_types [^;]*text\/markdown/);
    expect(nginx.split("{").length).toBe(nginx.split("}").length);
  });

  test("lets no page of another origin read figures with a script", () => {
    for (const text of [...files.values(), ...below.values()]) expect(text).not.toContain("Access-Control");
  });

  test("has browsers ask for what changes under its name, and keep what is named by its content", () => {
    const time = (path: string): string | undefined => sentWith(path)["Cache-Control"];
    for (const path of ["/", "/method", "/method.html", "/personas/planner.html", "/present/present.js"])
      expect([path, time(path)]).toEqual([path, "no-cache"]);
    for (const path of ["/embed/embed.css", "/og/family.png"])
      expect([path, time(path)]).toEqual([path, "no-cache"]);
    expect(time("/_import/kindred.497a8ad5.js")).toBe("public, max-age=31536000, immutable");
    expect(time("/fonts/lumen-sans.woff2")).toBe("public, max-age=86400");
    const nginx = files.get("nginx.conf.example") ?? "";
    expect(nginx).toMatch(/location \/embed\/ \{[^}]*Cache-Control "no-cache"/);
    expect(nginx).toMatch(/location \/_import\/ \{[^}]*Cache-Control "public, max-age=31536000, immutable"/);
  });
});
