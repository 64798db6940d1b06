// What is needed where parts of the site are shown outside of it: addresses, dates, and what administrators must allow.
import type {SitePlace} from "../personas/persona.js";
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
      : {asOf: {date: ends.toISOString().slice(0, 10), text: say.wiki.asOf(dateOf(ends, context))}}),
    ...staleOf(context, ends),
    retired: retired.map(({persona, cohort}) => ({
      id: persona,
      text: say.wiki.retired(nameOf(persona), cohortName(cohort, context))
    })),
    retiredSee: say.wiki.retiredSee(title),
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

function dateOf(ends: Date, {study, say, counted}: Context): string {
  const timeZone = counted.ledger.dataEnds === undefined ? "UTC" : study.timeZone;
  return new Intl.DateTimeFormat(say.code, {dateStyle: "long", timeZone}).format(ends);
}

function staleOf(context: Context, ends: Date | undefined): Pick<WikiReport, "stale"> {
  const {definitions, say, numbers} = context;
  const {staleDays} = definitions.family.site ?? NOWHERE;
  if (staleDays === undefined || ends === undefined) return {};
  const from = new Date(ends.getTime() + staleDays * DAY_MS).toISOString();
  return {stale: {from, text: say.wiki.stale(numbers.count(staleDays).text)}};
}

// Its file is gone, and the name with it; the id is what people called it by.
function nameOf(id: string): string {
  const words = id.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function cohortName(id: string, {counted, cohortNames: names, study, say}: Context): string {
  const known = counted.cohorts.findIndex((cohort) => cohort.id === id);
  if (known >= 0) return names[known].full;
  if (id === "all") return say.everyone;
  const from = /^\d{4}-\d\d$/.test(id) ? `${id}-01` : /^\d{4}-\d\d-\d\d$/.test(id) ? id : undefined;
  const cohort = {id, users: 0, ...(from === undefined ? {} : {from})};
  return cohortNames([cohort], study.cohorts.by, say)[0].full;
}

function allowedOf({say}: Context, host: string): WikiReport["allowed"] {
  return Object.fromEntries(Object.entries(say.wiki.allow).map(([wiki, sentence]) => [wiki, sentence(host)]));
}
