/** Returns the line that holds an offset: its text, where it starts, and where it ends without the line end. */
export function lineAt(text: string, offset: number): {start: number; end: number; line: string} {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const next = text.indexOf("\n", start);
  const end = next < 0 ? text.length : next;
  return {start, end, line: text.slice(start, end)};
}
