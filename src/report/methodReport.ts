// How the personas came about, and how far they may be believed, step by step.
import {againReport} from "./againReport.js";
import {bordersReport} from "./bordersReport.js";
import {choiceReport} from "./choiceReport.js";
import type {Context} from "./context.js";
import {densityReport} from "./densityReport.js";
import {discreetCount, discreetShare, isFew} from "./discreet.js";
import type {Group} from "./groups.js";
import {ledgerReport} from "./ledgerReport.js";
import {limitsReport} from "./limitsReport.js";
import {type MemberFigures, memberFigures} from "./memberFigures.js";
import type {MethodReport} from "./methodParts.js";
import {neededReport} from "./neededReport.js";
import type {Words} from "./parts.js";
import {countingTable} from "./tables.js";
import {fewHidden} from "./toldCohorts.js";

/** Returns the method page's content. */
export function methodReport(context: Context): MethodReport {
  const {say, numbers, study} = context;
  const needed = neededReport(context);
  const density = densityReport(context);
  const borders = bordersReport(context);
  const again = againReport(context);
  return {
    ledger: ledgerReport(context),
    counting: countingReport(context),
    ...(needed ? {needed} : {}),
    setAside: setAsideReport(context),
    ...(density ? {density} : {}),
    choice: choiceReport(context),
    ...(borders ? {borders} : {}),
    ...(again ? {again} : {}),
    matching: matchingReport(context),
    check: {finding: checkFinding(context), words: checkWords(context)},
    privacy: {
      finding: say.labels(undefined).unseen,
      words: say.privacyWords(numbers.count(study.minGroup).text, study.people)
    },
    limits: limitsReport(context)
  };
}

function countingReport(context: Context): MethodReport["counting"] {
  const {say, numbers, study} = context;
  const {length} = study.features;
  return {
    finding: say.method.countingFinding(length, numbers.count(length).text, study.window.text),
    words: countingWords(context),
    features: countingTable(context)
  };
}

function countingWords({study, say, numbers, model}: Context): Words {
  const {used, spared = []} = model.scaler;
  const labels = study.features.map(({label}) => label);
  const constant = labels.filter((_, j) => !used.includes(j) && !spared.includes(j));
  return [
    ...say.countingWords(
      say.things(study.features.length, numbers.count(study.features.length).text),
      study.window.text,
      study.timeZone
    ),
    ...(constant.length > 0 ? [say.constant(constant)] : []),
    ...(spared.length > 0 ? [say.spared(spared.map((j) => labels[j]))] : [])
  ];
}

function setAsideReport(context: Context): MethodReport["setAside"] {
  const {say, study, model, evidence, numbers} = context;
  const share = asideFigures(context).share.text;
  const stayed = study.setAsideAbove === undefined ? undefined : evidence.setAside?.stayed.regrouped;
  return {
    finding: model.setAside > 0 ? say.method.asideFinding(share, study.people) : say.method.asideNobody,
    words: [
      ...setAsideWords(context),
      ...(stayed === undefined ? [] : [say.method.asideStayed(numbers.share(stayed).text)])
    ]
  };
}

function asideFigures(context: Context): Pick<MemberFigures, "users" | "share"> {
  const {members, model, everyone, fitCohort} = context;
  const aside = members.find(({group: {match}}) => match === "outliers");
  if (aside) return memberFigures(context, aside.group, fitCohort);
  return {
    users: discreetCount(context, model.setAside),
    share: discreetShare(context, model.setAside, everyone.users)
  };
}

function setAsideWords(context: Context): Words {
  const {study, say, numbers, model, table, weights} = context;
  if (study.setAsideAbove === undefined) return [say.setAsideOff];
  if (model.setAside === 0) return [say.setAsideNobody];
  // A limit with few above it lies between the values of single people.
  const above = (j: number): number =>
    weights.reduce(
      (sum, users, i) =>
        table.points[i * study.features.length + j] > model.thresholds[j] ? sum + users : sum,
      0
    );
  const limits = study.features
    .map(({label}, j) => ({label, limit: model.thresholds[j], users: above(j)}))
    .filter(({limit, users}) => Number.isFinite(limit) && users >= study.minGroup)
    .map(({label, limit}) => say.setAsideLimit(label, numbers.amount(limit).text));
  const {users, share} = asideFigures(context);
  return say.setAsideWords(
    users.text,
    share.text,
    study.people,
    numbers.share(study.setAsideAbove).text,
    say.list(limits)
  );
}

function matchingReport(context: Context): MethodReport["matching"] {
  const {say, numbers, matching, members} = context;
  const distance = new Map(matching.groups.map((group) => [group.cluster, group.distance]));
  const {group, people, distance: label} = say.matchingColumns;
  const named = matching.groups.filter(({persona}) => persona !== undefined).length;
  const clustered = members.filter((member) => member.group.cluster !== undefined);
  return {
    finding: say.method.matchingFinding(named, matching.groups.length, {
      named: numbers.count(named).text,
      all: numbers.count(matching.groups.length).text
    }),
    words: say.matchingWords(numbers.decimal(matching.gate, 1).text),
    table: {
      caption: say.matchingTable,
      columns: [
        {id: "group", label: group, numeric: false},
        {id: "people", label: people, numeric: true},
        {id: "distance", label, numeric: true}
      ],
      rows: clustered.map(({name, profile, group}) => {
        const value = distance.get(group.cluster ?? -1) ?? NaN;
        const known = Number.isFinite(value) && !isFew(context, profile.users);
        return [
          name,
          memberFigures(context, group, context.fitCohort).users,
          known ? numbers.decimal(value, 2) : say.notKnown
        ];
      })
    }
  };
}

function checkFinding({say, model, since, shown}: Context): string {
  if (since && shown === "pinned") return say.method.checkPinned;
  return model.check.users === 0 ? say.method.checkNone : say.method.checkFinding;
}

function checkWords(context: Context): Words {
  const {say, numbers, study, counted, model, everyone, since, shown} = context;
  if (since && shown === "pinned") return [say.stays.checkPinned];
  const {users, iterations, shift} = model.check;
  if (users === 0) return [say.checkNot];
  const steps = say.iterations(iterations, numbers.count(iterations).text);
  // All but those set aside and those of a rule: their number may be one that is told as "about", or not at all.
  const open = context.members.every(({group, profile}) =>
    group.cluster !== undefined || profile.users === 0 ? true : figuresShown(context, group)
  );
  const all = context.fitCohort !== undefined || fewHidden(counted.cohorts, study.minGroup) === 0;
  const text = open && all ? numbers.count(users).text : say.about(numbers.count(everyone.users).text);
  return say.checkWords(text, steps, roundedUp(shift, numbers));
}

function figuresShown(context: Context, group: Group): boolean {
  return memberFigures(context, group, context.fitCohort).showing === "shown";
}

// A bound in words may be wider than the value, never narrower.
function roundedUp(value: number, {decimal}: Context["numbers"]): string {
  if (value === 0) return decimal(0, 0).text;
  const power = Math.max(-4, Math.ceil(Math.log10(value)));
  return decimal(10 ** power, Math.max(0, -power)).text;
}
