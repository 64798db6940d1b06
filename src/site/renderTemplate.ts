import {readdirSync, readFileSync} from "node:fs";
import Mustache from "mustache";
import {escapeText} from "./escapeText.js";
import type {Markup} from "./markup.js";

const FOLDER = new URL("templates/", import.meta.url);
const ENDING = ".mustache";

let templates: Record<string, string> | undefined;

// Read once per process: a build renders some twenty pages.
function readTemplates(): Record<string, string> {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(ENDING));
  const texts = names.map((name) => [
    name.slice(0, -ENDING.length),
    readFileSync(new URL(name, FOLDER), "utf8")
  ]);
  return Object.fromEntries(texts);
}

/** Renders a template of templates/ with its partials: `{{x}}` is escaped, `{{{x.markup}}}` is for markup of components. */
export function renderTemplate(name: string, view: object): Markup {
  templates ??= readTemplates();
  const template = templates[name];
  if (template === undefined) throw new Error(`no template ${name}`);
  const html = Mustache.render(template, view, templates, {escape: escapeText});
  // Framework ends an HTML block at a blank line: indents go, and blank lines with them.
  return {markup: html.replace(/^\s+/gm, "").trim()};
}
