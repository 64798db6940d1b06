// `site` of family.yaml: where people open the site. Link previews, feeds and snippets need whole addresses; a half-right
// one would lead nowhere from every wiki.
import type {Problem} from "../problem.js";
import {placeOf, problemAt, type YamlFile, type YamlPath} from "../study/yamlFile.js";
import type {SitePlace} from "./persona.js";
import type {FamilyYaml} from "./personaSchema.js";

/** What a site without an address lacks. */
export const NO_ADDRESS =
  "the site's address is not said, so links to it have no preview and wikis nothing to paste";

/** Days of what `stale_after` may count in. */
const DAYS = {day: 1, week: 7} as const;

/** Returns where the site lies; what is wrong is left out. */
export function normalizeSite(given: NonNullable<FamilyYaml["site"]>): SitePlace {
  const {url, embed, stale_after} = given;
  const staleDays = stale_after === undefined ? undefined : daysOf(stale_after);
  return {
    ...(url !== undefined && isSiteUrl(url) ? {url: url.replace(/\/+$/, "")} : {}),
    allow: (embed?.allow ?? []).filter(isOrigin),
    ...(staleDays === undefined ? {} : {staleDays})
  };
}

/** Returns what is wrong with `site` beyond its schema. */
export function checkSite(given: FamilyYaml["site"], yaml: YamlFile): Problem[] {
  if (!given) return [];
  const {url, embed, stale_after} = given;
  const at = (path: YamlPath, message: string, hint: string): Problem =>
    problemAt(yaml, placeOf(yaml, ["site", ...path]), {message, hint});
  return [
    ...(url === undefined
      ? [
          {
            ...at([], NO_ADDRESS, "Add url: https://personas.lumen.example below site."),
            severity: "warning" as const
          }
        ]
      : []),
    ...(url !== undefined && !isSiteUrl(url)
      ? [
          at(
            ["url"],
            `"${url}" is no address of a site`,
            "Write it whole, without ? and #: https://personas.lumen.example."
          )
        ]
      : []),
    ...(embed?.allow ?? []).flatMap((origin, i) =>
      isOrigin(origin)
        ? []
        : [at(["embed", "allow", i], `"${origin}" is no address of a wiki`, allowHint(origin))]
    ),
    ...(stale_after !== undefined && daysOf(stale_after) === undefined
      ? [
          at(
            ["stale_after"],
            `"${stale_after}" is no length of time`,
            'Write days or weeks: "45 days" or "8 weeks".'
          )
        ]
      : [])
  ];
}

// Its path is written into rules of hosts, in which some signs have a meaning.
function isSiteUrl(text: string): boolean {
  if (!/^https?:\/\/[^\s/?#"<>\\@]+(?:\/[^\s?#"<>\\;:*${}']*)?$/.test(text)) return false;
  return URL.canParse(text) && isDecodable(new URL(text).pathname);
}

function isDecodable(path: string): boolean {
  try {
    return !/[\p{Cc}"\\]/u.test(decodeURI(path));
  } catch {
    return false;
  }
}

// What a Content-Security-Policy takes as a host: no path, and nothing that would end the directive.
function isOrigin(text: string): boolean {
  return /^https?:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d+)?$/i.test(text);
}

function allowHint(text: string): string {
  const origin = /^(https?:\/\/[^\s/]+)\//.exec(text)?.[1];
  if (origin !== undefined && isOrigin(origin)) return `Leave the path away: ${origin}.`;
  const host =
    /^[\w*-]+(?:\.[\w-]+)+$/.test(text) && isOrigin(`https://${text}`) ? `https://${text}` : undefined;
  return host === undefined
    ? "Write https:// and the host, nothing after it: https://wiki.lumen.example, or https://*.atlassian.net."
    : `Did you mean ${host}?`;
}

function daysOf(text: string): number | undefined {
  const [, count, unit] = /^(\d{1,4})\s+(day|week)s?$/i.exec(text.trim()) ?? [];
  if (unit === undefined || Number(count) === 0) return undefined;
  return Number(count) * DAYS[unit.toLowerCase() === "week" ? "week" : "day"];
}
