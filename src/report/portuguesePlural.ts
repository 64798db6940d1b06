/**
 * Returns the plural of a Brazilian Portuguese noun: plano de estudo, planos de estudo; lição, lições; nível, níveis.
 * Words up to the first preposition take the ending. Mão, mal and quiz are irregular enough to be written out.
 */
export function portuguesePlural(one: string): string {
  const words = one.split(" ");
  const preposition = words.findIndex((word, i) => i > 0 && PREPOSITIONS.has(word.toLowerCase()));
  const ends = preposition < 0 ? words.length : preposition;
  return words.map((word, i) => (i < ends ? pluralWord(word) : word)).join(" ");
}

const PREPOSITIONS = new Set(
  "a à ao aos às com contra da das de do dos e em entre na nas no nos para pela pelo por sem sob sobre".split(
    " "
  )
);

// The first that fits; stressed endings without an accent elsewhere in the word come before unstressed ones.
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/ão$/, "ões"],
  [/([aeiou])s$/, "$1s"],
  [/ês$/, "eses"],
  [/([áéíóú])s$/, "$1ses"],
  [/x$/, "x"],
  [/m$/, "ns"],
  [/([rz])$/, "$1es"],
  [/^([^áâéêíóôú]*)el$/, "$1éis"],
  [/^([^áâéêíóôú]*)ol$/, "$1óis"],
  [/^([^áâéêíóôú]*)il$/, "$1is"],
  [/il$/, "eis"],
  [/([aeou])l$/, "$1is"]
];
const BARE: Readonly<Record<string, string>> = {á: "a", é: "e", í: "i", ó: "o", ú: "u"};

function pluralWord(word: string): string {
  const found = ENDINGS.find(([ending]) => ending.test(word));
  if (!found) return `${word}s`;
  // País, países keeps its accent; gás, gases does not.
  const plural = word.replace(...found);
  return plural.replace(/([áéóú])ses$/, (_, vowel: string) => `${BARE[vowel]}ses`);
}
