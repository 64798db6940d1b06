// Box-plots as plain data: boxes on one scale with a finding for a title.
import type {BoxStats} from "../model/boxStats.js";
import {kolmogorovSmirnov} from "../model/kolmogorovSmirnov.js";
import {type Context, clusteredMembers, type Member} from "./context.js";
import {activeShare, meanFigure} from "./discreet.js";
import {boxTable} from "./drawnTables.js";
import type {Box, BoxChart, NamedBox, Shades} from "./parts.js";
import type {Profile} from "./profile.js";

/** Who is drawn in one row of a chart. */
export interface BoxRow {
  readonly id: string;
  readonly label: string;
  readonly shades: Shades;
  readonly profile: Profile;
}

/** The id of the row of everyone. */
export const EVERYONE = "everyone";
/** Grey of "everyone" and of cohorts. */
export const NEUTRAL: Shades = {base: "#a49d92", light: "#6d675e", dark: "#a59d91", on: "#1b1a17"};
/** Axes have at most this many ticks. */
const TICKS = 6;
/** Counts are drawn on a square root scale from this ratio of the end of the axis to everyone's third quartile. */
const SKEWED = 6;

/** Returns the chart of a feature (its index) with the rows given, under a finding; `who` the rows are, if no groups. */
export function boxChart(
  context: Context,
  feature: number,
  {rows, finding, who}: {rows: readonly BoxRow[]; finding: string; who?: string}
): BoxChart {
  const {study, say, numbers, everyone} = context;
  const {id, label, round = 1} = study.features[feature];
  const boxes = rows.map((row): NamedBox => namedBox(context, feature, row));
  const max = Math.max(1, ...boxes.flatMap(({box}) => (box ? [box.high] : [])));
  const q3 = everyone.features[feature].box?.q3 ?? 0;
  const scale = max >= 10 && max > SKEWED * Math.max(q3, 1) ? "sqrt" : "linear";
  return {
    feature: id,
    finding,
    caption: say.boxCaption(label, study.window.text, scale === "sqrt"),
    unit: say.boxUnit(label, study.window.text, scale === "sqrt"),
    boxes,
    max,
    ticks: ticksOf(max, scale, round).map(numbers.amount),
    scale,
    alt: say.boxAlt(
      label,
      boxes.map(({label: who, box, why}) => `${who}, ${box?.text ?? why}`)
    ),
    table: boxTable(context, boxes, {caption: finding, who: who ?? say.numbers.group})
  };
}

function namedBox(context: Context, feature: number, {id, label, shades, profile}: BoxRow): NamedBox {
  const {study, say, numbers} = context;
  const {box: stats} = profile.features[feature];
  const mean = meanFigure(context, profile, feature)?.value ?? 0;
  if (stats) return {id, label, shades, box: boxOf({...stats, mean}, numbers.amount, say.boxText)};
  return {id, label, shades, why: say.tooFew(numbers.count(study.minGroup).text, study.people)};
}

function boxOf(
  {q1, median, q3, low, high, mean, users}: BoxStats,
  amount: Context["numbers"]["amount"],
  text: Context["say"]["boxText"]
): Box {
  const words = text(amount(median).text, amount(q1).text, amount(q3).text);
  return {q1, median, q3, low, high, mean, users, text: words};
}

/** Returns at most six round values from 0 to max; between them lies at least one step of the feature. */
export function ticksOf(max: number, scale: "linear" | "sqrt", step: number): number[] {
  const round = [-2, -1, 0, 1, 2, 3, 4, 5, 6].flatMap((power) =>
    [1, 2, 5].map((digit) => digit * 10 ** power)
  );
  if (scale === "sqrt")
    return [0, ...round.filter((value) => value >= step && value <= max).slice(1 - TICKS)];
  const gap = round.find((size) => size >= step && max / size < TICKS) ?? max;
  return Array.from({length: Math.floor(max / gap) + 1}, (_, i) => Number((i * gap).toPrecision(12)));
}

