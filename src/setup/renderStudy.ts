// The proposal as data/study.yaml: each choice with a comment on what it rests on. Everything that comes from data is
// quoted by the YAML library, or stripped of line breaks in comments.
import {basename} from "node:path";
import {stringify} from "yaml";
import {PEOPLE, plainName} from "./columnNames.js";
import {capital} from "./eventWords.js";
import type {ProposedFeature} from "./proposeFeatures.js";
import type {Proposal} from "./proposeStudy.js";

/** Returns the text of data/study.yaml for a proposal about the data of a folder. */
export function renderStudy(root: string, proposal: Proposal): string {
  const parts = [
    headLines(root, proposal),
    sourceLines(proposal),
    [...comment(proposal.window.why), pair("window", proposal.window.text)],
    [...comment(ABOUT_ZONE), pair("time_zone", "UTC")],
    cohortLines(proposal),
    featureLines(proposal),
    outcomeLines(proposal),
    groupingLines(proposal)
  ];
  return `${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

const ABOUT_FILE =
  "What Kindred reads and how it counts. Written by `kindred init` from the data; every line is yours to change. `kindred check` says what to mend.";
const ABOUT_ZONE =
  "The zone in which days and months begin, and in which times without an offset are read, such as America/Sao_Paulo. The data cannot tell it.";
const ABOUT_OUTLIERS =
  "People who did more of something than 99 in 100 are set aside as a group of their own, so that a handful cannot bend the others.";
const ABOUT_LOG =
  "Some counts are very large, and a day is too short to count days: log weighs the first times more than the hundredth.";
const ABOUT_K =
  "How many groups there are is looked for. A number of your own needs a reason: k: 5 and why: five was agreed with product.";

function headLines(root: string, proposal: Proposal): string[] {
  return [
    "# yaml-language-server: $schema=study.schema.json",
    ...comment(ABOUT_FILE),
    pair("title", titleOf(root)),
    pair("people", peopleOf(proposal))
  ];
}

function sourceLines(proposal: Proposal): string[] {
  const {roles, activity} = proposal;
  const users = `${activity.users} ${activity.users === 1 ? "user" : "users"} with a sign-up.`;
  return [
    ...comment(
      `${users} A * in a path stands for any part of a name, so that next month's file is read too.`
    ),
    ...unusedComment(proposal),
    "source:",
    nested("users", single(roles.users.globs)),
    nested("events", single(roles.events.globs)),
    ...columnLines(proposal)
  ];
}

function groupingLines({features: {scaling}}: Proposal): string[] {
  return [
    ...comment(ABOUT_OUTLIERS),
    pair("outliers", "top 1%"),
    ...(scaling ? [...comment(ABOUT_LOG), pair("scaling", scaling)] : []),
    ...comment(ABOUT_K),
    pair("k", "auto")
  ];
}

const WIDTH = 108;

