// The few words that say "hardly" or "mostly" without a figure. A short list on purpose: a warning that is wrong
// half of the time is not read.

/** Words of one language, as parts of regular expressions between borders of words. */
export interface Hedges {
  /** Say that people do something little or not at all. */
  readonly little: readonly string[];
  /** Say that people do something much or often. */
  readonly much: readonly string[];
  /** Turn either into its opposite, or into something else: a clause that has one is passed over. */
  readonly turns: readonly string[];
}

/** By language of the family; of a language without words here nothing is checked. */
export const HEDGES: Readonly<Record<string, Hedges>> = {
  en: {
    little: ["rarely", "hardly", "seldom", "never", "few", "barely", "scarcely", "almost no", "next to no"],
    much: ["mostly", "always", "often", "usually", "many", "most", "lots of", "plenty of", "constantly"],
    turns: [
      "not",
      "\\w+n[’']t",
      "no longer",
      "without",
      "nobody",
      "none",
      "instead",
      "less",
      "fewer",
      "only",
      "skip(s|ped)?",
      "miss(es|ed)?",
      "avoid(s|ed)?",
      "(how|as|so|too) (many|few|often)",
      "a few",
      "at most",
      "the most"
    ]
  },
  "pt-BR": {
    little: ["raramente", "nunca", "quase não", "poucos", "poucas", "dificilmente", "mal"],
    much: ["sempre", "muitos", "muitas", "quase todos", "a maioria", "geralmente", "frequentemente"],
    turns: ["sem", "ninguém", "nenhum", "nenhuma", "deixam? de", "evitam?", "menos", "só", "apenas", "nem"]
  }
};
