import {escapeText} from "../markup/escapeText.js";
import {formatProblem, type Problem, sortProblems} from "../problem.js";
import {SITE_FILE} from "../site/readSite.js";
import type {RenderedPages} from "../site/renderPages.js";

/** Returns the last good pages with what is to mend above them; a page of its own if there are none yet. */
export function diagnosticSite(
  last: RenderedPages | undefined,
  problems: readonly Problem[],
  fault: string | undefined
): RenderedPages {
  const texts = fault === undefined ? sortProblems(problems).map(formatProblem) : [fault];
  const count = texts.length === 1 ? "One thing to mend" : `${texts.length} things to mend`;
  const items = texts.map((text) => `<pre>${escapeText(text)}</pre>`).join("");
  const notice = `<div class="diagnostics" role="alert"><strong>${count}</strong>${items}</div>`;
  if (!last) {
    const site = {title: "Kindred", pages: [{path: "index", name: "Kindred"}], files: []};
    return {
      pages: new Map([["index", `---\ntitle: Kindred\n---\n\n${notice}\n`]]),
      files: new Map([[SITE_FILE, JSON.stringify(site)]])
    };
  }
  const above = (text: string): string =>
    text.replace(/^(---\n[\s\S]*?\n---\n)/, (front) => `${front}\n${notice}\n\n`);
  return {files: last.files, pages: new Map([...last.pages].map(([path, text]) => [path, above(text)]))};
}
