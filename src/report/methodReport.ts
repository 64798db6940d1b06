// How the personas came about, and how far they may be believed, step by step.
import {againReport} from "./againReport.js";
import {bordersReport} from "./bordersReport.js";
import {choiceReport} from "./choiceReport.js";
import {type Context, foundModel} from "./context.js";
import {densityReport} from "./densityReport.js";
import {isFew} from "./discreet.js";
import type {Group} from "./groups.js";
import {ledgerReport} from "./ledgerReport.js";
import {pinnedRelease, releaseName} from "./lifeReport.js";
import {limitsReport} from "./limitsReport.js";
import {memberFigures} from "./memberFigures.js";
import type {MethodReport} from "./methodParts.js";
import {neededReport} from "./neededReport.js";
import type {Words} from "./parts.js";
import {setAsideReport} from "./setAsideReport.js";
import {countingTable} from "./tables.js";
import {fewHidden} from "./toldCohorts.js";

/** A centre that a second program moves by less stays where it is, in standard deviations. */
const STILL = 0.001;

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

function countingWords({study, say, model}: Context): Words {
  const {used, spared = []} = model.scaler;
  const labels = study.features.map(({label}) => label);
  const constant = labels.filter((_, j) => !used.includes(j) && !spared.includes(j));
  return [
    ...say.countingWords(study.timeZone),
    ...(constant.length > 0 ? [say.constant(constant)] : []),
    ...(spared.length > 0 ? [say.spared(spared.map((j) => labels[j]))] : [])
  ];
}

function matchingReport(context: Context): MethodReport["matching"] {
  const {say, numbers, matching, members, since} = context;
  const distance = new Map(matching.groups.map((group) => [group.cluster, group.distance]));
  const {group, people, distance: label} = say.matchingColumns;
  const named = matching.groups.filter(({persona}) => persona !== undefined).length;
  const clustered = members.filter((member) => member.group.cluster !== undefined);
  return {
    finding: say.method.matchingFinding(named, matching.groups.length, {
      named: numbers.count(named).text,
      all: numbers.count(matching.groups.length).text
    }),
    words: say.matchingWords(numbers.decimal(matching.gate, 2).text, since && releaseName(context, since)),
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

function checkFinding(context: Context): string {
  const {method} = context.say;
  const {users, shift} = foundModel(context).check;
  if (users === 0) return method.checkNone;
  if (shift > STILL) return method.checkMoved;
  return pinnedRelease(context) === undefined ? method.checkFinding : method.checkPinned;
}

// Where the release's groups are shown, the groups that its people form by themselves are checked.
function checkWords(context: Context): Words {
  const {say} = context;
  const release = pinnedRelease(context);
  return [...(release === undefined ? [] : say.stays.checkPinned(release)), ...checkedWords(context)];
}

function checkedWords(context: Context): Words {
  const {say, numbers, study, counted, everyone} = context;
  const {users, iterations, shift, method} = foundModel(context).check;
  if (users === 0) return [say.checkNot];
  const steps = say.iterations(iterations, numbers.count(iterations).text);
  // All but those set aside and those of a rule: their number may be one that is told as "about", or not at all.
  const open = context.members.every(({group, profile}) =>
    group.cluster !== undefined || profile.users === 0 ? true : figuresShown(context, group)
  );
  const all = context.fitCohort !== undefined || fewHidden(counted.cohorts, study.minGroup) === 0;
  const told = open && all && !isFew(context, everyone.users - users);
  const text = told ? numbers.count(users).text : say.about(numbers.count(everyone.users).text);
  return say.checkWords(text, steps, {
    rows: method === "rows",
    moved: shift > STILL,
    shift: roundedUp(shift, numbers)
  });
}

function figuresShown(context: Context, group: Group): boolean {
  return memberFigures(context, group, context.fitCohort).showing === "shown";
}

// A bound in words may be wider than the value, never narrower.
function roundedUp(value: number, {decimal}: Context["numbers"]): string {
  const power = value === 0 ? -4 : Math.max(-4, Math.ceil(Math.log10(value)));
  return decimal(10 ** power, Math.max(0, -power)).text;
}
