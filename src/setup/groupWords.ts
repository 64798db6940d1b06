// Words for a group that nobody has described yet, in English. They say what was counted and nothing else: who these
// people are and what they want, only people can write.
import type {Feature} from "../study/study.js";
import type {DescribedGroup, Telling} from "./describeGroup.js";
import {capital} from "./eventWords.js";

/** What people count in a group: "videos", or "videos finished" where two features count videos. */
export type Things = ReadonlyMap<string, string>;

/** Returns the plural of what each feature counts, told apart where two count the same. */
export function thingsOf(features: readonly Feature[]): Things {
  const times = (many: string): number =>
    features.filter(({unit}) => unit[1].toLowerCase() === many.toLowerCase()).length;
  return new Map(
    features.map((feature) => [
      feature.id,
      plain(times(feature.unit[1]) > 1 ? longName(feature) : feature.unit[1])
    ])
  );
}

// "Video started" of videos is "videos started".
function longName({label, unit: [one, many]}: Feature): string {
  const words = lower(label);
  const rest = words.slice(one.length);
  return words.startsWith(one.toLowerCase()) && rest.startsWith(" ") ? many + rest : words;
}

/** Returns a name made of the traits: "Many videos, no exercises"; more of them the more `parts` are asked for. */
export function nameOf({telling}: DescribedGroup, things: Things, parts: number): string {
  if (telling.every(({trait}) => trait === "none"))
    return `${telling.some(doesSome) ? "Hardly anything" : "Nothing"} that we count`;
  const amounts = new Map<string, string[]>();
  for (const one of pick(telling, parts)) {
    const {feature} = one;
    const amount = amountWord(one);
    amounts.set(amount, [...(amounts.get(amount) ?? []), things.get(feature.id) ?? feature.label]);
  }
  const words = [...amounts].map(
    ([amount, items]) => `${amount} ${joined(items, /^(no|hardly any)$/.test(amount) ? "or" : "and")}`
  );
  return capital(words.join(", "));
}

/** Returns one line: how the group differs from everyone. */
export function taglineOf({telling}: DescribedGroup, things: Things): string {
  const of = (than: Telling["than"], word: string): string[] => {
    const items = telling
      .filter((one) => one.than === than)
      .slice(0, 2)
      .map(({feature}) => things.get(feature.id) ?? feature.label);
    return items.length === 0 ? [] : [`${word} ${joined(items, "and")}`];
  };
  const halves = [...of("more", "more"), ...of("less", "fewer")];
  return halves.length === 0 ? "Much like everyone" : `${capital(halves.join(", "))} than usual`;
}

/** Returns a description in Markdown whose figures are placeholders. */
export function descriptionOf(
  {telling}: DescribedGroup,
  outcomes: readonly {readonly id: string; readonly label: string}[],
  {compared}: {readonly compared: boolean}
): string {
  const said = telling.slice(0, 3);
  const half = said.filter(({mine}) => (mine.box?.median ?? 0) >= 1);
  const does = half.map(({feature}, n) => {
    const verb =
      n > 0 && verbOf(half[n - 1].feature) === verbOf(feature) ? "" : `half of them ${verbOf(feature)} `;
    return `${verb}{{${feature.id}.median}} ${markdown(feature.unit[1])} or more`;
  });
  const some = said
    .filter(({mine}) => (mine.box?.median ?? 0) < 1)
    .map(({feature}) => `{{${feature.id}.any}} ${verbOf(feature)} at least one ${markdown(feature.unit[0])}`);
  const change = compared ? "{{#change}} Their share is {{change}}.{{/change}}" : "";
  const first = `**{{share}}** of new {{people}} are in this group.${change} In the {{window}}, ${listed([...does, ...some])}.`;
  const later = outcomes.map(({id, label}) => `${markdown(label)}: {{${id}.rate}}.`);
  return [first, later.join(" ")]
    .filter((part) => part !== "")
    .map(wrapped)
    .join("\n\n");
}

/** "days with videos and forum": what all begin with is said once. */
function joined(items: readonly string[], word: string): string {
  const start = "days with ";
  const days = items.length > 1 && items.every((item) => item.startsWith(start));
  return (days ? start : "") + listed(days ? items.map((item) => item.slice(start.length)) : items, word);
}

// One that is more than usual and one that is less, where there are both: the contrast is the news.
function pick(telling: readonly Telling[], parts: number): Telling[] {
  const first = telling[0];
  const other = telling.find(({trait}) => isMuch(trait) !== isMuch(first.trait));
  const order =
    other && parts > 1 ? [first, other, ...telling.filter((one) => one !== first && one !== other)] : telling;
  const chosen = order.slice(0, parts);
  return [...chosen].sort((a, b) => Number(isMuch(b.trait)) - Number(isMuch(a.trait)));
}

function isMuch(trait: string | number): boolean {
  return trait === "high" || trait === "very high" || trait === "typical";
}

const AMOUNTS: Readonly<Record<string, string>> = {
  low: "few",
  typical: "some",
  high: "many",
  "very high": "very many"
};

// A number is a trait that no word is near to: between the words, or beyond all of them.
function amountWord(one: Telling): string {
  const {trait, mine} = one;
  if (trait === "none") return doesSome(one) ? "hardly any" : "no";
  if (typeof trait === "string") return AMOUNTS[trait] ?? trait;
  return (mine.box?.median ?? 0) === 0 ? "hardly any" : `about ${trait}`;
}

// One in ten did it after all: "none" would be wrong of them.
function doesSome({mine}: Telling): boolean {
  return mine.any >= 0.1;
}

function verbOf({verb}: Feature): string {
  return markdown(verb ?? "have");
}

function listed(items: readonly string[], word = "and"): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ${word} ${items.at(-1)}`;
}

function lower(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

// Words of the study may hold what Markdown or placeholders would read as their own.
function markdown(text: string): string {
  return plain(text).replace(/[\\`*_[\]<>#|~]/g, "\\$&");
}

function plain(text: string): string {
  return text
    .replace(/\{\{|\}\}/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

// Lines of a hundred characters, cut between words and never within a placeholder.
function wrapped(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= 100) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.join("\n");
}
