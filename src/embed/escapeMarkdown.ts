/** Returns a text as Markdown that says just this: nothing in it becomes a link, a list, a heading or HTML. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\\`*_[\]<>#|~!&$]/g, (character) => (character === "&" ? "&amp;" : `\\${character}`))
    .replace(/^(\d+)([.)])/, "$1\\$2")
    .replace(/^([-+=])/, "\\$1")
    .replace(/(https?|ftp):(?=\/\/)/gi, "$1\\:")
    .replace(/\bwww\./gi, (start) => `${start.slice(0, -1)}\\.`);
}
