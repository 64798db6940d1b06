// A site of a made-up report of any size as pages that a browser opens: without Framework, which a build asks for shells.
import {cpSync, mkdirSync, mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {presentationFiles} from "../../src/deck/presentationFiles.js";
import {bundleFile} from "../../src/markup/bundleFile.js";
import {modeFiles} from "../../src/markup/modes.js";
import {bundleClient} from "../../src/site/bundleClient.js";
import {finishPage} from "../../src/site/finishPage.js";
import {fillShell} from "../../src/site/pageShell.js";
import {renderPages} from "../../src/site/renderPages.js";
import {type ExampleOptions, exampleReport} from "../site/exampleReport.js";

const SITE = new URL("../../src/site/", import.meta.url);

/** Writes the site into a new folder; returns that and the paths of its pages, "personas/planner.html". */
export function writeExampleSite(options: ExampleOptions): {
  readonly folder: string;
  readonly paths: readonly string[];
} {
  const folder = mkdtempSync(join(tmpdir(), "kindred-example-"));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), text);
  };
  const report = exampleReport(options);
  const {pages} = renderPages(report);
  for (const [path, page] of pages) write(`${path}.html`, finished(path, page));
  const others = [...presentationFiles(report), ...modeFiles(), ["kindred.js", bundleClient()] as const];
  for (const [path, text] of others) write(path, text);
  write("style.css", bundleFile(new URL("style.css", SITE)));
  for (const part of ["fonts", "icon.svg"])
    cpSync(new URL(part, SITE), join(folder, part), {recursive: true});
  return {folder, paths: [...[...pages.keys()].map((path) => `${path}.html`), "present/index.html"]};
}

// What Framework leaves of a page without cells.
function finished(path: string, page: string): string {
  const up = "../".repeat(path.split("/").length - 1) || "./";
  const shell = `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
<title>${path}</title>
<link rel="stylesheet" type="text/css" href="${up}style.css">
</head>
<body>
<div id="observablehq-center">
<main id="observablehq-main" class="observablehq">
</main>
</div>
</body>
</html>
`;
  return finishPage(fillShell(shell, page, {path, script: "kindred.js"}));
}
