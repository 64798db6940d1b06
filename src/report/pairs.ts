// Any two groups side by side, words first.
import {kolmogorovSmirnov} from "../model/kolmogorovSmirnov.js";
import {personaPairPath} from "../personas/comparePath.js";
import {everyoneRow, memberRow} from "./boxCharts.js";
import type {PairReport} from "./compared.js";
import type {Context, Member} from "./context.js";
import {isFew} from "./discreet.js";
import {UNDESCRIBED} from "./mergeUnnamed.js";
import {pairCharts, pairDifference, type Side} from "./pairCharts.js";
import type {Words} from "./parts.js";

/** Up to so many groups every one is compared with every other; of more, neighbours, and what was promised. */
const ALL_PAIRS = 12;
/** Features that the words tell of. */
const TOLD = 2;

/** Returns the pairs of groups of at least min_group people that have pages, in the order of the members. */
export function pairReports(context: Context): PairReport[] {
  const shown = context.members.filter(
    ({group, profile}) => group.rows.length > 0 && group.id !== UNDESCRIBED && !isFew(context, profile.users)
  );
  const isPaired = pairing(context, shown);
  return shown.flatMap((a, i) =>
    shown
      .slice(i + 1)
      .filter((b, n) => n === 0 || isPaired(a, b))
      .map((b) => pairReport(context, a, b))
  );
}

// Those set aside are no persona that a team has made, and groups without a name come and go: neither takes the place of
// a persona among the twelve.
function pairing({promised = []}: Context, shown: readonly Member[]): (a: Member, b: Member) => boolean {
  const paths = new Set(promised);
  const groups = shown.filter(({group}) => group.match !== "outliers");
  const hasName = ({group}: Member): boolean => group.definition !== undefined || group.match === "outliers";
  const all = groups.length <= ALL_PAIRS;
  const named = groups.filter(hasName).length <= ALL_PAIRS;
  return (a, b) =>
    all || (named && hasName(a) && hasName(b)) || paths.has(personaPairPath(a.group.id, b.group.id));
}

function pairReport(context: Context, a: Member, b: Member): PairReport {
  const {say} = context;
  const order = byDistance(context, a, b);
  const side = (member: Member): Side => ({...memberRow(member), name: member.name});
  return {
    first: a.group.id,
    second: b.group.id,
    title: say.pairTitle(a.name, b.name),
    words: wordsOf(context, [a, b], order),
    boxes: pairCharts(context, [side(a), side(b)], {order, others: [everyoneRow(context)]})
  };
}

function wordsOf(context: Context, [a, b]: readonly [Member, Member], order: readonly number[]): Words {
  const {study, say} = context;
  const told = order.flatMap((feature) => {
    const found = pairDifference(context, feature, [a.profile, b.profile]);
    return found ? [{label: study.features[feature].label, ...found}] : [];
  });
  return told.length > 0 ? say.pairWords(told.slice(0, TOLD)) : say.pairSame;
}

// Feature indices by how far the two are spread apart (Kolmogorov–Smirnov distance), largest first.
function byDistance({study, table, weights}: Context, a: Member, b: Member): number[] {
  const d = study.features.length;
  const [ofA, ofB] = [a, b].map(({group}) => {
    const users = new Float64Array(table.rows);
    for (const i of group.rows) users[i] = weights[i];
    return users;
  });
  const distances = study.features.map((_, j) => {
    const values = Float64Array.from({length: table.rows}, (_, i) => table.points[i * d + j]);
    return kolmogorovSmirnov(values, ofA, ofB);
  });
  return distances.map((_, j) => j).sort((i, j) => distances[j] - distances[i] || i - j);
}
