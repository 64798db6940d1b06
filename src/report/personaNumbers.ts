// Every figure of one member in tables, for whoever wants to work on; as discreet as the pages.
import type {Context, Member} from "./context.js";
import {activeShare, isFew, meanCell} from "./discreet.js";
import {outcomesOf} from "./outcomes.js";
import type {Figure, Table} from "./parts.js";
import type {Download, PersonaReport} from "./report.js";
import {cohortShare, shownCohorts} from "./shares.js";
import {formatCsv, formatJson} from "./tables.js";

/** Returns the member's tables and downloads; undefined for one too small for figures. */
export function personaNumbers(context: Context, member: Member): PersonaReport["numbers"] {
  const {say, study} = context;
  const {group, profile} = member;
  const {versus, overTime, outcomes} = say.labels(undefined);
  if (profile.users === 0 || isFew(context, profile.users)) return undefined;
  const [features, cohorts] = [featureTable(context, member), shareTable(context, member)];
  const files = (name: string, table: Table, label: (format: string) => string): Download[] => [
    {path: `personas/${group.id}/${name}.csv`, label: label("CSV"), text: formatCsv(table)},
    {path: `personas/${group.id}/${name}.json`, label: label("JSON"), text: formatJson(table)}
  ];
  return {
    tables: [
      {title: versus, ...features},
      {title: overTime, ...cohorts},
      ...(study.outcomes.length > 0 ? [{title: outcomes, ...outcomeTable(context, member)}] : [])
    ],
    downloads: [
      ...files("features", features, say.personaFeaturesDownload),
      ...files("cohorts", cohorts, say.personaCohortsDownload)
    ]
  };
}

const FIGURES = ["mean", "everyoneMean", "median", "q1", "q3", "low", "high", "any", "everyoneAny"] as const;

function featureTable(context: Context, {name, profile}: Member): Table {
  const {study, say, numbers, everyone, fitCohort, cohortNames} = context;
  const cohort = fitCohort === undefined ? say.everyone : cohortNames[fitCohort].full;
  return {
    caption: say.personaNumbersCaption(name, cohort, study.window.text),
    columns: [
      {id: "feature", label: say.countingColumns.feature, numeric: false},
      ...FIGURES.map((id) => ({id, label: say.personaNumbers[id], numeric: true}))
    ],
    rows: study.features.map(({label}, j) => {
      const {box, active} = profile.features[j];
      const amount = (value: number | undefined): Figure | string =>
        value === undefined || isFew(context, active) ? say.notKnown : numbers.amount(value);
      return [
        label,
        ...[profile, everyone].map((of) => meanCell(context, of, j)),
        ...([box?.median, box?.q1, box?.q3, box?.low, box?.high] as const).map(amount),
        exactly(context, activeShare(context, profile, j)),
        exactly(context, activeShare(context, everyone, j))
      ];
    })
  };
}

function shareTable(context: Context, member: Member): Table {
  const {say, study, numbers, cohortNames} = context;
  return {
    caption: say.personaCohortsCaption(member.name),
    columns: [
      {id: "cohort", label: say.cohortColumn, numeric: false},
      {id: "people", label: say.usersColumn(study.people), numeric: true},
      {id: "share", label: say.numbers.share, numeric: true},
      {id: "low", label: say.personaCohorts.low, numeric: true},
      {id: "high", label: say.personaCohorts.high, numeric: true}
    ],
    rows: shownCohorts(context).map((cohort) => {
      const {share, users, low, high} = cohortShare(context, member, cohort);
      const known = users.text === numbers.count(users.value).text ? users : users.text;
      const bounds = [low, high].map((value) => numbers.share(value));
      return [cohortNames[cohort].full, known, exactly(context, share), ...bounds];
    })
  };
}

// A bound is words, in files too: as a number it would look exact.
function exactly({numbers}: Context, share: Figure): Figure | string {
  return share.text === numbers.share(share.value).text ? share : share.text;
}

function outcomeTable(context: Context, member: Member): Table {
  const {say} = context;
  const {outcome, mine, everyone, versus} = say.personaOutcomes;
  return {
    caption: say.personaOutcomesCaption(member.name),
    columns: [
      {id: "outcome", label: outcome, numeric: false},
      {id: "mine", label: mine, numeric: true},
      {id: "everyone", label: everyone, numeric: true},
      {id: "versus", label: versus, numeric: false}
    ],
    rows: outcomesOf(context, member).map((found) => [
      found.label,
      found.mine,
      found.everyone,
      found.versus ?? say.notKnown
    ])
  };
}
