import {RESERVED_IDS} from "../study/checkStudy.js";
import type {Counting} from "../study/study.js";
import {type EventWords, eventWords, keyOf} from "./eventWords.js";
import type {Activity, KindOfEvent} from "./lookAtActivity.js";

/** One feature that could be counted. */
export interface ProposedFeature extends EventWords {
  readonly id: string;
  readonly event: string;
  readonly counting: Counting;
  /** Share of the people who did it in the window. */
  readonly share: number;
}

/** The features, why they are these, and why they count as they do. */
export interface ProposedFeatures {
  readonly features: readonly ProposedFeature[];
  readonly why: string;
  readonly counting: string;
  /** log where counts are very skewed and days cannot be counted. */
  readonly scaling?: "log";
  /** Kinds of events that are left out, most frequent first. */
  readonly others: readonly string[];
}

/** More than six petals make a portrait that nobody can read. */
const MOST = 6;
/** A kind that fewer people did tells about nobody but them. */
const LEAST_SHARE = 0.01;
const LEAST_USERS = 10;
/** Above so many times by the most active tenth, the number says more about clicking than about people. */
const HEAVY = 30;

/** Returns the kinds that most users did in the window, but for what everybody does exactly once, as signing up. */
export function proposeFeatures(
  {kinds, looked, perDay}: Pick<Activity, "kinds" | "looked" | "perDay">,
  {window, count}: {readonly window: {readonly hours: number; readonly text: string}; readonly count?: string}
): ProposedFeatures {
  const w = window.hours <= 24 ? 0 : window.hours <= 168 ? 1 : 2;
  const share = ({users}: KindOfEvent): number => users[w] / Math.max(1, looked);
  const could = kinds.filter(
    (kind) =>
      kind.users[w] >= LEAST_USERS && share(kind) >= LEAST_SHARE && !(share(kind) > 0.98 && kind.much[w] <= 1)
  );
  const chosen = [...(could.length > 0 ? could : kinds)]
    .sort((a, b) => b.users[w] - a.users[w])
    .slice(0, MOST);
  const heavy = chosen.some(({much}) => much[w] > HEAVY);
  const days = w > 0 && (perDay || heavy);
  const counting: Counting = days ? "days" : count === undefined ? "events" : "sum";
  const ids: string[] = [...RESERVED_IDS];
  const features = chosen.map((kind): ProposedFeature => {
    const id = keyOf(kind.kind, ids, "event");
    ids.push(id);
    return {id, event: kind.kind, counting, share: share(kind), ...eventWords(kind.kind, {days})};
  });
  return {
    features,
    counting: countingWhy(counting, {perDay, heavy, ...(count === undefined ? {} : {count})}),
    why: `What most people do in the ${window.text}, most common first`,
    others: kinds.map(({kind}) => kind).filter((kind) => chosen.every((one) => one.kind !== kind)),
    ...(heavy && !days ? {scaling: "log" as const} : {})
  };
}

function countingWhy(
  counting: Counting,
  {perDay, heavy, count}: {perDay: boolean; heavy: boolean; count?: string}
): string {
  if (counting === "sum") return `The column ${count} says how many times: it is added up.`;
  if (counting !== "days") return "Each row counts once.";
  if (!perDay)
    return `Some people do the same thing very often: days with it tell them apart better than how often.`;
  return `Each row is a day's total${heavy ? ", and some are very large" : ""}: we count the days on which people did it, not how often.`;
}
