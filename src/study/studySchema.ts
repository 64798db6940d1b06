// What data/study.yaml may hold. Descriptions are hints in messages and help in editors: each says what is allowed,
// with units and an example. Checks of one value are here; checks between keys are in checkStudy.ts.
import * as z from "zod";
import {isMoment} from "./moment.js";
import {isTimeZone, likelyTimeZone} from "./timeZone.js";

/** Returns a text that fails with our own words where `test` does not hold. */
function checkedText(
  test: (text: string) => boolean,
  say: (text: string) => {message: string; hint: string}
) {
  return z.string().superRefine((text, context) => {
    if (test(text)) return;
    const {message, hint} = say(text);
    context.addIssue({code: "custom", message, params: {hint}});
  });
}

const text = (description: string) => z.string().trim().min(1).describe(description);
const scalar = z.union([z.string().min(1), z.number(), z.boolean()]);

/** Tells editors what `checkedText` accepts, as JSON Schema says it; spaces are as free as in the check. */
const pattern = (source: string, description: string) => ({description, pattern: source});

const path = checkedText(
  (value) => value.trim() !== "" && !value.includes("\\") && !/^[a-z]+:\/\//i.test(value),
  (value) => ({
    message: `"${value}" is not a path`,
    hint: value.includes("\\")
      ? `Use forward slashes: "${value.replace(/\\+/g, "/")}".`
      : "Give a path from the project root, such as data/users.csv; * stands for any part of a name."
  })
);
const paths = (what: string) =>
  z
    .union([path, z.array(path).min(1)])
    .describe(`${what}: a path or a list of paths from the project root; * stands for any part of a name.`);

/** `first 24 hours`, `first 7 days`, `first day`; groups: number, unit. */
export const WINDOW = /^first (?:([1-9]\d*) )?(hours?|days?)$/;
const window = checkedText(
  (value) => WINDOW.test(value.trim().replace(/\s+/g, " ")),
  (value) => ({message: `"${value}" is not a window`, hint: 'Write "first 24 hours" or "first 7 days".'})
).meta(
  pattern(
    "^\\s*first\\s+([1-9]\\d*\\s+)?(hours?|days?)\\s*$",
    'How long after sign-up events count: "first 24 hours" or "first 7 days".'
  )
);

const timeZone = checkedText(isTimeZone, (value) => {
  const likely = likelyTimeZone(value);
  const hint = likely ? `Did you mean "${likely}"?` : 'Write an IANA name such as "Europe/Berlin", or "UTC".';
  return {message: `unknown time zone "${value}"`, hint};
}).describe(
  'IANA name of the zone in which days and months begin, such as "America/Sao_Paulo"; UTC unless told.'
);

const dataEnds = checkedText(isMoment, (value) => ({
  message: `"${value}" is not a date`,
  hint: 'Write "2026-07-09" (midnight at its beginning), "2026-07-09T18:00" or, with an offset, "2026-07-09T18:00Z".'
})).describe('Moment up to which the data are complete, such as "2026-07-09"; the latest event unless told.');

const outliers = checkedText(
  (value) =>
    value === "none" || (OUTLIERS.test(value) && outlierPercent(value) > 0 && outlierPercent(value) < 50),
  (value) => ({message: `"${value}" does not say who is set aside`, hint: 'Write "top 1%" or "none".'})
).meta(
  pattern(
    "^(none|top \\d+(\\.\\d+)? ?%)$",
    'Who is set aside as off the chart, by any feature: "top 1%", or "none".'
  )
);

const OUTLIERS = /^top (\d+(?:\.\d+)?) ?%$/;

/** Returns the per cent of `top 1%`; NaN for other texts. */
export function outlierPercent(value: string): number {
  return Number(OUTLIERS.exec(value)?.[1] ?? Number.NaN);
}

const selectWord = checkedText(
  (value) => value === "auto" || value === "all",
  (value) => ({
    message: `"${value}" does not say which features people are grouped by`,
    hint: `Write auto, all, or a list of features: [${value}].`
  })
).meta(pattern("^(auto|all)$", "auto, or all."));

/** Keys of features and outcomes. */
export const ID = /^[a-z][a-z0-9_]*$/;
const id = z.string().regex(ID);

const feature = z
  .strictObject({
    label: text('What is counted, in words: "Exercises submitted".'),
    unit: z
      .union([text("Singular."), z.tuple([text("Singular."), text("Plural.")])])
      .describe("One of what is counted: exercise; or singular and plural: [essay, essays]."),
    verb: text('What people do, as in "they submit": submit; in the language of the site.').optional(),
    events: z
      .union([scalar, z.array(scalar).min(1)])
      .optional()
      .describe("Values of the event column that count: video_started, or a list."),
    count: z
      .enum(["events", "sum", "days", "any"])
      .optional()
      .describe(
        "How they count: events (how many; the default), sum (of the count column), days (with any), any (1 if at all)."
      ),
    column: text("Column of a ready table; the feature's key unless told.").optional(),
    round: z.number().positive().optional().describe("Step to which values are rounded, such as 5; above 0.")
  })
  .describe("A feature has label, unit and, where events are counted, events.");

