// The wikis that we write for, and how each is told that a text is only a text.
import {escapeMarkdown, JOINER} from "./escapeMarkdown.js";

/** One wiki: its tab, its templates (snippets/<file>.frame.mustache and .picture.mustache), its sentence in the report. */
export interface Wiki {
  readonly file: string;
  readonly name: string;
  /** Key of the report's `wiki.allowed`. */
  readonly allowed: string;
  readonly frame?: (text: string) => string;
  readonly picture?: (text: string) => string;
  /** Its frame works only where an administrator has chosen so: the picture is offered first. */
  readonly pictureFirst?: true;
}

/** In the order of the tabs. Their names are names, in every language. */
export const WIKIS: readonly Wiki[] = [
  {
    file: "confluence-cloud",
    name: "Confluence Cloud",
    allowed: "confluenceCloud",
    frame: escapeHtml,
    picture: escapeMarkdown
  },
  {
    file: "confluence-data-center",
    name: "Confluence Data Center",
    allowed: "confluenceDataCenter",
    frame: escapeHtml,
    picture: escapeConfluence
  },
  {file: "notion", name: "Notion", allowed: "notion", frame: oneLine, picture: oneLine},
  {
    file: "sharepoint",
    name: "SharePoint",
    allowed: "sharePoint",
    frame: escapeHtml,
    picture: escapeMarkdown
  },
  {
    file: "mediawiki",
    name: "MediaWiki",
    allowed: "mediaWiki",
    picture: escapeWikitext,
    frame: escapeHtml,
    pictureFirst: true
  },
  {
    file: "dokuwiki",
    name: "DokuWiki",
    allowed: "dokuWiki",
    picture: escapeDokuwiki,
    frame: escapeHtml,
    pictureFirst: true
  },
  {
    file: "gitlab",
    name: "GitLab",
    allowed: "gitLab",
    picture: escapeMarkdown,
    frame: escapeMarkdown,
    pictureFirst: true
  },
  {file: "github", name: "GitHub", allowed: "gitHub", picture: escapeHtml},
  {file: "iframe", name: "iframe", allowed: "iframe", frame: escapeHtml},
  {file: "markdown", name: "Markdown", allowed: "markdown", picture: escapeMarkdown}
];

/** Returns the text as HTML, in double-quoted attributes, too. */
export function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"};
  return oneLine(text).replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** Returns the text as wikitext of MediaWiki: characters that could mark something up are entities. */
export function escapeWikitext(text: string): string {
  return oneLine(text)
    .replace(/[^\p{L}\p{N} .,;()%·–-]/gu, entity)
    .replace(/^[;-]/, entity)
    .replace(/(?<=\b(?:RFC|PMID|ISBN)) (?=\d)/g, entity);
}

function entity(character: string): string {
  return `&#${character.codePointAt(0)};`;
}

/**
 * Returns the text for DokuWiki, which knows no entity for its own characters: those become blanks. What a blank would
 * tear apart is parted by a mark that nobody sees.
 */
export function escapeDokuwiki(text: string): string {
  return oneLine(
    text
      .replace(/[{}[\]|<>%~\\^*_/'"=@-]+/g, (marks) => (/^[-%'/]$/.test(marks) ? marks : " "))
      .replace(/\((?=\()|\)(?=\))/g, "$& ")
      .replace(/(?<=\b(?:www|ftp))(?=\.)|(?<=[:;8])(?=-)/gi, JOINER)
  );
}

/**
 * Returns the text for Confluence's older markup, of which the same is true. An image's properties are parted at every
 * comma before anybody looks at quotes, and at "=": so neither stays.
 */
export function escapeConfluence(text: string): string {
  return oneLine(
    text
      .replace(/,/g, ";")
      .replace(/[{}[\]|!"'\\*_^~#=@+<>?-]+/g, (marks) => (marks === "-" || marks === "?" ? marks : " "))
      .replace(/(?<![\p{L}\p{N}])-|-(?![\p{L}\p{N}])/gu, " ")
  );
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}
