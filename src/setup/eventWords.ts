// From the name of a kind of event to words: "video_started" is "Video started", counted in videos, and people start
// them. What is no English past tense at its end is counted as events of that name.
import {plainName} from "./columnNames.js";

/** How a kind of event is spoken of. */
export interface EventWords {
  /** "Video started". */
  readonly label: string;
  /** One and many: ["video", "videos"]. */
  readonly unit: readonly [one: string, many: string];
  /** Base form: "start". */
  readonly verb?: string;
}

/** Words for one kind; `days`: days with it are counted. */
export function eventWords(kind: string, {days}: {readonly days: boolean}): EventWords {
  const words = inWords(kind);
  if (days) return {label: `Days with ${words}`, unit: [`day with ${words}`, `days with ${words}`]};
  const said = splitEnd(words, 2) ?? splitEnd(words, 1);
  if (said) return {label: capital(words), unit: numbers(said.noun), verb: said.verb};
  return {label: capital(words), unit: [`${words} event`, `${words} events`]};
}

// The noun before a past tense of so many words.
function splitEnd(words: string, length: number): {noun: string; verb: string} | undefined {
  const parts = words.split(" ");
  const verb = VERBS.get(parts.slice(-length).join(" "));
  const noun = parts.slice(0, -length).join(" ");
  return verb === undefined || noun === "" ? undefined : {noun, verb};
}

/** Returns a name in small letters with spaces; a name without a letter or digit stays as it is. */
export function inWords(name: string): string {
  return plainWords(name) || name.trim() || "something";
}

/** Returns a key of study.yaml for a name: small letters, digits and _, none of `taken`, no word of Kindred's own. */
export function keyOf(name: string, taken: readonly string[], otherwise: string): string {
  const plain = plainName(name)
    .replace(/[^a-z0-9_]+/g, "_")
    .replace(/_+/g, "_")
    .replace(/^_+|_+$/g, "");
  const base =
    /^[a-z]/.test(plain) && !NO_KEY.test(plain) ? plain : plain === "" ? otherwise : `${otherwise}_${plain}`;
  for (let n = 1; ; n++) {
    const key = n === 1 ? base : `${base}_${n}`;
    if (!taken.includes(key)) return key;
  }
}

// Words that YAML reads as something else than a text.
const NO_KEY = /^(null|true|false|yes|no|on|off|y|n)$/;

function plainWords(name: string): string {
  return name
    .replace(/(\p{Ll})(\p{Lu})|(\d)(\p{Lu}\p{Ll})/gu, "$1$3 $2$4")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}

/** Returns a text with a capital letter at its beginning. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

// English: enough for the names that developers give to events; a person reads the file and mends the others.
function numbers(noun: string): [one: string, many: string] {
  if (/[^s]s$/.test(noun)) return [noun.slice(0, -1), noun];
  if (/(s|x|z|ch|sh)$/.test(noun)) return [noun, `${noun}es`];
  return [noun, /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`];
}

/** Past tenses at the end of event names, with what people do. */
const VERBS: ReadonlyMap<string, string> = new Map([
  ["added", "add"],
  ["answered", "answer"],
  ["asked", "ask"],
  ["attempted", "attempt"],
  ["booked", "book"],
  ["bought", "buy"],
  ["clicked", "click"],
  ["closed", "close"],
  ["completed", "complete"],
  ["created", "create"],
  ["deleted", "delete"],
  ["downloaded", "download"],
  ["edited", "edit"],
  ["exported", "export"],
  ["filled in", "fill in"],
  ["finished", "finish"],
  ["imported", "import"],
  ["invited", "invite"],
  ["joined", "join"],
  ["liked", "like"],
  ["listened", "listen to"],
  ["looked up", "look up"],
  ["opened", "open"],
  ["ordered", "order"],
  ["paid", "pay"],
  ["played", "play"],
  ["posted", "post"],
  ["published", "publish"],
  ["purchased", "purchase"],
  ["rated", "rate"],
  ["read", "read"],
  ["recorded", "record"],
  ["removed", "remove"],
  ["reviewed", "review"],
  ["saved", "save"],
  ["searched", "search"],
  ["seen", "see"],
  ["sent", "send"],
  ["set up", "set up"],
  ["shared", "share"],
  ["solved", "solve"],
  ["started", "start"],
  ["submitted", "submit"],
  ["tried", "try"],
  ["turned on", "turn on"],
  ["updated", "update"],
  ["uploaded", "upload"],
  ["viewed", "view"],
  ["visited", "visit"],
  ["watched", "watch"],
  ["written", "write"]
]);
