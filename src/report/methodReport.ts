// How the personas came about, step by step, from the ledger to the independent check.

import type {LedgerPart} from "../features/counted.js";
import type {Model} from "../model/model.js";
import type {Context} from "./context.js";
import {discreetCount, discreetShare, isFew} from "./discreet.js";
import {releaseName} from "./lifeReport.js";
import {memberFigures} from "./memberFigures.js";
import type {Figure, MethodReport, Table, Words} from "./report.js";
import {countingTable} from "./tables.js";

/** Returns the method page's content. */
export function methodReport(context: Context): MethodReport {
  const {say, numbers, study} = context;
  return {
    ledger: ledgerReport(context),
    counting: {words: countingWords(context), features: countingTable(context)},
    setAside: {words: setAsideWords(context)},
    choice: choiceReport(context),
    matching: matchingReport(context),
    check: {words: checkWords(context)},
    privacy: {words: say.privacyWords(numbers.count(study.minGroup).text, study.people)}
  };
}

function ledgerReport(context: Context): MethodReport["ledger"] {
  const {say, numbers, study, counted} = context;
  const {users, events, usersWithoutEvents, dataEnds} = counted.ledger;
  // The name of a rare event may be a person's own.
  const otherEvents = counted.ledger.otherEvents.filter(({rows}) => rows >= study.minGroup);
  const kept = (part: LedgerPart<string>): string =>
    numbers.count(part.reasons.find(({reason}) => reason === "kept")?.rows ?? 0).text;
  const words = say.ledgerWords({
    people: study.people,
    users: numbers.count(users.read).text,
    kept: kept(users),
    ...(events ? {events: numbers.count(events.read).text, counted: kept(events)} : {}),
    nothing: discreetCount(context, usersWithoutEvents).text,
    nothingIsNone: usersWithoutEvents === 0,
    ...(dataEnds ? {ends: formatMoment(dataEnds, study.timeZone, say.code)} : {})
  });
  return {
    words,
    users: ledgerTable(context, say.ledgerUsers(study.people), users, say.userReasons),
    ...(events ? {events: ledgerTable(context, say.ledgerEvents, events, say.eventReasons)} : {}),
    ...(otherEvents.length > 0
      ? {
          otherEvents: twoColumns(context, say.ledgerOther, {
            first: say.countingColumns.events,
            rows: otherEvents.slice(0, 20).map(({event, rows}) => [event, numbers.count(rows)])
          })
        }
      : {})
  };
}

function ledgerTable<Reason extends string>(
  context: Context,
  caption: string,
  {read, reasons}: LedgerPart<Reason>,
  words: Record<Reason, string>
): Table {
  const {say, numbers} = context;
  const shown = reasons.filter(({rows, reason}) => rows > 0 || reason === "kept");
  return twoColumns(context, caption, {
    first: say.becameOf,
    rows: [
      ...shown.map(({reason, rows}): [string, Figure] => [words[reason], numbers.count(rows)]),
      [say.total, numbers.count(read)]
    ]
  });
}

function twoColumns(
  {say}: Context,
  caption: string,
  {first, rows}: {first: string; rows: (readonly [string, Figure])[]}
): Table {
  return {
    caption,
    columns: [
      {id: "reason", label: first, numeric: false},
      {id: "rows", label: say.rows, numeric: true}
    ],
    rows
  };
}

function formatMoment(iso: string, timeZone: string, language: string): string {
  return new Intl.DateTimeFormat(language, {dateStyle: "long", timeStyle: "short", timeZone}).format(
    new Date(iso)
  );
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

function setAsideWords(context: Context): Words {
  const {study, say, numbers, model, everyone, table, weights} = context;
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
  const group = context.members.find(({group: {match}}) => match === "outliers")?.group;
  const aside = group && memberFigures(context, group, context.fitCohort);
  return say.setAsideWords(
    (aside?.users ?? discreetCount(context, model.setAside)).text,
    (aside?.share ?? discreetShare(context, model.setAside, everyone.users)).text,
    study.people,
    numbers.share(study.setAsideAbove).text,
    say.list(limits)
  );
}

function choiceReport(context: Context): MethodReport["choice"] {
  const {say, numbers} = context;
  const model = regroupedModel(context);
  const steps = model.sweep.map(({k, inertia, silhouette, smallestShare}) => ({
    k,
    label: numbers.count(k).text,
    inertia: numbers.decimal(inertia, 0),
    silhouette: numbers.decimal(silhouette, 3),
    smallest: discreetShare(context, Math.round(smallestShare * model.clustered), model.clustered),
    chosen: k === model.k
  }));
  const column = (id: "k" | "inertia" | "silhouette" | "smallest"): Table["columns"][number] => ({
    id,
    label: say.choiceColumns[id],
    numeric: true
  });
  return {
    words: choiceWords(context),
    steps,
    elbowAlt: say.elbowAlt(steps.map(({label, inertia}) => `${label}: ${inertia.text}`)),
    silhouetteAlt: say.silhouetteAlt(steps.map(({label, silhouette}) => `${label}: ${silhouette.text}`)),
    table: {
      caption: say.choiceTable,
      columns: [column("k"), column("inertia"), column("silhouette"), column("smallest")],
      rows: steps.map(({k, inertia, silhouette, smallest}) => [
        numbers.count(k),
        inertia,
        silhouette,
        smallest
      ])
    }
  };
}

// Where the release's groups are shown, the numbers of groups that were tried are still those of the people of now.
function regroupedModel({model, since, shown}: Context): Model {
  return since && shown === "pinned" ? since.fresh : model;
}

function choiceWords(context: Context): Words {
  const {say, numbers, model, since, shown} = context;
  if (!since || shown !== "pinned") return regroupedWords(context, model);
  const [k, silhouette] = [numbers.count(model.k).text, numbers.decimal(model.silhouette, 2).text];
  const pinned = say.stays.choicePinned(k, silhouette, releaseName(context, since));
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

function matchingReport(context: Context): MethodReport["matching"] {
  const {say, numbers, matching, members} = context;
  const distance = new Map(matching.groups.map((group) => [group.cluster, group.distance]));
  const {group, people, distance: label} = say.matchingColumns;
  const clustered = members.filter((member) => member.group.cluster !== undefined);
  return {
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

function checkWords(context: Context): Words {
  const {say, numbers, model, everyone, since, shown} = context;
  if (since && shown === "pinned") return [say.stays.checkPinned];
  const {users, iterations, shift} = model.check;
  if (users === 0) return [say.checkNot];
  const steps = say.iterations(iterations, numbers.count(iterations).text);
  // All but those set aside and those of a rule: the rest of everyone may be few.
  const text = isFew(context, everyone.users - users)
    ? say.about(numbers.count(everyone.users).text)
    : numbers.count(users).text;
  return say.checkWords(text, steps, roundedUp(shift, numbers));
}

// A bound in words may be wider than the value, never narrower.
function roundedUp(value: number, {decimal}: Context["numbers"]): string {
  if (value === 0) return decimal(0, 0).text;
  const power = Math.max(-4, Math.ceil(Math.log10(value)));
  return decimal(10 ** power, Math.max(0, -power)).text;
}
