import {FOUND, type OtherGrouping, type Way} from "../evidence/otherGroupings.js";
import {type Context, clusteredMembers} from "./context.js";
import {isFew, toSteps} from "./discreet.js";
import type {AgainAmong} from "./english.js";
import type {HeatMap, MethodReport} from "./methodParts.js";
import type {Table} from "./parts.js";
import {shortOf} from "./shortOf.js";
import {trustOf} from "./trust.js";

/** Ways that are told one by one; the table has all. */
const LOST = 6;

/** Returns whether the groups come back in other cohorts and by other ways; undefined where none could be tried. */
export function againReport(context: Context): MethodReport["again"] {
  const {evidence, say, numbers} = context;
  const {others, groups} = evidence;
  if (others.length === 0) return undefined;
  const cohorts = others.filter(({way}) => way.kind === "cohort");
  const judged = cohorts.length > 0 ? cohorts : others;
  const steady = groups.filter((_, c) => judged.every((other) => other.groups[c].found)).length;
  const words = say.method;
  const text = {steady: numbers.count(steady).text, all: numbers.count(groups.length).text};
  return {
    finding: words.againFinding(steady, groups.length, {...text, among: amongWhom(context, cohorts.length)}),
    words: [...words.againWords, ...lostWords(context, others), ...trustWords(context)],
    map: waysMap(context, others),
    table: waysTable(context, others)
  };
}

function trustWords(context: Context): string[] {
  const trusted = clusteredMembers(context).flatMap((member) => {
    const trust = trustOf(context, member);
    return trust ? [{name: member.name, text: trust.text}] : [];
  });
  const levels = [...new Set(trusted.map(({text}) => text))].map((text) => ({
    text,
    names: trusted.filter((one) => one.text === text).map(({name}) => name)
  }));
  return levels.length > 0 ? [context.say.method.againTrust(levels)] : [];
}

function waysTable(context: Context, others: readonly OtherGrouping[]): Table {
  const {say, numbers} = context;
  const words = say.method;
  const members = shownMembers(context);
  return {
    caption: words.againTable,
    columns: [
      {id: "way", label: words.againColumns.way, numeric: false},
      {id: "agreement", label: words.againColumns.agreement, numeric: true},
      ...members.map(({id, label}) => ({id, label, numeric: true}))
    ],
    rows: others.map(({way, adjustedRand, groups}) => [
      wayText(context, way),
      numbers.decimal(adjustedRand, 2),
      // To no more digits than are shown: a fraction tells of how many it is one.
      ...members.map(({cluster}) => ({
        value: toSteps(groups[cluster].jaccard, 0.01),
        text: sharedText(context, groups[cluster].jaccard)
      }))
    ])
  };
}

function amongWhom({fitCohort}: Context, cohorts: number): AgainAmong {
  if (cohorts === 0) return "ways";
  if (fitCohort === undefined) return "each";
  return cohorts === 1 ? "other" : "others";
}

// The heading tells of cohorts: what does not come back by any way is told beside it.
function lostWords(context: Context, others: readonly OtherGrouping[]): string[] {
  const {say, numbers} = context;
  const lost = others.flatMap(({way, groups}) => {
    const named = clusteredMembers(context).flatMap(({group: {cluster}, name}) =>
      cluster === undefined || groups[cluster].found
        ? []
        : [{name, value: sharedText(context, groups[cluster].jaccard)}]
    );
    return named.length > 0 ? [{way: wayText(context, way), groups: named}] : [];
  });
  if (lost.length === 0) return [];
  const more = lost.length - LOST;
  return [say.method.againLost(lost.slice(0, LOST), more > 0 ? numbers.count(more).text : undefined)];
}

// How much of each group comes back, and how far from ours its centre lies.
function waysMap(context: Context, others: readonly OtherGrouping[]): HeatMap {
  const {say, numbers} = context;
  const words = say.method;
  const members = shownMembers(context);
  return {
    caption: words.againMap,
    columnsAre: words.againGroups,
    rowsAre: words.againColumns.way,
    columns: members.map(({label}) => label),
    rows: others.map(({way, groups}) => ({
      label: wayText(context, way),
      cells: members.map(({cluster, few}) => {
        const {jaccard, shift} = groups[cluster];
        return {
          text: sharedText(context, jaccard),
          detail: few || Number.isNaN(shift) ? "" : words.shifted(numbers.decimal(shift, 2).text),
          strength: Math.round(jaccard * 100) / 100
        };
      })
    }))
  };
}

// A share that falls short of what counts as found is not rounded up to it.
function sharedText({numbers}: Context, jaccard: number): string {
  return numbers.share(shortOf(jaccard, FOUND, 2)).text;
}

interface Shown {
  readonly id: string;
  readonly label: string;
  readonly cluster: number;
  readonly few: boolean;
}

function shownMembers(context: Context): Shown[] {
  return clusteredMembers(context).flatMap(({group, shortName, profile}) =>
    group.cluster === undefined
      ? []
      : [{id: group.id, label: shortName, cluster: group.cluster, few: isFew(context, profile.users)}]
  );
}

function wayText({say, cohortNames, study}: Context, way: Way): string {
  const words = say.method.ways;
  if (way.kind === "cohort") return words.cohort(cohortNames[way.cohort].full);
  if (way.kind === "scaling") return way.scaling === "log" ? words.log : words.standard;
  return way.kind === "without" ? words.without(study.features[way.column].label) : words.nobodySetAside;
}
