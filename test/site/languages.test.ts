// No page says anything by itself. Two witnesses: a third language made of the first, between brackets and with Bengali
// figures, and Portuguese pages searched for English words. People's own words are in Greek letters.
import {describe, expect, test} from "vitest";
import {parse} from "yaml";
import type {Findings} from "../../src/report/context.js";
import {english, type Language} from "../../src/report/english.js";
import {makeReport} from "../../src/report/makeReport.js";
import {portuguese} from "../../src/report/portuguese.js";
import type {Report} from "../../src/report/report.js";
import {type RenderedPages, renderPages} from "../../src/site/renderPages.js";
import {bracketed, outsideBrackets} from "../report/bracketed.js";
import {everySentence} from "../report/everySentence.js";
import {inGreek} from "../report/inGreek.js";
import {noted, sinceRelease} from "../report/sinceRelease.js";
import {englishWords, SHARED, textsWith, wordsIn, wordsOf} from "./englishWords.js";
import {pageTexts, textsOf} from "./pageTexts.js";

// The notes of a release are in the language that the family had when it was accepted: here the one that is tried.
const studies = [...everySentence(), ...(await sinceRelease())].map(inGreek);
const studiesIn = (language: Language): Findings[] =>
  studies.map((findings) => (findings.since ? noted(findings, language) : findings));

/** All that a site says, the cells of its downloads among it; the names of their columns are names, as in YAML. */
function siteTexts(report: Report): string[] {
  const site = renderPages(report);
  return [...[...site.pages.values()].flatMap(pageTexts).flatMap(wordsOfYaml), ...cellsOf(site)];
}

// YAML to paste has keys and level words of its own; its values and its comment are ours.
function wordsOfYaml(text: string): string[] {
  if (!/^traits:$/m.test(text)) return [text];
  const {name, tagline, family} = parse(text) as Record<string, string>;
  return [/^#.*/.exec(text)?.[0] ?? "", name, tagline, family ?? ""];
}

function cellsOf({files}: RenderedPages): string[] {
  const tables = [...files].filter(([path]) => path.endsWith(".csv")).map(([, text]) => text);
  // Figures of programs: plain numbers.
  return tables
    .flatMap((text) =>
      text
        .split("\r\n")
        .slice(1)
        .flatMap((line) => line.split(","))
    )
    .filter((cell) => !/^"?-?\d+(\.\d+)?(e-?\d+)?"?$/.test(cell));
}

/** Texts with a Latin letter or an ASCII figure outside of brackets. */
function unsaid(texts: readonly string[]): string[] {
  return texts.filter((text) => /[a-z0-9]/i.test(outsideBrackets(text)));
}

const third = bracketed(english);
const inThird = studiesIn(third);
const inPortuguese = studiesIn(portuguese);

describe("a third language, made of English in brackets", () => {
  test.each(inThird.map((findings, i) => [i, findings] as const))(
    "every text of every page is in brackets, of study %i",
    (_, findings) => {
      const texts = siteTexts(makeReport(findings, third));
      expect(texts.length).toBeGreaterThan(100);
      expect(unsaid(texts)).toEqual([]);
    }
  );

  test("what nobody said is found: in text, title, label and caption, and in figures", () => {
    const html =
      '<p title="a title">⟦said⟧ Οδυσ ১২</p><p>said</p><svg aria-label="⟦Line⟧ 12"></svg><table><caption>A table</caption></table>';
    expect(unsaid(textsOf(html))).toEqual(["a title", "said", "⟦Line⟧ 12", "A table"]);
    expect(unsaid(["⟦⟦2⟧ in ⟦10⟧⟧", "⟦a⟧ and ⟦b⟧"])).toEqual(["⟦a⟧ and ⟦b⟧"]);
  });

  test("its code is the language of the page", () => {
    const page = renderPages(makeReport(studies[0], third)).pages.get("index");
    expect(page).toContain('name=\\"language\\" content=\\"bn\\"');
  });
});

describe("a site in Portuguese", () => {
  const {dictionary, shared} = englishWords();
  const englishIn = (texts: readonly string[]): string[] => textsWith(dictionary, texts);

  test.each(inPortuguese.map((findings, i) => [i, findings] as const))(
    "has no English word, of study %i",
    (_, findings) => {
      const texts = siteTexts(makeReport(findings, portuguese));
      expect(texts.length).toBeGreaterThan(100);
      expect(englishIn(texts)).toEqual([]);
    }
  );

  test("the dictionary knows the English of the site: every text of an English one is found", () => {
    expect(dictionary.size).toBeGreaterThan(300);
    const worded = siteTexts(makeReport(studies[0], english)).filter((text) =>
      wordsOf(text).some((word) => /[a-z]{2}/.test(word) && !shared.has(word))
    );
    const missed = worded.filter((text) => englishIn([text]).length === 0);
    expect([...new Set(missed)]).toEqual([]);
  });

  test("what is called shared is in both languages", () => {
    const [theirs, ours] = ["english", "portuguese"].map((name) => wordsIn(`src/report/${name}.ts`));
    expect(SHARED.filter((word) => !theirs.has(word) || !ours.has(word))).toEqual([]);
  });
});
