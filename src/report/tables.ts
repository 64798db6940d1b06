// Tables that pages print and CSV files carry.
import {type Context, clusteredMembers, featureWords} from "./context.js";
import {activeShare, discreetCount, discreetShare, meanCell} from "./discreet.js";
import {type Group, usersOf} from "./groups.js";
import {type MemberFigures, memberFigures} from "./memberFigures.js";
import type {Figure, Table} from "./parts.js";
import type {Profile} from "./profile.js";
import {cohortUsers, shownCohorts} from "./shares.js";

/** Returns the numbers of all groups and features: one row a group, then those set aside, everyone last. */
export function numbersTable(context: Context): Table {
  const {study, say, numbers, everyone, fitCohort, cohortNames} = context;
  const aside = context.members.filter(({group, profile}) => group.match === "outliers" && profile.users > 0);
  const rows: {label: string; profile: Profile; group?: Group}[] = [
    ...[...clusteredMembers(context), ...aside].map(({shortName, profile, group}) => ({
      label: shortName,
      profile,
      group
    })),
    {label: say.everyone, profile: everyone}
  ];
  const column = (id: string, label: string): Table["columns"][number] => ({id, label, numeric: true});
  return {
    caption: say.numbersCaption(
      fitCohort === undefined ? say.everyone : cohortNames[fitCohort].full,
      study.window.text
    ),
    columns: [
      {id: "group", label: say.numbers.group, numeric: false},
      column("people", say.numbers.people),
      column("share", say.numbers.share),
      ...study.features.flatMap(({id, label}) => [
        column(`${id}_mean`, `${label}, ${say.numbers.mean}`),
        column(`${id}_median`, `${label}, ${say.numbers.median}`),
        column(`${id}_any`, `${label}, ${say.numbers.any}`)
      ])
    ],
    rows: rows.map(({label, profile, group}) =>
      withWords(group && memberFigures(context, group, fitCohort), [
        label,
        countCell(context, profile.users),
        shareCell(context, profile.users, everyone.users),
        ...profile.features.flatMap(({active, box, told}, j): (Figure | string)[] => [
          box ? meanCell(context, profile, j) : say.notKnown,
          box ? numbers.amount(box.median) : say.notKnown,
          told === undefined
            ? shareCell(context, active, profile.users)
            : activeShare(context, profile, j).text
        ])
      ])
    )
  };
}

// In files a figure has all its digits, and a fraction tells of how many it is one. Of a group whose number is
// withheld only the words are given.
function withWords(
  figures: MemberFigures | undefined,
  row: readonly (Figure | string)[]
): readonly (Figure | string)[] {
  if (figures?.showing !== "withheld") return row;
  const [label, , , ...rest] = row.map((cell) => (typeof cell === "string" ? cell : cell.text));
  return [label, figures.users.text, figures.share.text, ...rest];
}

function memberCell(context: Context, group: Group, cohort: number): Figure | string {
  const {share, showing} = memberFigures(context, group, cohort);
  if (showing === "withheld") return share.text;
  return shareCell(context, usersOf(group, context.table, cohort), cohortUsers(context, cohort));
}

// A bound is words, in files too: as a number it would look exact.
function countCell(context: Context, users: number): Figure | string {
  const figure = discreetCount(context, users);
  return figure.value === users ? figure : figure.text;
}

function shareCell(context: Context, part: number, whole: number): Figure | string {
  const figure = discreetShare(context, part, whole);
  return whole > 0 && figure.value === part / whole ? figure : figure.text;
}

/** Returns the shares of all groups, one row a cohort. */
export function cohortTable(context: Context): Table {
  const {say, study, members} = context;
  const present = members.filter(({group}) => group.rows.length > 0);
  return {
    caption: say.cohortTable,
    columns: [
      {id: "cohort", label: say.cohortColumn, numeric: false},
      {id: "people", label: say.usersColumn(study.people), numeric: true},
      ...present.map(({group, shortName}) => ({id: group.id, label: shortName, numeric: true}))
    ],
    rows: shownCohorts(context).map((cohort) => [
      context.cohortNames[cohort].full,
      countCell(context, cohortUsers(context, cohort)),
      ...present.map(({group}) => memberCell(context, group, cohort))
    ])
  };
}

/** Returns the table as CSV (RFC 4180), figures as plain numbers; text that a spreadsheet would run is quoted off. */
export function formatCsv({columns, rows}: Table): string {
  const lines = [
    columns.map(({id}) => id),
    ...rows.map((row) => row.map((cell) => (typeof cell === "string" ? cell : String(cell.value))))
  ];
  return `${lines.map((line) => line.map(csvField).join(",")).join("\r\n")}\r\n`;
}

/** Returns the table's rows as a JSON list of objects by column id, figures as plain numbers, one row a line. */
export function formatJson({columns, rows}: Table): string {
  const objects = rows.map((row) =>
    JSON.stringify(
      Object.fromEntries(row.map((cell, i) => [columns[i].id, typeof cell === "string" ? cell : cell.value]))
    )
  );
  return `[\n${objects.join(",\n")}\n]\n`;
}

// A field that begins like a formula gets an apostrophe, as OWASP advises against CSV injection.
function csvField(text: string): string {
  const inert = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** Returns the words of a feature's counting, for the method page. */
export function countingTable({study, say, numbers}: Context): Table {
  const ready = study.source.kind !== "events";
  return {
    caption: say.countingTable,
    columns: [
      {id: "feature", label: say.countingColumns.feature, numeric: false},
      {id: "how", label: say.countingColumns.how, numeric: false},
      {id: "events", label: say.countingColumns.events, numeric: false}
    ],
    rows: study.features.map((feature) => {
      const how = ready ? say.ready : say.countings[feature.counting];
      const rounded =
        feature.round === undefined ? how : say.rounded(how, numbers.amount(feature.round).text);
      return [featureWords(feature).label, rounded, ready ? feature.column : say.list(feature.events)];
    })
  };
}
