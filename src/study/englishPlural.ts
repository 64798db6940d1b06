/** Returns the plural of an English noun: study, studies. Quiz and boss are irregular enough to be written out. */
export function englishPlural(one: string): string {
  return /[^aeiou]y$/.test(one) ? `${one.slice(0, -1)}ies` : `${one}s`;
}
