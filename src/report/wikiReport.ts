// What is needed where parts of the site are shown outside of it: addresses, dates, and what administrators must allow.
import type {SitePlace} from "../personas/persona.js";
import type {Retired} from "../personas/release.js";
import type {Context} from "./context.js";
import {cohortNames} from "./dates.js";
import type {WikiReport} from "./report.js";

const DAY_MS = 86_400_000;
const NOWHERE: SitePlace = {allow: []};

/** Returns the words and dates that embeds, feeds and snippets carry. */
export function wikiReport(context: Context): WikiReport {
  const {say, definitions, retired = []} = context;
  const {title, site = NOWHERE} = definitions.family;
  const ends = endOf(context);
  return {
    ...(site.url === undefined ? {} : {url: site.url}),
    allow: site.allow,
    ...(ends === undefined
      ? {}
      : {asOf: {date: isoDate(ends, context), text: say.wiki.asOf(dateOf(ends, context))}}),
    ...staleOf(context, ends),
    retired: retired.map((gone) => ({path: gone.path, text: retiredText(gone, context)})),
    retiredSee: say.wiki.retiredSee(title),
    notFound: say.wiki.notFound,
    feedTitle: say.wiki.feed(title),
    allowed: site.url === undefined ? {} : allowedOf(context, new URL(site.url).host)
  };
}

// The data end when the last event came; a table that was counted elsewhere knows its cohorts only.
function endOf({counted, fitCohort}: Context): Date | undefined {
  const cohort = fitCohort === undefined ? undefined : counted.cohorts[fitCohort];
  const ends = counted.ledger.dataEnds ?? cohort?.to;
  return ends === undefined ? undefined : new Date(ends);
}

function dateOf(ends: Date, context: Context): string {
  const timeZone = zoneOf(context);
  return new Intl.DateTimeFormat(context.say.code, {dateStyle: "long", timeZone}).format(ends);
}

// The same day for programs.
function isoDate(ends: Date, context: Context): string {
  const format = new Intl.DateTimeFormat("en", {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    timeZone: zoneOf(context)
  });
  const parts = new Map(format.formatToParts(ends).map(({type, value}) => [type, value]));
  return [parts.get("year")?.padStart(4, "0"), parts.get("month"), parts.get("day")].join("-");
}

// The end of a cohort is a local date already.
function zoneOf({study, counted}: Context): string {
  return counted.ledger.dataEnds === undefined ? "UTC" : study.timeZone;
}

function staleOf(context: Context, ends: Date | undefined): Pick<WikiReport, "stale"> {
  const {definitions, say, numbers} = context;
  const {staleDays} = definitions.family.site ?? NOWHERE;
  if (staleDays === undefined || ends === undefined) return {};
  const from = new Date(ends.getTime() + staleDays * DAY_MS).toISOString();
  return {stale: {from, text: say.wiki.stale(staleDays, numbers.count(staleDays).text)}};
}

function retiredText({path, cohort}: Retired, context: Context): string {
  const {say} = context;
  const when = cohort === "all" ? undefined : cohortName(cohort, context);
  const [kind, name] = [path.slice(0, path.indexOf("/")), path.slice(path.indexOf("/") + 1)];
  if (kind === "personas") return say.wiki.retired(nameOf(name), when);
  if (kind !== "compare") return say.wiki.gone(nameOf(name), when);
  const sides = name
    .split("-vs-")
    .map((id) => (/^\d[\d-]*$/.test(id) ? cohortName(id, context) : nameOf(id)));
  return say.wiki.gone(sides.join(", "), when);
}

// What it was called is gone with it; the id is what its address called it by. Addresses of cohorts end with a hash.
function nameOf(id: string): string {
  const words = id.replace(/-[0-9a-f]{8}$/, "").replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function cohortName(id: string, {counted, cohortNames: names, study, say}: Context): string {
  const known = counted.cohorts.findIndex((cohort) => cohort.id === id);
  if (known >= 0) return names[known].full;
  const from = /^\d{4}-\d\d$/.test(id) ? `${id}-01` : /^\d{4}-\d\d-\d\d$/.test(id) ? id : undefined;
  const cohort = {id, users: 0, ...(from === undefined ? {} : {from})};
  return cohortNames([cohort], study.cohorts.by, say)[0].full;
}

function allowedOf({say}: Context, host: string): WikiReport["allowed"] {
  return Object.fromEntries(Object.entries(say.wiki.allow).map(([wiki, sentence]) => [wiki, sentence(host)]));
}
