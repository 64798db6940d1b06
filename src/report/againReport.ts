import type {OtherGrouping, Way} from "../evidence/otherGroupings.js";
import {type Context, clusteredMembers} from "./context.js";
import type {MethodReport} from "./methodParts.js";
import type {Table} from "./parts.js";
import {trustOf} from "./trust.js";

/** Ways that a sentence tells; the table has all. */
const WAYS = 3;

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
    finding: words.againFinding(steady, groups.length, {...text, cohorts: cohorts.length > 0}),
    words: [...words.againWords, lostWords(context, others), ...trustWords(context)],
    table: waysTable(context, others)
  };
}

// Which groups do not come back, the ways that lose most first.
function lostWords(context: Context, others: readonly OtherGrouping[]): string {
  const {say, numbers} = context;
  const lost = others
    .filter(({way}) => way.kind !== "cohort")
    .map(({way, groups}) => ({
      way: wayText(context, way),
      names: namedClusters(context)
        .filter(({cluster}) => !groups[cluster].found)
        .map(({name}) => name)
    }))
    .filter(({names}) => names.length > 0)
    .sort((a, b) => b.names.length - a.names.length);
  const more = lost.length > WAYS ? numbers.count(lost.length).text : "";
  return say.method.againLost(lost.slice(0, WAYS), more);
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

function namedClusters(context: Context): {id: string; name: string; label: string; cluster: number}[] {
  return clusteredMembers(context).flatMap(({group, name, shortName}) =>
    group.cluster === undefined ? [] : [{id: group.id, name, label: shortName, cluster: group.cluster}]
  );
}

function waysTable(context: Context, others: readonly OtherGrouping[]): Table {
  const {say, numbers} = context;
  const words = say.method;
  const members = namedClusters(context);
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
      ...members.map(({cluster}) => numbers.share(groups[cluster].jaccard))
    ])
  };
}

function wayText({say, cohortNames, study}: Context, way: Way): string {
  const words = say.method.ways;
  if (way.kind === "cohort") return words.cohort(cohortNames[way.cohort].full);
  if (way.kind === "scaling") return way.scaling === "log" ? words.log : words.standard;
  return way.kind === "without" ? words.without(study.features[way.column].label) : words.nobodySetAside;
}
