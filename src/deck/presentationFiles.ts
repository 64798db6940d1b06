import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import type {Markup} from "../markup/markup.js";
import type {Report} from "../report/report.js";
import {makeSlides} from "./makeSlides.js";
import {bundlePresentation} from "./present/bundlePresentation.js";
import {type Linked, renderPresentation} from "./present/renderPresentation.js";

const packages = createRequire(import.meta.url);

/** Path of the slides among the pages of the site. */
export const PRESENTATION = "present/index";

/** Returns the files of the slides by their path in the site; present/index.html is where they begin. */
export function presentationFiles(
  report: Report,
  tagsOf?: (linked: Linked) => Markup
): ReadonlyMap<string, string> {
  const {script, style} = bundlePresentation();
  return new Map([
    [`${PRESENTATION}.html`, renderPresentation(makeSlides(report), report, tagsOf)],
    ["present/present.js", script],
    ["present/present.css", style],
    ["present/reveal.js-LICENSE.txt", readFileSync(licence(), "utf8")]
  ]);
}

// Its package tells the address of nothing but what it exports.
function licence(): string {
  return join(dirname(packages.resolve("reveal.js")), "../LICENSE");
}