/** Returns the chart of a feature by group, everyone last. */
export function groupBoxChart(context: Context, feature: number): BoxChart {
  const members = clusteredMembers(context);
  const rows = [...members.map(memberRow), everyoneRow(context)];
  return boxChart(context, feature, {rows, finding: groupFinding(context, feature, members)});
}

/** Returns a member as a row of a chart. */
export function memberRow({group, shortName, shades, profile}: Member): BoxRow {
  return {id: group.id, label: shortName, shades, profile};
}

/** Returns everyone as a row of a chart. */
export function everyoneRow({say, everyone}: Context): BoxRow {
  return {id: EVERYONE, label: say.everyone, shades: NEUTRAL, profile: everyone};
}

// Who leads, by median; where all medians are 0, by the share who did it at all.
function groupFinding(context: Context, feature: number, members: readonly Member[]): string {
  const {study, say, numbers} = context;
  const {label} = study.features[feature];
  const drawn = members.filter(({profile}) => profile.features[feature].box);
  if (drawn.length === 0) return say.boxNobody(label);
  const median = ({profile}: Member): number => profile.features[feature].box?.median ?? 0;
  const any = ({profile}: Member): number => profile.features[feature].any;
  const ranked = [...drawn].sort((a, b) => median(b) - median(a) || any(b) - any(a));
  const [first] = ranked;
  if (median(first) === 0) {
    const most = [...drawn].sort((a, b) => any(b) - any(a))[0];
    if (any(most) === 0) return say.nobody(label);
    return say.rare(label, most.name, activeShare(context, most.profile, feature).text);
  }
  const text = (member: Member): string => numbers.amount(median(member)).text;
  const namesWith = (value: string): string[] =>
    ranked.filter((member) => text(member) === value).map(({name}) => name);
  const leaders = namesWith(text(first));
  if (leaders.length === drawn.length) return say.alike(label, text(first));
  const next = ranked[leaders.length];
  const followers = median(next) > 0 ? {names: namesWith(text(next)), value: text(next)} : undefined;
  return say.most(label, leaders, text(first), followers);
}

/** Returns one chart per feature, this member against everyone, the most different feature first. */
export function versusEveryone(context: Context, member: Member): BoxChart[] {
  const rows = [memberRow(member), everyoneRow(context)];
  return byDifference(context, member).map((feature) =>
    boxChart(context, feature, {rows, finding: versusFinding(context, feature, member)})
  );
}

function versusFinding(context: Context, feature: number, {profile}: Member): string {
  const {study, say, numbers, everyone} = context;
  const {label} = study.features[feature];
  const [mine, all] = [profile.features[feature], everyone.features[feature]];
  if (!mine.box || !all.box) return say.boxNobody(label);
  const [myMedian, theirMedian] = [numbers.amount(mine.box.median).text, numbers.amount(all.box.median).text];
  if (myMedian !== theirMedian) return say.versusMedian(label, myMedian, theirMedian);
  const myShare = activeShare(context, profile, feature).text;
  const theirShare = activeShare(context, everyone, feature).text;
  if (mine.active === 0 && mine.told === undefined && all.active > 0)
    return say.versusNone(label, theirShare);
  if (myShare !== theirShare) return say.versusAny(label, myShare, theirShare);
  return say.versusAlike(label, myMedian);
}

/**
 * Returns feature indices by how far the member's people are spread otherwise than everyone (Kolmogorov–Smirnov
 * distance), largest first.
 */
export function byDifference({study, table, weights}: Context, {group}: Member): number[] {
  const d = study.features.length;
  const mine = new Float64Array(table.rows);
  for (const i of group.rows) mine[i] = weights[i];
  const distances = study.features.map((_, j) => {
    const values = Float64Array.from(weights, (_, i) => table.points[i * d + j]);
    return kolmogorovSmirnov(values, mine, weights);
  });
  return distances.map((_, j) => j).sort((a, b) => distances[b] - distances[a] || a - b);
}