// Comments are cut into lines between words; what breaks lines in a name does not break out of the comment.
function comment(text: string, indent = ""): string[] {
  const lines: string[] = [];
  for (const word of text.split(/[\s\p{C}\u2028\u2029]+/u)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + 1 > WIDTH) lines.push(`${indent}# ${word}`);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

function pair(key: string, value: unknown, indent = ""): string {
  // JSON's texts are YAML's: with escapes they stay on one line.
  if (typeof value === "string" && /[\p{Cc}\u2028\u2029]/u.test(value))
    return `${indent}${key}: ${JSON.stringify(value)}`;
  const text = stringify(
    {[key]: value},
    {lineWidth: 0, collectionStyle: "flow", flowCollectionPadding: false}
  );
  // The map itself is a block; what is in it is written on one line.
  const inner = /^\{([\s\S]*)\}\n$/.exec(text)?.[1] ?? text.trimEnd();
  return indent + inner;
}

function nested(key: string, value: unknown): string {
  return pair(key, value, "  ");
}

function single(globs: readonly string[]): unknown {
  return globs.length === 1 ? globs[0] : globs;
}

function titleOf(root: string): string {
  const words = basename(root)
    .replace(/[_\s-]+/g, " ")
    .trim();
  return /\p{L}/u.test(words) ? capital(words) : "Our product";
}

// As the column or the file of users calls them: "student_id" and students.csv are of students.
function peopleOf({roles}: Proposal): string {
  const names = [roles.userId, roles.user, basename(roles.users.globs[0]).replace(/\..*$/, "")].map(
    plainName
  );
  const pattern = new RegExp(`(?:^|_)(${PEOPLE})s?(?:_|$)`);
  const found = names.flatMap((name) => pattern.exec(name)?.[1] ?? []).find((word) => word !== "person");
  return found === undefined ? "people" : `${found}s`;
}

function unusedComment({unused}: Proposal): string[] {
  if (unused.length === 0) return [];
  return comment(
    `Not read: ${unused
      .flatMap(({globs}) => globs)
      .slice(0, 10)
      .join(", ")}.`
  );
}

function columnLines({roles}: Proposal): string[] {
  const {user, userId, event, time, count, id, signup} = roles;
  return [
    "columns:",
    nested("user", user),
    ...(userId === user ? [] : [nested("user_in_users", userId)]),
    nested("event", event.name),
    nested("time", time.name),
    ...(count ? [...comment("How many times it happened.", "  "), nested("count", count.name)] : []),
    ...(id ? [...comment("Rows with the same one are counted once.", "  "), nested("id", id.name)] : []),
    nested("signup", signup.name)
  ];
}

function cohortLines({cohorts}: Proposal): string[] {
  const {by, column, fit, why} = cohorts;
  return [
    ...comment(why),
    pair("cohorts", column === undefined ? by : {column}),
    ...(fit === undefined
      ? []
      : [
          ...comment(
            "The cohort in which groups are looked for: they follow each other in time, and this is the latest."
          ),
          pair("fit", fit)
        ])
  ];
}

function featureLines({features: {features, why, counting, others}}: Proposal): string[] {
  const rest =
    others.length === 0
      ? ""
      : ` Not counted: ${others.slice(0, 12).join(", ")}${others.length > 12 ? ` and ${others.length - 12} more` : ""}.`;
  const verb = features.some(({verb}) => verb !== undefined)
    ? ""
    : " A verb makes better sentences: verb: open.";
  return [
    ...comment(
      `${why} (${features.map(({event, share}) => `${event} ${Math.round(share * 100)} in 100`).join(", ")}). ${counting} Choose what everybody understands; labels and units are shown to readers.${verb}${rest}`
    ),
    "features:",
    ...features.flatMap(oneFeature)
  ];
}

function oneFeature({id, label, unit, verb, event, counting}: ProposedFeature): string[] {
  const lines = [
    pair("label", label),
    pair("unit", unit[1] === `${unit[0]}s` && !/[^aeiou]y$/.test(unit[0]) ? unit[0] : unit),
    ...(verb === undefined ? [] : [pair("verb", verb)]),
    pair("events", event),
    ...(counting === "events" ? [] : [pair("count", counting)])
  ];
  return [`  ${id}:`, ...lines.map((line) => `    ${line}`)];
}

function outcomeLines({outcomes: {outcomes, others}}: Proposal): string[] {
  const rest =
    others.length === 0
      ? ""
      : ` Other yes-or-no columns: ${others.join(", ")}. Add one only if it says what became of people.`;
  if (outcomes.length === 0) {
    const none =
      others.length === 0
        ? "No column of the users says yes or no to what became of them; with one, write outcomes: {subscribed: {label: Subscribed within 30 days, column: subscribed_30d}}."
        : rest.trim();
    return comment(none);
  }
  return [
    ...comment(
      `What became of people; it must come after the window, or the groups would only repeat it.${rest}`
    ),
    "outcomes:",
    ...outcomes.flatMap(({id, label, column, good}) => [
      `  ${id}:`,
      ...[pair("label", label), pair("column", column), pair("good", good)].map((line) => `    ${line}`)
    ])
  ];
}
