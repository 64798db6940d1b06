import type {DensityStudy} from "../evidence/density.js";
import {DENSITY_KINDS, type DensityStep} from "../evidence/densityStep.js";
import type {Context} from "./context.js";
import type {HeatMap, MethodReport} from "./methodParts.js";

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
    .map((one) => words.densitySeen(numbers.count(kinds[one]).text, words.densityKinds[one](feature)));
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
    map: heatMap(context, density)
  };
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
