// Words for a group that nobody has described yet, in the language of the site. They say what was counted and nothing
// else: who these people are and what they want, only people can write.

import type {Level} from "../personas/persona.js";
import type {FeatureWords, FoundAmount, FoundFact, Language} from "../report/english.js";
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
export function nameOf(
  {telling}: DescribedGroup,
  {things, say}: {readonly things: Things; readonly say: Language},
  parts: number
): string {
  if (telling.every(({trait}) => trait === "none")) return say.found.nothing(telling.some(doesSome));
  const amounts = new Map<FoundAmount, string[]>();
  for (const one of pick(telling, parts)) {
    const {feature} = one;
    const amount = amountOf(one);
    amounts.set(amount, [...(amounts.get(amount) ?? []), things.get(feature.id) ?? feature.label]);
  }
  return capital([...amounts].map(([amount, items]) => say.found.amount(amount, items)).join(", "));
}

/** Returns one line: how the group differs from everyone. */
export function taglineOf({telling}: DescribedGroup, things: Things, say: Language): string {
  const of = (than: Telling["than"]): string[] =>
    telling
      .filter((one) => one.than === than)
      .slice(0, 2)
      .map(({feature}) => things.get(feature.id) ?? feature.label);
  return say.found.tagline(of("more"), of("less"));
}

/** Returns a description in Markdown whose figures are placeholders. */
export function descriptionOf(
  {telling}: DescribedGroup,
  outcomes: readonly {readonly id: string; readonly label: string}[],
  {compared, say}: {readonly compared: boolean; readonly say: Language}
): string {
  const said = telling.slice(0, 3);
  const does = (one: Telling): boolean => (one.mine.box?.median ?? 0) >= 1;
  const facts = (of: readonly Telling[], figure: string): FoundFact[] =>
    of.map(({feature}, n) => ({
      figure: `{{${feature.id}.${figure}}}`,
      feature: wordsOf(feature),
      again: n > 0 && of[n - 1].feature.verb === feature.verb
    }));
  const [half, some] = [said.filter(does), said.filter((one) => !does(one))];
  const first = say.found.description(facts(half, "median"), facts(some, "any"), {compared});
  const later = outcomes.map(({id, label}) => `${markdown(label)}: {{${id}.rate}}.`);
  return [first, later.join(" ")]
    .filter((part) => part !== "")
    .map(wrapped)
    .join("\n\n");
}

function wordsOf({label, verb, unit: [one, many]}: Feature): FeatureWords {
  const words = {label: markdown(label), one: markdown(one), many: markdown(many)};
  return verb === undefined ? words : {...words, verb: markdown(verb)};
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

// A number is a trait that no word is near to: between the words, or beyond all of them.
function amountOf(one: Telling): FoundAmount {
  const {trait, mine} = one;
  if (trait === "none") return doesSome(one) ? "hardly any" : "none";
  // Words are levels: suggestTraits writes no others.
  if (typeof trait === "string") return trait as Level;
  return (mine.box?.median ?? 0) === 0 ? "hardly any" : trait;
}

// One in ten did it after all: "none" would be wrong of them.
function doesSome({mine}: Telling): boolean {
  return mine.any >= 0.1;
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