const outcome = z.strictObject({
  label: text('What came of it, in words: "Subscribed within 30 days".'),
  column: text("Yes-or-no column of the users; the outcome's key unless told.").optional(),
  good: z.boolean().optional().describe("Whether it is good news: true (the default) or false.")
});

const filter = z.strictObject({
  column: text("Column of the users' files: country."),
  is: z
    .union([scalar, z.array(scalar).min(1)])
    .optional()
    .describe("Keeps these values: BR, or [BR, PT]."),
  is_not: z
    .union([scalar, z.array(scalar).min(1)])
    .optional()
    .describe("Drops these values: test, or [test, staff]."),
  at_least: z.number().optional().describe("Keeps numbers from this one on: 18."),
  at_most: z.number().optional().describe("Keeps numbers up to this one: 99."),
  or_unknown: z
    .literal(true)
    .optional()
    .describe("With at_least or at_most: true keeps users whose column is empty, too."),
  known: z.boolean().optional().describe("true keeps users with a value, false those without."),
  not_before_window_ends: z
    .literal(true)
    .optional()
    .describe("true keeps users whose column is empty or a time at or after the end of their window."),
  why: text("Why, for the method page.").optional()
});

const k = z
  .union([
    z.literal("auto"),
    z.int().min(2).max(50),
    z.strictObject({
      from: z.int().min(2).max(50).describe("Fewest groups to try: 2 or more."),
      to: z.int().min(2).max(50).describe("Most groups to try: 50 or fewer.")
    })
  ])
  .describe("How many groups: auto, {from: 2, to: 12}, or a number from 2 to 50, which then needs why.");

const COLUMNS: Readonly<Record<string, string>> = {
  user: "Column of the events with the user: user_id.",
  event: "Column of the events with the kind of event: event.",
  time: "Column of the events with the time: time.",
  count: "Column of the events with how many times it happened; once each unless told.",
  id: "Column of the events with an identifier of the event: rows with the same one are duplicates.",
  user_in_users: "Column of the users' files with the user; the same as user unless told.",
  signup: "Column of the users with the moment of sign-up: signed_up_at.",
  users: "Column of a frequency table with the number of users: users."
};
const column = (key: string) => text(COLUMNS[key]).optional();

/** data/study.yaml. */
export const studySchema = z.strictObject({
  title: text('Name of the product or place: "Lumen Academy".'),
  note: text('A sentence that every page shows: "These data are made up."').optional(),
  people: text("Who the users are, plural: students; people unless told.").optional(),
  source: z
    .strictObject({
      users: paths("Users, one row each").optional(),
      events: paths("Events").optional(),
      table: paths("Features counted already, one row per user").optional(),
      frequencies: paths("Features counted and grouped already").optional(),
      tolerate_broken: z
        .number()
        .min(0)
        .max(1)
        .optional()
        .describe("Share of rows that may be unreadable before the build stops, 0 to 1; 0.01 unless told.")
    })
    .describe(
      "Where the data are: {users: data/users.csv, events: data/events-*.csv.gz}, or table, or frequencies."
    ),
  columns: z
    .strictObject({
      user: column("user"),
      event: column("event"),
      time: column("time"),
      count: column("count"),
      id: column("id"),
      user_in_users: column("user_in_users"),
      signup: column("signup"),
      users: column("users")
    })
    .optional()
    .describe("Names of the columns: {user: user_id, event: event, time: time, signup: signed_up_at}."),
  window,
  time_zone: timeZone.optional(),
  data_ends: dataEnds.optional(),
  cohorts: z
    .union([
      z.enum(["month", "week", "quarter", "none"]),
      z.strictObject({column: text("Column of the users: plan.")})
    ])
    .optional()
    .describe("How users are grouped: month (the default), week, quarter, none, or {column: plan}."),
  fit: z
    .union([z.string().min(1), z.number()])
    .optional()
    .describe('Cohort in which groups are looked for: latest, all, or one by its name: "2026-06".'),
  filters: z.array(filter).optional().describe("Who is kept: a list of {column: country, is: [BR, PT]}."),
  features: z
    .record(id, feature)
    .describe("What is counted per user: at least one feature, each under a key of its own."),
  select: z
    .union([selectWord, z.array(id).min(1)])
    .optional()
    .describe(
      "Features by which people are grouped: all (the default), auto (the fewest that say most of what all say), or a list of their keys: [exercises, videos]."
    ),
  outcomes: z.record(id, outcome).optional().describe("What came of it: yes-or-no columns of the users."),
  outliers: outliers.optional(),
  scaling: z
    .enum(["standard", "log"])
    .optional()
    .describe("standard (the default), or log for very skewed counts."),
  k: k.optional(),
  model: z
    .enum(["pinned", "refit"])
    .optional()
    .describe(
      "Which groups are shown: pinned (those of the last kindred accept; the default once there is one) or refit (new ones)."
    ),
  why: text("Why k is this number: five was agreed with product.").optional(),
  privacy: z
    .strictObject({
      min_group: z
        .int()
        .min(2)
        .optional()
        .describe("Smallest group that is shown: 10 unless told, 2 at least.")
    })
    .optional()
    .describe("{min_group: 10}.")
});

/** data/study.yaml as it is written, checked but without defaults. */
export type StudyYaml = z.output<typeof studySchema>;
