// Who was set aside: how many, for what, what they did, and what would be otherwise had they stayed in.
import {type Context, featureWords, type Member} from "./context.js";
import {coarse, discreetCount, discreetShare, isFew} from "./discreet.js";
import {type MemberFigures, memberFigures} from "./memberFigures.js";
import type {BarList, MethodReport} from "./methodParts.js";
import type {Table, Words} from "./parts.js";

/** Returns who is set aside; nobody is a finding too. */
export function setAsideReport(context: Context): MethodReport["setAside"] {
  const {say, study, model, evidence, numbers} = context;
  const share = asideFigures(context).share.text;
  const stayed = study.setAsideAbove === undefined ? undefined : evidence.setAside?.stayed.regrouped;
  const limits = limitsOf(context);
  const did = didTable(context);
  return {
    finding: model.setAside > 0 ? say.method.asideFinding(share, study.people) : say.method.asideNobody,
    words: [
      ...setAsideWords(context, limits),
      ...didWords(context),
      ...(stayed === undefined ? [] : [say.method.asideStayed(numbers.share(stayed).text)])
    ],
    ...(limits.length > 1 ? {above: aboveBars(context, limits)} : {}),
    ...(did ? {did} : {})
  };
}

interface Limit {
  readonly label: string;
  readonly limit: string;
  readonly users: number;
}

// A limit with few above it lies between the values of single people.
function limitsOf({study, table, weights, model, numbers}: Context): Limit[] {
  const d = study.features.length;
  const above = (j: number): number =>
    weights.reduce((sum, users, i) => (table.points[i * d + j] > model.thresholds[j] ? sum + users : sum), 0);
  return study.features
    .map(({label}, j) => ({label, threshold: model.thresholds[j], users: above(j)}))
    .filter(({threshold, users}) => Number.isFinite(threshold) && users >= study.minGroup)
    .map(({threshold, ...rest}) => ({...rest, limit: numbers.amount(threshold).text}));
}

function setAsideWords(context: Context, limits: readonly Limit[]): Words {
  const {study, say, numbers, model} = context;
  if (study.setAsideAbove === undefined) return [say.setAsideOff];
  if (model.setAside === 0) return [say.setAsideNobody];
  const {users, share} = asideFigures(context);
  return say.setAsideWords(
    users.text,
    share.text,
    study.people,
    numbers.share(study.setAsideAbove).text,
    say.list(limits.map(({label, limit}) => say.setAsideLimit(label, limit)))
  );
}

function asideOf({members}: Context): Member | undefined {
  return members.find(({group: {match}}) => match === "outliers");
}

function asideFigures(context: Context): Pick<MemberFigures, "users" | "share"> {
  const {model, everyone, fitCohort} = context;
  const aside = asideOf(context);
  if (aside) return memberFigures(context, aside.group, fitCohort);
  return {
    users: discreetCount(context, model.setAside),
    share: discreetShare(context, model.setAside, everyone.users)
  };
}

// Of those above a limit, so that a bar can be told where the limit is.
function aboveBars(context: Context, limits: readonly Limit[]): BarList {
  const {say, model} = context;
  const grain = asideOf(context)?.profile.grain;
  return {
    title: say.method.asideAboveTitle,
    caption: say.method.asideAboveCaption,
    bars: limits.map(({label, limit, users}) => {
      const {value, text} = coarse(context, discreetShare(context, users, model.setAside), grain);
      return {label: say.setAsideLimit(label, limit), text, share: Math.round(value * 100) / 100};
    })
  };
}

/** One feature of those set aside: the amount in the middle of them, and in the middle of everyone. */
interface Did {
  readonly column: number;
  readonly aside: number;
  readonly everyone: number;
}

// Only of what enough of them did: a middle among few is one of them.
function didOf(context: Context): Did[] {
  const {everyone} = context;
  const profile = asideOf(context)?.profile;
  if (profile === undefined || isFew(context, profile.users)) return [];
  return profile.features.flatMap(({box, active}, column) => {
    const all = everyone.features[column].box;
    if (box === undefined || all === undefined || active === 0 || isFew(context, active)) return [];
    return [{column, aside: box.median, everyone: all.median}];
  });
}

function didWords(context: Context): Words {
  const {say, study, numbers} = context;
  const told = didOf(context).filter(({aside, everyone}) => aside > everyone);
  if (told.length === 0) return [];
  return [
    say.method.asideDid(
      told.map(({column, aside, everyone}) => ({
        feature: featureWords(study.features[column]),
        aside: numbers.amount(aside).text,
        everyone: numbers.amount(everyone).text
      }))
    )
  ];
}

function didTable(context: Context): Table | undefined {
  const {say, study, numbers} = context;
  const rows = didOf(context);
  if (rows.length === 0) return undefined;
  const words = say.method;
  return {
    caption: words.asideTable,
    columns: [
      {id: "feature", label: say.countingColumns.feature, numeric: false},
      {id: "aside", label: words.asideColumns.aside, numeric: true},
      {id: "everyone", label: words.asideColumns.everyone, numeric: true}
    ],
    rows: rows.map(({column, aside, everyone}) => [
      study.features[column].label,
      numbers.amount(aside),
      numbers.amount(everyone)
    ])
  };
}
