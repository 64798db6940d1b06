// Text from YAML or data is never trusted as HTML, Markdown or live code. Framework's pages are Markdown with
// raw HTML in which `${…}` is code, so that HTML escaping alone would not do: every character that is not a
// letter, a digit or harmless punctuation becomes an entity.

/** Returns the text as entities, safe as HTML text, in double-quoted attributes and inside Markdown. */
export function escapeText(text: unknown): string {
  return String(text).replace(/[^\p{L}\p{N} ,;'’]/gu, (character) => `&#${character.codePointAt(0)};`);
}

/** Returns markup that is already safe HTML without the characters that Markdown would read as live code or as its end. */
export function encodeLive(markup: string): string {
  return markup
    .replace(/[$`{}]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/\s*[\r\n]+\s*/g, " ");
}

/** Returns the text as a double-quoted YAML scalar on one line. */
export function quoteYaml(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
}
