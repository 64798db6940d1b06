import {STRONG} from "../evidence/predictionStrength.js";
import type {Model, SweepStep} from "../model/model.js";
import {type Context, foundModel, namedCohort} from "./context.js";
import {countReport} from "./countReport.js";
import {discreetShare} from "./discreet.js";
import {pinnedRelease, releaseName} from "./lifeReport.js";
import {memberFigures} from "./memberFigures.js";
import type {MethodReport} from "./methodParts.js";
import type {Figure, Table, Words} from "./parts.js";
import {shortOf} from "./shortOf.js";
import {elbowTitle, silhouetteTitle} from "./titles.js";
import {treeReport} from "./treeReport.js";

/** Returns how the number of groups came about, with every number that was tried. */
export function choiceReport(context: Context): MethodReport["choice"] {
  const {say, numbers} = context;
  const model = foundModel(context);
  const steps = model.sweep.map(({k, starts, inertia, silhouette, smallestShare}) => ({
    k,
    label: numbers.count(k).text,
    inertia: numbers.decimal(inertia, 0),
    silhouette: numbers.decimal(silhouette, 3),
    starts: numbers.count(starts),
    smallest: smallestOf(context, model, {k, smallestShare}),
    chosen: k === model.k
  }));
  const column = (id: keyof Context["say"]["choiceColumns"]): Table["columns"][number] => ({
    id,
    label: say.choiceColumns[id],
    numeric: true
  });
  const tree = treeReport(context);
  const labels = say.labels(undefined);
  return {
    ...countReport(context),
    ...(tree ? {tree} : {}),
    words: [...choiceWords(context), ...approximately(context)],
    steps,
    silhouetteFinding: silhouetteTitle(context, steps) ?? labels.silhouette,
    elbowFinding: elbowTitle(context, steps) ?? labels.elbow,
    elbowAlt: say.elbowAlt(steps.map(({label, inertia}) => `${label}: ${inertia.text}`)),
    silhouetteAlt: say.silhouetteAlt(steps.map(({label, silhouette}) => `${label}: ${silhouette.text}`)),
    table: {
      caption: say.choiceTable,
      columns: [
        column("k"),
        column("inertia"),
        column("silhouette"),
        column("calinskiHarabasz"),
        column("daviesBouldin"),
        column("gap"),
        column("strength"),
        column("smallest"),
        column("starts")
      ],
      rows: steps.map(({k, inertia, smallest, starts}, n) => [
        numbers.count(k),
        inertia,
        silhouetteFigure(context, model.sweep[n]),
        ...indexFigures(context, k),
        smallest,
        starts
      ])
    }
  };
}

// Calinski–Harabasz, Davies–Bouldin, gap and prediction strength of one number of groups.
function indexFigures({evidence, say, numbers}: Context, k: number): (Figure | string)[] {
  const step = evidence.found.count.steps.find((one) => one.k === k);
  if (step === undefined) return [say.notKnown, say.notKnown, say.notKnown, say.notKnown];
  const {calinskiHarabasz, daviesBouldin, gap, gapError, predictionStrength} = step;
  const figure = (value: number, decimals: number): Figure | string =>
    Number.isFinite(value) ? numbers.decimal(value, decimals) : say.notKnown;
  const gaps = figure(gap, 2);
  const error = numbers.decimal(gapError, 2).text;
  return [
    figure(calinskiHarabasz, calinskiHarabasz >= 100 ? 0 : 2),
    figure(daviesBouldin, 2),
    typeof gaps === "string" ? gaps : {...gaps, text: say.plusMinus(gaps.text, error)},
    figure(shortOf(predictionStrength, STRONG, 2), 2)
  ];
}

// The smallest group of the chosen number is one that readers see, and told here as there.
function smallestOf(
  context: Context,
  {k: chosen, clustered}: Model,
  {k, smallestShare}: Pick<SweepStep, "k" | "smallestShare">
): Figure {
  const share = discreetShare(context, Math.round(smallestShare * clustered), clustered);
  const groups = context.members.filter(({group}) => group.cluster !== undefined);
  const smallest = groups.filter(({profile}) => profile.users > 0).at(-1);
  const told = smallest && memberFigures(context, smallest.group, context.fitCohort);
  return k === chosen && told?.showing === "withheld" ? told.share : share;
}

// Of very many different people it is measured on a sample, and so known within an interval only.
function silhouetteFigure(
  {say, numbers}: Context,
  {silhouette, silhouetteInterval: interval}: SweepStep
): Figure {
  const figure = numbers.decimal(silhouette, 3);
  if (interval === undefined) return figure;
  const [low, high] = [interval.low, interval.high].map((end) => numbers.decimal(end, 3).text);
  return {...figure, text: say.withInterval(figure.text, low, high)};
}

// What was not done on everybody, and what it means.
function approximately(context: Context): Words {
  const {say, numbers} = context;
  const {coreset, sweep} = foundModel(context);
  const some = coreset && numbers.count(coreset.rows).text;
  return [
    ...(some ? [say.choiceCoreset(some, numbers.count(coreset.of).text)] : []),
    ...(sweep.some(({silhouetteInterval}) => silhouetteInterval) ? [say.choiceSampled] : [])
  ];
}

function choiceWords(context: Context): Words {
  const {say, study, numbers, model, since} = context;
  const release = pinnedRelease(context);
  if (!since || release === undefined) return regroupedWords(context, model);
  const [k, silhouette] = [numbers.count(model.k).text, numbers.decimal(model.silhouette, 2).text];
  const whom = say.stays.peopleOf(study.people, namedCohort(context));
  const pinned = say.stays.choicePinned(k, silhouette, release, whom);
  return [...pinned, say.stays.choiceAnew(whom), ...regroupedWords(context, since.fresh)];
}

function regroupedWords(context: Context, model: Model): Words {
  const {study, say, numbers, since} = context;
  const text = (value: number): string => numbers.count(value).text;
  const silhouette = (value: number): string => numbers.decimal(value, 2).text;
  const others = model.sweep
    .filter(({k, silhouette}) => k !== model.k && !Number.isNaN(silhouette))
    .sort((a, b) => b.silhouette - a.silhouette || a.k - b.k);
  if (study.k.kind === "fixed") {
    const better = others.filter((one) => one.silhouette > model.silhouette)[0];
    const best = better && {k: text(better.k), silhouette: silhouette(better.silhouette)};
    return say.choiceFixed(text(model.k), study.k.why, silhouette(model.silhouette), best);
  }
  if (others.length === 0) return say.choiceOnly(text(model.k), silhouette(model.silhouette));
  if (model.chosenBy === "kept" && since)
    return say.stays.choiceKept(text(model.k), silhouette(model.silhouette), {
      best: text(others[0].k),
      bestSilhouette: silhouette(others[0].silhouette),
      release: releaseName(context, since)
    });
  const [from, to] = [model.sweep[0].k, model.sweep[model.sweep.length - 1].k];
  return say.choiceAuto(
    text(model.k),
    text(from),
    text(to),
    silhouette(model.silhouette),
    text(others[0].k),
    silhouette(others[0].silhouette)
  );
}
