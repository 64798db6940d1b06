// A thing in Markdown: for wikis that fetch and render it, and for whoever writes it into a repository.
import {stampOf} from "../images/stamp.js";
import type {Report} from "../report/report.js";
import {addressesOf, linkTo} from "./addresses.js";
import {blocksOf} from "./blocks.js";
import {DIALECTS} from "./dialects.js";
import type {Thing} from "./thing.js";

/** Renders a thing as a page of Markdown: finding, picture, figures in words, of when it is, where more is. */
export function markdownPage(thing: Thing, report: Report): string {
  const {heading, block, picture, link} = DIALECTS.markdown;
  const {words: from, pixels} = addressesOf(thing.path);
  const {title, finding, alt, page} = thing;
  const parts = [
    heading(title),
    ...(finding === title ? [] : [block({kind: "text", text: finding, strong: true})]),
    picture({source: linkTo(pixels, {from, report}), alt, width: 0, height: 0}),
    ...blocksOf(thing, report).map(block),
    block({kind: "text", text: stampOf(report)}),
    link(report.labels.inFull, linkTo(page, {from, report}))
  ];
  return `${parts.join("\n\n")}\n`;
}
