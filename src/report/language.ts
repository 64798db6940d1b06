// The languages that Kindred writes. Adding one is one file of sentences like english.ts; its line here, and its code in
// LANGUAGES, are what the compiler then asks for.
import type {LanguageCode} from "../personas/persona.js";
import {english, type Language} from "./english.js";
import {portuguese} from "./portuguese.js";

const WRITTEN: Readonly<Record<LanguageCode, Language>> = {en: english, "pt-BR": portuguese};

/** Returns the sentences of a language. */
export function languageOf(code: LanguageCode): Language {
  return WRITTEN[code];
}
