// From a persona's Markdown to safe HTML. Figures are filled in as marks that Markdown leaves alone, and the marks
// are replaced in the parsed text: so a value is never read as Markdown, nor as HTML.
import MarkdownIt, {type Token} from "markdown-it";
import Mustache from "mustache";

/**
 * What placeholders stand for: words by name, and names within a feature or an outcome: `{videos: {median: "6"}}`.
 */
export interface DescriptionView {
  readonly [name: string]: string | {readonly [figure: string]: string};
}

/** Whether sections are shown: `{{#change}}…{{/change}}`, by name, and by name within a feature, an outcome or change. */
export interface DescriptionConditions {
  readonly [name: string]: boolean | {readonly [figure: string]: boolean};
}

/**
 * Returns the Markdown as safe HTML with its placeholders filled in; names without a value are left empty. A section
 * is shown where its condition holds; without one, where its placeholder has a text. Raw HTML is shown as text, images
 * as their description, headings begin at h4, links lead to http(s), mailto and # only.
 */
export function renderDescription(
  markdown: string,
  view: DescriptionView,
  conditions: DescriptionConditions = {}
): string {
  const values: string[] = [];
  const mark = (value: unknown): string => `${OPEN}${values.push(String(value)) - 1}${CLOSE}`;
  // A section asks for the condition of its name, not for its text: a dash is a text, too.
  const template = markdown.replace(MARKS, "").replace(/\{\{\s*([#^/])\s*/g, `{{$1${CONDITION}.`);
  const asked = {...withoutPrototype(view), [CONDITION]: withoutPrototype({...view, ...conditions})};
  const filled = Mustache.render(template, withoutPrototype(asked), noPartials, {
    escape: mark,
    tags: ["{{", "}}"]
  });
  const tokens = converter.parse(filled, {});
  fillMarks(tokens, values);
  return converter.renderer.render(tokens, converter.options, {}).trim();
}

/**
 * Returns Markdown without placeholders as safe HTML; braces are text. Headings keep their level, but no less than h2:
 * release notes, which are a page of their own.
 */
export function renderMarkdown(markdown: string): string {
  return converter.render(markdown.replace(MARKS, ""), {headings: 0}).trim();
}

// Private-use characters: letters to Markdown, and absent from texts that people write.
const OPEN = "\uE000";
const CLOSE = "\uE001";
const MARKS = /[\uE000\uE001]/g;
// No placeholder can have this name.
const CONDITION = "?";
const noPartials = (): undefined => undefined;

const converter = new MarkdownIt({html: false, linkify: false, typographer: false});
converter.validateLink = (url) => /^(https?:\/\/|mailto:|#)/i.test(url.trim());
converter.renderer.rules.image = (tokens, i, options, env, self) =>
  converter.utils.escapeHtml(self.renderInlineAsText(tokens[i].children ?? [], options, env));
converter.core.ruler.push("demote", ({tokens, env}) => {
  const {headings = 3} = (env ?? {}) as {headings?: number}; // ours: see the calls
  for (const token of tokens)
    if (token.type === "heading_open" || token.type === "heading_close")
      token.tag = `h${Math.max(2, Math.min(6, Number(token.tag.slice(1)) + headings))}`;
});
converter.core.ruler.push("relate", ({tokens}) => {
  for (const token of tokens.flatMap(({children}) => children ?? []))
    if (token.type === "link_open" && /^https?:/i.test(token.attrGet("href") ?? ""))
      token.attrSet("rel", "noopener");
});

function fillMarks(tokens: readonly Token[], values: readonly string[]): void {
  const fill = (text: string): string =>
    text.replace(/\uE000(\d+)\uE001/g, (_, n) => values[Number(n)] ?? "");
  const inAddress = /%EE%80%80(\d+)%EE%80%81/gi;
  for (const token of tokens) {
    token.content = fill(token.content);
    token.info = fill(token.info);
    for (const attribute of token.attrs ?? [])
      attribute[1] = fill(
        attribute[1].replace(inAddress, (_, n) => encodeURIComponent(values[Number(n)] ?? ""))
      );
    fillMarks(token.children ?? [], values);
  }
}

// Without a prototype {{constructor.name}} is as unknown as any other name.
function withoutPrototype(view: object): object {
  const bare: Record<string, unknown> = Object.create(null) as Record<string, unknown>; // an empty dictionary
  for (const [name, value] of Object.entries(view))
    bare[name] = typeof value === "object" ? Object.assign(Object.create(null), value) : value;
  return bare;
}
