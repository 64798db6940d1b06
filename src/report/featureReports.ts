// One section per feature: boxes by group, how many did it at all, how everyone is spread.
import {quantile} from "../model/quantile.js";
import {EVERYONE, everyoneRow, groupBoxChart, memberRow} from "./boxCharts.js";
import {type Context, clusteredMembers, featureWords} from "./context.js";
import {activeShare, discreetShare, isFew} from "./discreet.js";
import {binTable} from "./drawnTables.js";
import {memberFigures} from "./memberFigures.js";
import type {FeatureReport} from "./report.js";
import {didAnyTitle} from "./titles.js";

/** A range of values with the users in it. */
interface Bin {
  readonly from: number;
  readonly to: number;
  readonly users: number;
}

/** Returns the features' sections, in the study's order. */
export function featureReports(context: Context): FeatureReport[] {
  const {didAny: topic} = context.say.labels(undefined);
  return context.study.features.map((feature, j) => {
    const didAny = didAnyOf(context, j);
    return {
      id: feature.id,
      label: feature.label,
      unit: featureWords(feature).many,
      boxes: groupBoxChart(context, j),
      didAny,
      didAnyFinding:
        didAnyTitle(
          context,
          didAny.filter(({id}) => id !== EVERYONE)
        ) ?? topic,
      distribution: distributionOf(context, j)
    };
  });
}

// As in the charts of boxes: by group, everyone last.
function didAnyOf(context: Context, j: number): FeatureReport["didAny"] {
  const groups = clusteredMembers(context).map(memberRow);
  return [...groups, everyoneRow(context)].map(({profile, ...row}) => ({
    ...row,
    share: activeShare(context, profile, j)
  }));
}

/** Returns who is not in the charts of groups; undefined where nobody is set aside. */
export function asideNote(context: Context): string | undefined {
  const {say, study, members, fitCohort} = context;
  const aside = members.find(({group, profile}) => group.match === "outliers" && profile.users > 0);
  if (aside === undefined) return undefined;
  return say.asideNote(aside.name, memberFigures(context, aside.group, fitCohort).users.text, study.people);
}

function distributionOf(context: Context, j: number): FeatureReport["distribution"] {
  const {study, say, numbers, everyone, table, weights} = context;
  const {label, round} = study.features[j];
  const values = Float64Array.from(weights, (_, i) => table.points[i * table.features.length + j]);
  const bins = mergeSmall(binsOf(values, weights, round ?? 1), study.minGroup).map(
    (bin, index, {length}) => ({
      label: binLabel(context, bin, index === length - 1),
      from: bin.from,
      // The last one is open: its end would tell how far the few at the top went.
      to: index === length - 1 ? bin.from : bin.to,
      share: numbers.share(bin.users / everyone.users),
      users: numbers.count(bin.users)
    })
  );
  const finding = distributionFinding(context, j, values);
  return {
    finding,
    caption: say.distributionCaption(label, study.window.text, study.people),
    bins,
    alt:
      bins.length === 0
        ? say.boxNobody(label)
        : say.distributionAlt(
            label,
            bins.map((bin) => `${bin.label}: ${bin.share.text}`)
          ),
    table: binTable(context, bins, {caption: finding, feature: label})
  };
}

function distributionFinding(context: Context, j: number, values: Float64Array): string {
  const {study, say, numbers, everyone, weights} = context;
  const {label, round = 1} = study.features[j];
  const {active} = everyone.features[j];
  const none = discreetShare(context, everyone.users - active, everyone.users).text;
  if (active === 0 || isFew(context, active)) return say.distributionFinding(label, none);
  const others = weights.map((weight, i) => (values[i] > 0 ? weight : 0));
  const median = quantile(values, others, 0.5);
  return say.distributionFinding(label, none, {
    median: numbers.amount(median).text,
    all: active === everyone.users,
    least: median <= round
  });
}

// 0, then ranges that double: 1, 2, 3–4, 5–8, 9–16 … in steps of the feature.
function binsOf(values: Float64Array, weights: Float64Array, step: number): Bin[] {
  const top = values.reduce((max, value, i) => (weights[i] > 0 ? Math.max(max, value) : max), 0);
  const edges = [{from: 0, to: 0}];
  for (let from = 1, to = 1; (from - 1) * step < top; from = to + 1, to *= 2)
    edges.push({from: from * step, to: to * step});
  return edges.map(({from, to}, index) => {
    const above = index === 0 ? -Infinity : edges[index - 1].to;
    let users = 0;
    for (let i = 0; i < values.length; i++) if (values[i] > above && values[i] <= to) users += weights[i];
    return {from, to, users};
  });
}

// A bin that too few share would show single people: it joins its neighbour towards the bulk.
function mergeSmall(bins: readonly Bin[], minGroup: number): Bin[] {
  const merged = [...bins];
  const join = (a: number, b: number): void => {
    merged.splice(a, 2, {from: merged[a].from, to: merged[b].to, users: merged[a].users + merged[b].users});
  };
  if (merged.reduce((sum, {users}) => sum + users, 0) < minGroup) return [];
  for (let i = merged.length - 1; i > 0; i--) if (merged[i].users < minGroup) join(i - 1, i);
  if (merged.length > 1 && merged[0].users < minGroup && merged[0].users > 0) join(0, 1);
  return merged;
}

function binLabel({numbers, say}: Context, {from, to}: Bin, last: boolean): string {
  const [low, high] = [numbers.amount(from).text, numbers.amount(to).text];
  if (to === from) return low;
  return last ? say.binFrom(low) : say.binRange(low, high);
}
