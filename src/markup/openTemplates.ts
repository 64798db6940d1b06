import {readdirSync, readFileSync} from "node:fs";
import Mustache from "mustache";
import {escapeText} from "./escapeText.js";
import type {Markup} from "./markup.js";

const ENDING = ".mustache";

/** Renders the template of that name: `{{x}}` is escaped, `{{{x.markup}}}` is for markup that charts and views made. */
export type RenderTemplate = (name: string, view: object) => Markup;

/** Opens a folder of mustache templates, each a partial of the others; they are read once, when the first is asked for. */
export function openTemplates(folder: URL): RenderTemplate {
  let templates: Record<string, string> | undefined;
  return (name, view) => {
    templates ??= readTemplates(folder);
    const template = templates[name];
    if (template === undefined) throw new Error(`no template ${name}`);
    const html = Mustache.render(template, view, templates, {escape: escapeText});
    // Framework ends an HTML block at a blank line: indents go, and blank lines with them.
    return {markup: html.replace(/^\s+/gm, "").trim()};
  };
}

function readTemplates(folder: URL): Record<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith(ENDING));
  const texts = names.map((name) => [
    name.slice(0, -ENDING.length),
    readFileSync(new URL(name, folder), "utf8")
  ]);
  return Object.fromEntries(texts);
}
