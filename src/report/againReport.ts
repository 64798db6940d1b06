import type {OtherGrouping, Way} from "../evidence/otherGroupings.js";
import {type Context, clusteredMembers} from "./context.js";
import {toSteps} from "./discreet.js";
import type {MethodReport} from "./methodParts.js";
import type {Table} from "./parts.js";

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
    words: words.againWords,
    table: waysTable(context, others)
  };
}

function waysTable(context: Context, others: readonly OtherGrouping[]): Table {
  const {say, numbers} = context;
  const words = say.method;
  const members = clusteredMembers(context).flatMap(({group, shortName}) =>
    group.cluster === undefined ? [] : [{id: group.id, label: shortName, cluster: group.cluster}]
  );
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
      ...members.map(({cluster}) => numbers.share(toSteps(groups[cluster].jaccard, 0.01)))
    ])
  };
}

function wayText({say, cohortNames, study}: Context, way: Way): string {
  const words = say.method.ways;
  if (way.kind === "cohort") return words.cohort(cohortNames[way.cohort].full);
  if (way.kind === "scaling") return way.scaling === "log" ? words.log : words.standard;
  return way.kind === "without" ? words.without(study.features[way.column].label) : words.nobodySetAside;
}
