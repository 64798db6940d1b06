// Styles in attributes are refused by a Content-Security-Policy without 'unsafe-inline'. Charts that are shared with the
// site have some, so they are lifted into rules of a style sheet.
import {createHash} from "node:crypto";

/** Returns the markup with classes instead of style attributes, and adds the rules by their selector. */
export function liftStyles(html: string, rules: Map<string, string>): string {
  return html.replace(/<[a-z][^<>]*>/gi, (tag) => {
    const style = /\sstyle="([^"]*)"/.exec(tag)?.[1];
    if (style === undefined) return tag;
    const name = `k${createHash("sha256").update(style).digest("hex").slice(0, 8)}`;
    rules.set(`.${name}`, style);
    const bare = tag.replace(/\sstyle="[^"]*"/, "");
    return /\sclass="/.test(bare)
      ? bare.replace(/\sclass="/, (start) => `${start}${name} `)
      : bare.replace(/^<[a-z0-9]+/i, (start) => `${start} class="${name}"`);
  });
}

/** Returns rules as the text of a style sheet, sorted, so that it depends on nothing but them. */
export function renderRules(rules: ReadonlyMap<string, string>): string {
  return [...rules]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([selector, style]) => `${selector}{${style}}\n`)
    .join("");
}
