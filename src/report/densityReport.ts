import type {DensityStudy} from "../evidence/density.js";
import {type CrowdSketch, DENSITY_KINDS, type DensityStep} from "../evidence/densityStep.js";
import type {Context} from "./context.js";
import {discreetShare, isFew} from "./discreet.js";
import type {HeatMap, MethodReport} from "./methodParts.js";

/** Most of a crowd. */
const MOST = 0.5;
/** Features that are told of it. */
const TOLD = 3;

/** Returns what DBSCAN sees; undefined where it had nothing to look at. */
export function densityReport(context: Context): MethodReport["density"] {
  const {evidence, say, numbers, study} = context;
  const {density} = evidence;
  if (density === undefined) return undefined;
  const {kind, kinds, steps, closest} = density;
  const words = say.method;
  const column = steps.find((step) => step.kind === "oneFeature")?.column;
  const feature = column === undefined ? "" : study.features[column].label;
  const seen = DENSITY_KINDS.filter((one) => kinds[one] > 0)
    .sort((a, b) => kinds[b] - kinds[a])
    .map((one) =>
      words.densitySeen(kinds[one], numbers.count(kinds[one]).text, words.densityKinds[one](feature))
    );
  const settings = numbers.count(steps.length).text;
  return {
    finding:
      kinds[kind] * 2 > steps.length
        ? words.densityFinding(words.densityKinds[kind](feature))
        : words.densityMixed(settings, seen.slice(0, 2)),
    words: words.densityWords({
      settings,
      seen: say.list(seen),
      agreement: numbers.decimal(closest.agreement, 2).text
    }),
    crowd: crowdWords(context, density),
    map: heatMap(context, density)
  };
}

// Who the largest crowd of a middle setting is, who is in none, and where the radii come from.
function crowdWords(context: Context, {typical, curve}: DensityStudy): string[] {
  const {say, numbers} = context;
  const words = say.method;
  const {crowd, outside} = typical;
  const all = crowd ? crowd.users / crowd.share : 0;
  const tell = (sketch: CrowdSketch | undefined): string | undefined =>
    sketch && !isFew(context, sketch.users) ? doingOf(context, sketch) : undefined;
  const [inside, out] = [tell(crowd), tell(outside)];
  const parts = [
    ...(crowd && inside !== undefined
      ? [words.densityCrowd(discreetShare(context, crowd.users, Math.round(all)).text, inside)]
      : []),
    ...(inside !== undefined && out !== undefined ? [words.densityOutside(out)] : []),
    words.densityRadii(
      numbers.decimal(curve.knee, 2).text,
      numbers.count(curve.minPts).text,
      numbers.share(curve.shares[curve.distances.indexOf(curve.knee)]).text
    )
  ];
  return [parts.join(" ")];
}

// Most of them did nothing; or what most of them did, by the features that most did at all.
function doingOf(context: Context, {users, idle, didAny}: CrowdSketch): string {
  const {say, study} = context;
  const words = say.method;
  const share = (part: number): string => discreetShare(context, Math.round(part * users), users).text;
  if (idle >= MOST) return words.crowdIdle(share(idle));
  const did = study.features
    .map(({label}, j) => ({label, any: didAny[j]}))
    .filter(({any}) => any >= MOST)
    .sort((a, b) => b.any - a.any)
    .slice(0, TOLD);
  if (did.length === 0) return words.crowdMixed;
  return words.crowdDid(did.map(({label, any}) => ({name: label, value: share(any)})));
}

function heatMap({say, numbers}: Context, {eps, minPts, steps}: DensityStudy): HeatMap {
  const words = say.method;
  const at = (e: number, m: number): DensityStep | undefined =>
    steps.find((step) => step.eps === e && step.minPts === m);
  const most = Math.max(1, ...steps.map(({large}) => large));
  return {
    caption: words.densityCaption,
    columnsAre: words.densityRadius,
    rowsAre: words.densityUsers,
    columns: eps.map((radius) => numbers.decimal(radius, 2).text),
    rows: minPts.map((users) => ({
      label: numbers.count(users).text,
      cells: eps.map((radius) => {
        const step = at(radius, users);
        return {
          text: step ? words.crowds(step.large, numbers.count(step.large).text) : "",
          detail: step ? words.stray(numbers.share(step.noise).text) : "",
          strength: step ? step.large / most : 0
        };
      })
    }))
  };
}
