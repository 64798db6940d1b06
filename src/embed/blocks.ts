// What a thing says in words, part by part, before any wiki's marks are put on it.
import {pairedRows} from "../charts/pairedRows.js";
import {withShares} from "../charts/withShares.js";
import {chartsOf} from "../images/pairImage.js";
import {cohortPair} from "../images/sharesImage.js";
import type {CohortComparisonReport} from "../report/compared.js";
import type {BoxChart} from "../report/parts.js";
import {plainWords} from "../report/plainWords.js";
import type {PersonaReport, Report} from "../report/report.js";
import type {Thing} from "./thing.js";

/** A part of a page, as plain text. */
export type Block =
  | {readonly kind: "text"; readonly text: string; readonly strong?: true}
  | {readonly kind: "list"; readonly items: readonly string[]};

/** Returns what a thing says: size, change, facts and figures. */
export function blocksOf({shows}: Thing, report: Report): Block[] {
  if (shows.kind === "persona") return personaBlocks(shows.persona, report);
  if (shows.kind === "family") return [text(report.kicker), ...list(sharesOf(report))];
  if (shows.kind === "feature") return boxBlocks(shows.feature.boxes);
  if (shows.kind === "pair") return chartsOf(shows.pair).flatMap(pairBlocks);
  return cohortBlocks(shows.comparison, report);
}

function personaBlocks({share, change, facts, boxes, trust}: PersonaReport, report: Report): Block[] {
  const figures = boxes.flatMap((chart) =>
    chart.boxes.slice(0, 1).map(({box, why}) => `${labelOf(chart, report)}: ${box?.text ?? why ?? ""}`)
  );
  return [
    share
      ? {...text(`${share.text} · ${share.users.text} ${report.people}`), strong: true}
      : text(report.labels.notSeen),
    ...(change ? [text(change.text)] : []),
    ...(trust ? [text(trust.text)] : []),
    ...list(facts),
    // Two lists one below the other would be one: the figures have a heading of their own.
    ...(figures.length > 0 ? [text(report.labels.inNumbers), ...list(figures)] : [])
  ];
}

function labelOf({feature}: BoxChart, {features}: Report): string {
  return features.find(({id}) => id === feature)?.label ?? feature;
}

function sharesOf(report: Report): string[] {
  return withShares(report).flatMap(({name, share}) => (share ? [`${name}: ${share.text}`] : []));
}

function boxBlocks({caption, boxes}: BoxChart): Block[] {
  return [text(caption), ...list(boxes.map(({label, box, why}) => `${label}: ${box?.text ?? why ?? ""}`))];
}

function pairBlocks({finding, boxes}: BoxChart): Block[] {
  return [text(finding), ...list(boxes.map(({label, box, why}) => `${label}: ${box?.text ?? why ?? ""}`))];
}

function cohortBlocks(comparison: CohortComparisonReport, report: Report): Block[] {
  const pair = cohortPair(comparison, report);
  const rows = pair ? pairedRows(pair, withShares(report)).rows : [];
  const told = rows.map(
    ({persona, shares}) =>
      `${persona.shortName}: ${shares.map(({label, share}) => `${label} ${share.text}`).join(", ")}`
  );
  return [text(plainWords(comparison.words)), ...list(told)];
}

function text(words: string): {readonly kind: "text"; readonly text: string} {
  return {kind: "text", text: words};
}

function list(items: readonly string[]): Block[] {
  return items.length > 0 ? [{kind: "list", items}] : [];
}
