// Which group would this person be in? All that a browser needs to say what `assign` says, and nothing of few people: a
// centre is a mean, and the mean of what few did would tell their sum.
import {boundsOf} from "../personas/ruleBounds.js";
import {type Context, featureWords, type Member} from "./context.js";
import {isFew, meanFigure, toSteps} from "./discreet.js";
import {pinnedRelease} from "./lifeReport.js";
import {UNDESCRIBED} from "./mergeUnnamed.js";
import {publicModel} from "./publicModel.js";
import type {Report} from "./report.js";
import type {Candidate, WhichReport} from "./whichReport.js";

/** Steps to which a centre is rounded that would tell how many people it is the mean of. */
const STEP = 0.1;

/** How many users did something, by cluster (k), by cluster and feature (k×d), and in all clusters (d). */
interface Doers {
  readonly users: Float64Array;
  readonly active: Float64Array;
  readonly all: Float64Array;
  /** k×d: whether nobody of the cluster has more than 1. */
  readonly ones: readonly boolean[];
}

/**
 * Returns the model with its words; nothing where a group, or all who did one thing, are fewer than min_group, and where a
 * group has neither a name nor anybody.
 */
export function whichOf(context: Context): Pick<Report, "which"> {
  const {model, study, say, numbers, members} = context;
  const doers = doersOf(context);
  const few = (users: number): boolean => isFew(context, users);
  const found = clusterMembers(context);
  const tooFew =
    doers.all.some(few) || doers.users.some(few) || found.some(({profile}) => few(profile.users));
  if (tooFew || found.length < model.k) return {};
  const aside = members.find(({group}) => group.match === "outliers")?.group.id;
  const masked = doers.active.some(few);
  return {
    which: {
      kicker: kickerOf(context),
      lede: say.whichLede(study.window.text),
      fields: fieldsOf(context),
      model: publicModel(model, toldCentre(context, doers, found)),
      candidates: found.map((member) => candidateOf(context, member)),
      rules: rulesOf(context),
      ...(aside === undefined ? {} : {aside}),
      ...(masked ? {note: say.whichMasked(numbers.count(study.minGroup).text, study.people)} : {})
    }
  };
}

function kickerOf(context: Context): string {
  const {say, study, fitCohort, cohortNames} = context;
  const whole = fitCohort === undefined || study.cohorts.by === "none";
  const release = pinnedRelease(context);
  return release === undefined && whole
    ? say.whichAllGroups
    : say.whichGroups(release ?? cohortNames[fitCohort ?? 0].full, release !== undefined);
}

// Users of the fit cohort per cluster, those of them who did each thing (k×d), and all clustered users who did it.
function doersOf({model: {k, columns: d}, table, weights, assignment}: Context): Doers {
  const [users, active, all] = [new Float64Array(k), new Float64Array(k * d), new Float64Array(d)];
  const ones = Array.from(active, () => true);
  for (let i = 0; i < table.rows; i++) {
    const cluster = assignment.labels[i];
    if (cluster < 0) continue;
    users[cluster] += weights[i];
    for (let j = 0; j < d; j++) {
      if (!(table.points[i * d + j] > 0)) continue;
      if (table.points[i * d + j] !== 1 && weights[i] > 0) ones[cluster * d + j] = false;
      active[cluster * d + j] += weights[i];
      all[j] += weights[i];
    }
  }
  return {users, active, all, ones};
}

function fieldsOf({study, say, numbers, everyone, model}: Context): WhichReport["fields"] {
  return study.features.map((feature, j) => {
    const {label, many} = featureWords(feature);
    const {box} = everyone.features[j];
    const limit = model.thresholds[j];
    return {
      id: feature.id,
      label,
      unit: many,
      hint: box ? say.whichHint(numbers.amount(box.q1).text, numbers.amount(box.q3).text) : "",
      ...(Number.isFinite(limit) ? {limit: say.whichLimit(label, numbers.amount(limit).text)} : {})
    };
  });
}

// By cluster; one is missing where a released group has no name and never had anybody: there is nothing to say of it.
function clusterMembers({model, members}: Context): Member[] {
  return Array.from({length: model.k}, (_, cluster) => {
    const own = members.find(({group}) => group.cluster === cluster);
    // Readers may not see groups that nobody has described: those are one.
    return own ?? members.find(({group}) => group.id === UNDESCRIBED);
  }).filter((member) => member !== undefined);
}

// As if nobody had, where few did; as if all had, where few did not and nobody more than once; else the mean, as near as
// the number of people lets it be told.
function toldCentre(
  context: Context,
  {users, active, ones}: Doers,
  found: readonly Member[]
): (centre: number, cluster: number, feature: number) => number {
  const {table, model} = context;
  const once = model.scaler.kind === "log" ? Math.log1p(1) : 1;
  return (centre, cluster, feature) => {
    const at = cluster * table.features.length + feature;
    const {grain, features} = found[cluster].profile;
    if (isFew(context, active[at])) return 0;
    if (ones[at] && isFew(context, users[cluster] - active[at])) return once;
    const rough = grain !== undefined || (ones[at] && features[feature].told !== undefined);
    return rough ? toSteps(centre, STEP) : centre;
  };
}

function candidateOf(context: Context, {group, name, profile}: Member): Candidate {
  const {study, say} = context;
  return {
    id: group.id,
    second: {
      near: say.whichSecond(name, "near"),
      clear: say.whichSecond(name, "clear"),
      far: say.whichSecond(name, "far")
    },
    because: study.features.map(({label}) => say.whichBecause(label, name)),
    means: profile.features.map(({box}, j) => (box && meanFigure(context, profile, j)?.text) ?? say.notKnown)
  };
}

// In the order in which they take people out.
function rulesOf({definitions, table, say}: Context): WhichReport["rules"] {
  return definitions.personas
    .filter(({match, traits}) => match === "rule" && traits.length > 0)
    .map(({id, name, traits}) => ({
      id,
      text: say.whichRule(name),
      bounds: traits.map((trait) => {
        const {from, to} = boundsOf(trait);
        const column = table.features.indexOf(trait.feature);
        return {column, from: Number.isFinite(from) ? from : null, to: Number.isFinite(to) ? to : null};
      })
    }));
}
