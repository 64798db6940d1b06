// The wikis that we write for, and how each is told that a text is only a text.
import {escapeMarkdown} from "./escapeMarkdown.js";

/** One wiki: its tab, its templates (snippets/<file>.frame.mustache and .picture.mustache), its sentence in the report. */
export interface Wiki {
  readonly file: string;
  readonly name: string;
  /** Key of the report's `wiki.allowed`. */
  readonly allowed: string;
  readonly frame?: (text: string) => string;
  readonly picture?: (text: string) => string;
}

/** In the order of the tabs. Their names are names, in every language. */
export const WIKIS: readonly Wiki[] = [
  {file: "confluence-cloud", name: "Confluence Cloud", allowed: "confluenceCloud", frame: escapeHtml},
  {
    file: "confluence-data-center",
    name: "Confluence Data Center",
    allowed: "confluenceDataCenter",
    frame: escapeHtml,
    picture: escapeConfluence
  },
  {file: "notion", name: "Notion", allowed: "notion", frame: oneLine, picture: oneLine},
  {file: "sharepoint", name: "SharePoint", allowed: "sharePoint", frame: escapeHtml},
  {file: "mediawiki", name: "MediaWiki", allowed: "mediaWiki", picture: escapeWikitext, frame: escapeHtml},
  {file: "dokuwiki", name: "DokuWiki", allowed: "dokuWiki", picture: escapeDokuwiki, frame: escapeHtml},
  {file: "gitlab", name: "GitLab", allowed: "gitLab", picture: escapeMarkdown, frame: escapeMarkdown},
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
    .replace(/[^\p{L}\p{N} .,;()%·–-]/gu, (character) => `&#${character.codePointAt(0)};`)
    .replace(/^[ ;]/, (character) => `&#${character.charCodeAt(0)};`);
}

/** Returns the text for DokuWiki, which knows no entity for its own characters: those become blanks. */
export function escapeDokuwiki(text: string): string {
  return oneLine(text).replace(/[{}[\]|<>%~\\^*_/'"=@-]+/g, (marks) =>
    marks === "-" || marks === "%" ? marks : " "
  );
}

// Of Confluence's older markup the same is true.
function escapeConfluence(text: string): string {
  return oneLine(text).replace(/[{}[\]|!"\\*_^~#]+/g, " ");
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}
