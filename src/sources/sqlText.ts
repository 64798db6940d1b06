// Names and texts from a study reach SQL only through these two functions.

/** Returns the name as a quoted SQL identifier. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Returns the text as a quoted SQL string. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Returns the texts as a parenthesised SQL list; an empty list matches nothing. */
export function quoteList(texts: readonly string[]): string {
  return texts.length === 0 ? "(NULL)" : `(${texts.map(quoteText).join(", ")})`;
}
