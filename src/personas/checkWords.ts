// Text that contradicts the data: "rarely watches videos" of people whose median of videos is above everyone's.
// Only what is plain is reported: one clause with one word of degree and the words of a feature, where every feature
// that the clause may mean says the opposite. Other languages and finer words pass unchecked.
import type {Problem} from "../problem.js";
import type {Feature} from "../study/study.js";
import {findNode, placeOf, problemAt, spanPlace, type YamlFile} from "../study/yamlFile.js";
import {HEDGES, type Hedges} from "./hedges.js";
import type {PersonaFile} from "./personaFile.js";

/** One feature in one group: the median in feature units, and the share of the people who did it at all. */
export interface Standing {
  readonly median: number;
  readonly any: number;
}

/** What the words are held against; standings in the order of the features. */
export interface WordFacts {
  readonly language: string;
  readonly features: readonly Feature[];
  readonly everyone: readonly Standing[];
  /** By persona id; personas that met nobody, or too few people, are absent. */
  readonly personas: ReadonlyMap<string, readonly Standing[]>;
}

/** Where medians are equal, shares this far apart still say more or less. */
const TELLING_SHARE = 0.1;

/** Returns a warning for each clause of a tagline or description that says the opposite of the figures. */
export function checkWords(files: readonly PersonaFile[], facts: WordFacts): Problem[] {
  const hedges = HEDGES[facts.language];
  if (!hedges) return [];
  return files.flatMap((file) => {
    const mine = facts.personas.get(file.id);
    if (!mine) return [];
    return (["tagline", "description"] as const).flatMap((key) =>
      clausesOf(file.parts[key] ?? "").flatMap((clause) => {
        const found = contradiction(clause, {mine, hedges, facts});
        return found ? [warn(file.yaml, key, {...found, clause, facts, mine})] : [];
      })
    );
  });
}

// Placeholders become figures: what they say is true.
function clausesOf(text: string): string[] {
  return text
    .replace(/\{\{.*?\}\}/gs, "9")
    .split(/[.;:!?,()\n]+|\s[–—-]\s|\b(?:and|but|while|yet|e|mas|enquanto)\b/)
    .map((clause) => clause.trim().replace(/\s+/g, " "))
    .filter((clause) => clause !== "");
}

interface Finding {
  readonly word: string;
  readonly feature: number;
  /** What the data say against the word. */
  readonly says: "more" | "less";
}

function contradiction(
  clause: string,
  {mine, hedges, facts}: {mine: readonly Standing[]; hedges: Hedges; facts: WordFacts}
): Finding | undefined {
  if (findWord(clause, hedges.turns) !== undefined) return undefined;
  const [little, much] = [findWord(clause, hedges.little), findWord(clause, hedges.much)];
  if ((little === undefined) === (much === undefined)) return undefined;
  const says = little === undefined ? "less" : "more";
  const meant = mentioned(clause, facts.features);
  const against = meant.every((n) => compare(mine[n], facts.everyone[n]) === says);
  return meant.length > 0 && against ? {word: little ?? much ?? "", feature: meant[0], says} : undefined;
}

// The features of which the clause names most: the unit, the verb.
function mentioned(clause: string, features: readonly Feature[]): number[] {
  const hits = features.map(
    ({unit, verb}) =>
      (findWord(clause, unit.map(escaped)) === undefined ? 0 : 1) +
      (verb !== undefined && findWord(clause, [inflected(verb)]) !== undefined ? 1 : 0)
  );
  const most = Math.max(...hits);
  return most === 0 ? [] : hits.flatMap((count, n) => (count === most ? [n] : []));
}

function compare(mine: Standing, everyone: Standing): "more" | "less" | undefined {
  if (mine.median !== everyone.median) return mine.median > everyone.median ? "more" : "less";
  if (Math.abs(mine.any - everyone.any) < TELLING_SHARE) return undefined;
  return mine.any > everyone.any ? "more" : "less";
}

function findWord(text: string, words: readonly string[]): string | undefined {
  const found = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join("|")})(?![\\p{L}\\p{N}])`, "iu").exec(text);
  return found?.[0];
}

// submit, submits, submitted, submitting; set up, sets up.
function inflected(verb: string): string {
  const [first = "", ...rest] = verb.trim().split(/\s+/).map(escaped);
  const last = first.slice(-1);
  const stem = first.endsWith("e") ? `${first}?` : first;
  return [`${stem}(?:e?s|${last}?ed|d|${last}?ing)?`, ...rest].join("\\s+");
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

function warn(
  yaml: YamlFile,
  key: string,
  {
    word,
    feature,
    says,
    facts,
    mine,
    clause
  }: Finding & {facts: WordFacts; mine: readonly Standing[]; clause: string}
): Problem {
  const {id, label} = facts.features[feature];
  const [own, all] = [mine[feature], facts.everyone[feature]].map(
    ({median, any}) => `median ${short(median)}, ${Math.round(any * 100)} % did it at all`
  );
  const message = `"${clause}" contradicts the data: these people do ${says} of it than everyone`;
  const hint = `${label}: ${own}; everyone: ${all}. Change "${word}", or let the figures speak: {{${id}.median}}.`;
  return {...problemAt(yaml, placeOfWord(yaml, key, {clause, word}), {message, hint}), severity: "warning"};
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

// The word where its clause stands in the file; the key's value where placeholders or line ends are in between.
function placeOfWord(yaml: YamlFile, key: string, {clause, word}: {clause: string; word: string}) {
  const [from, , end] = findNode(yaml, [key])?.range ?? [0, 0, 0];
  const within = yaml.text.slice(from, end);
  const at = within.indexOf(clause);
  const near =
    at < 0
      ? within.search(new RegExp(`(?<!\\p{L})${escaped(word)}(?!\\p{L})`, "iu"))
      : at + clause.indexOf(word);
  return near < 0 ? placeOf(yaml, [key]) : spanPlace(yaml, from + near, from + near + word.length);
}
