import type {Model, SweepStep} from "../model/model.js";
import type {Context} from "./context.js";
import {countReport} from "./countReport.js";
import {discreetShare} from "./discreet.js";
import {pinnedRelease, releaseName} from "./lifeReport.js";
import {memberFigures} from "./memberFigures.js";
import type {MethodReport} from "./methodParts.js";
import type {Figure, Table, Words} from "./parts.js";
import {treeReport} from "./treeReport.js";

/** Returns how the number of groups came about, with every number that was tried. */
export function choiceReport(context: Context): MethodReport["choice"] {
  const {say, numbers} = context;
  const model = regroupedModel(context);
  const steps = model.sweep.map(({k, starts, inertia, silhouette, smallestShare}) => ({
    k,
    label: numbers.count(k).text,
    inertia: numbers.decimal(inertia, 0),
    silhouette: numbers.decimal(silhouette, 3),
    starts: numbers.count(starts),
    smallest: smallestOf(context, model, {k, smallestShare}),
    chosen: k === model.k
  }));
  const column = (id: "k" | "inertia" | "silhouette" | "smallest" | "starts"): Table["columns"][number] => ({
    id,
    label: say.choiceColumns[id],
    numeric: true
  });
  const tree = treeReport(context);
  return {
    ...countReport(context),
    ...(tree ? {tree} : {}),
    words: [...choiceWords(context), ...approximately(context)],
    steps,
    elbowAlt: say.elbowAlt(steps.map(({label, inertia}) => `${label}: ${inertia.text}`)),
    silhouetteAlt: say.silhouetteAlt(steps.map(({label, silhouette}) => `${label}: ${silhouette.text}`)),
    table: {
      caption: say.choiceTable,
      columns: [column("k"), column("inertia"), column("silhouette"), column("smallest"), column("starts")],
      rows: steps.map(({k, inertia, smallest, starts}, n) => [
        numbers.count(k),
        inertia,
        silhouetteFigure(context, model.sweep[n]),
        smallest,
        starts
      ])
    }
  };
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
  const {coreset, sweep} = regroupedModel(context);
  const some = coreset && numbers.count(coreset.rows).text;
  return [
    ...(some ? [say.choiceCoreset(some, numbers.count(coreset.of).text)] : []),
    ...(sweep.some(({silhouetteInterval}) => silhouetteInterval) ? [say.choiceSampled] : [])
  ];
}

// Where the release's groups are shown, the numbers of groups that were tried are still those of the people of now.
function regroupedModel({model, since, shown}: Context): Model {
  return since && shown === "pinned" ? since.fresh : model;
}

function choiceWords(context: Context): Words {
  const {say, numbers, model, since} = context;
  const release = pinnedRelease(context);
  if (!since || release === undefined) return regroupedWords(context, model);
  const [k, silhouette] = [numbers.count(model.k).text, numbers.decimal(model.silhouette, 2).text];
  const pinned = say.stays.choicePinned(k, silhouette, release);
  return [...pinned, say.stays.choiceAnew, ...regroupedWords(context, since.fresh)];
}

function regroupedWords(context: Context, model: Model): Words {
  const {study, say, numbers, since} = context;
  const text = (value: number): string => numbers.count(value).text;
  const silhouette = (value: number): string => numbers.decimal(value, 2).text;
  if (study.k.kind === "fixed")
    return say.choiceFixed(text(model.k), study.k.why, silhouette(model.silhouette));
  const others = model.sweep
    .filter(({k}) => k !== model.k)
    .sort((a, b) => b.silhouette - a.silhouette || a.k - b.k);
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
