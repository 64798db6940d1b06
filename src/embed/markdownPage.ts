// A thing in Markdown: for wikis that fetch and render it, and for whoever writes it into a repository.
import {pairedRows} from "../charts/pairedRows.js";
import {withShares} from "../charts/withShares.js";
import {cohortPair} from "../images/sharesImage.js";
import {stampOf} from "../images/stamp.js";
import type {BoxChart, CohortComparisonReport, PersonaReport, Report, Words} from "../report/report.js";
import {addressesOf, linkTo} from "./addresses.js";
import {escapeMarkdown as say} from "./escapeMarkdown.js";
import type {Thing} from "./thing.js";

/** Renders a thing as a page of Markdown: finding, picture, figures in words, of when it is, where more is. */
export function markdownPage(thing: Thing, report: Report): string {
  const from = addressesOf(thing.path).words;
  const picture = linkTo(addressesOf(thing.path).pixels, {from, report});
  return `${[
    ...headed(thing),
    `![${say(thing.alt)}](${picture})`,
    ...partsOf(thing, report),
    say(stampOf(report)),
    `[${say(report.labels.inFull)}](${linkTo(thing.page, {from, report})})`
  ].join("\n\n")}\n`;
}

function headed({title, finding}: Thing): string[] {
  return finding === title ? [`# ${say(title)}`] : [`# ${say(title)}`, `**${say(finding)}**`];
}

function partsOf({shows}: Thing, report: Report): string[] {
  if (shows.kind === "persona") return personaParts(shows.persona, report);
  if (shows.kind === "family") return [say(report.kicker), listOf(sharesOf(report))];
  if (shows.kind === "feature") return boxParts(shows.feature.boxes);
  return cohortParts(shows.comparison, report);
}

function personaParts({share, change, facts, boxes, trust}: PersonaReport, report: Report): string[] {
  const size = share && `**${say(share.text)}** · ${say(`${share.users.text} ${report.people}`)}`;
  const parts = [size, change && say(change.text), trust && say(trust.text)].filter(
    (part) => part !== undefined
  );
  const figures = boxes.flatMap((chart) =>
    chart.boxes.slice(0, 1).map(({box, why}) => `${chart.caption.split(".")[0]}: ${box?.text ?? why ?? ""}`)
  );
  return [
    ...(parts.length > 0 ? [parts.join("  \n")] : [say(report.labels.notSeen)]),
    ...(facts.length > 0 ? [listOf(facts)] : []),
    ...(figures.length > 0 ? [listOf(figures)] : [])
  ];
}

function sharesOf(report: Report): string[] {
  return withShares(report).flatMap(({name, share}) => (share ? [`${name}: ${share.text}`] : []));
}

function boxParts({caption, boxes}: BoxChart): string[] {
  return [say(caption), listOf(boxes.map(({label, box, why}) => `${label}: ${box?.text ?? why ?? ""}`))];
}

function cohortParts(comparison: CohortComparisonReport, report: Report): string[] {
  const pair = cohortPair(comparison, report);
  const rows = pair ? pairedRows(pair, withShares(report)).rows : [];
  const told = rows.map(
    ({persona, shares}) =>
      `${persona.shortName}: ${shares.map(({label, share}) => `${label} ${share.text}`).join(", ")}`
  );
  return [say(plain(comparison.words)), ...(told.length > 0 ? [listOf(told)] : [])];
}

function plain(words: Words): string {
  return words.map((word) => (typeof word === "string" ? word : word.strong)).join("");
}

function listOf(items: readonly string[]): string {
  return items.map((item) => `- ${say(item)}`).join("\n");
}
