// What it says is only a text for CommonMark and for what GitHub and GitLab put on top: those look through the finished
// text for names, emojis and addresses, where no backslash helps. There an invisible mark that parts no word stands between.

/** WORD JOINER: a mark that is not seen, and parts no word. */
export const JOINER = "\u2060";

/** Returns a text as Markdown that says just this: nothing in it becomes a link, a list, a heading, HTML, an emoji or a message to somebody. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, " ")
    .replace(/[\\`*_[\]{}<>#|~!&$@^]/g, "\\$&")
    .replace(/%(?=[\w"])/g, "\\%")
    .replace(/@(?=[\p{L}\p{N}_-])/gu, `@${JOINER}`)
    .replace(/:(?=[\w+\\-]+:)/g, `:${JOINER}`)
    .replace(/^(\d+)([.)])/, "$1\\$2")
    .replace(/^([-+=])/, "\\$1")
    .replace(/([a-z][a-z0-9+.-]*):(?=\/\/)/gi, "$1\\:")
    .replace(/(?<=[\p{L}\p{N}])\.(?=\p{L})/gu, "\\.");
}
