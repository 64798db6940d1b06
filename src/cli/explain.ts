import {plainWords} from "../report/plainWords.js";
import type {Report} from "../report/report.js";
import {storyOf} from "../report/story.js";

const WIDTH = 100;

/** Returns the method's story as plain text, as the method page tells it, without charts and tables. */
export function explain(report: Pick<Report, "method" | "labels">): string {
  const steps = storyOf(report).map(({finding, paragraphs}, n) =>
    [`${n + 1}. ${finding}`, ...paragraphs.map((words) => wrap(plainWords(words)))].join("\n")
  );
  const {finding, items} = report.method.limits;
  const limits = [finding, ...items.map((item) => wrap(item, "  - "))].join("\n");
  return [...steps, limits].join("\n\n");
}

// Lines of at most WIDTH characters, indented like the first one's mark.
function wrap(text: string, mark = "   "): string {
  const lines = [""];
  for (const word of text.trim().split(/\s+/)) {
    const line = lines[lines.length - 1];
    const room = WIDTH - mark.length;
    if (line === "") lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= room) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.map((line, n) => (n === 0 ? mark : " ".repeat(mark.length)) + line).join("\n");
}
