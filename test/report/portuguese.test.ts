import {afterEach, describe, expect, test, vi} from "vitest";
import {cohortNames} from "../../src/report/dates.js";
import {english, type FeatureWords, type Language} from "../../src/report/english.js";
import {languageOf} from "../../src/report/language.js";
import {makeReport} from "../../src/report/makeReport.js";
import {numbersOf} from "../../src/report/numbers.js";
import {portuguese} from "../../src/report/portuguese.js";
import {suggestPersonas} from "../../src/setup/suggestPersonas.js";
import {everySentence} from "./everySentence.js";
import {exampleFindings} from "./exampleFindings.js";
import {noted, sinceRelease} from "./sinceRelease.js";

const say = portuguese;
const plan: FeatureWords = {
  label: "Planos",
  one: "plano de estudo",
  many: "planos de estudo",
  verb: "montar"
};
const {verb: _, ...verbless} = plan;

/** Paths of all that is not an object: "numbers.mean". */
function keysOf(value: object, path = ""): string[] {
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) =>
    typeof part === "object" && part !== null ? keysOf(part, `${path}${key}.`) : [`${path}${key}`]
  );
}

/** Lets a language tell what it is asked, function by function ("stays.kept"), and say what it says. */
function overhear(
  language: object,
  hear: (name: string, given: readonly unknown[], said: unknown) => void,
  path = ""
): void {
  for (const [key, part] of Object.entries(language) as [string, unknown][]) {
    if (typeof part === "object" && part !== null && !Array.isArray(part))
      overhear(part, hear, `${path}${key}.`);
    if (typeof part !== "function") continue;
    // Only functions are watched.
    vi.spyOn(language as Record<string, (...given: unknown[]) => unknown>, key).mockImplementation(
      (...given) => {
        const said: unknown = part(...given);
        hear(`${path}${key}`, given, said);
        return said;
      }
    );
  }
}

const functionsOf = (language: Language): string[] =>
  keysOf(language).filter((path) => typeof at(language, path) === "function");

function at(language: Language, path: string): unknown {
  // Paths are those of keysOf.
  return path
    .split(".")
    .reduce<unknown>((part, key) => (part as Readonly<Record<string, unknown>>)[key], language);
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe("portuguese", () => {
  test("has every key of English and no other", () => {
    const labels = (language: Language) => Object.keys(language.labels("x"));
    expect(keysOf(portuguese).sort()).toEqual(keysOf(english).sort());
    expect(labels(portuguese).sort()).toEqual(labels(english).sort());
  });

  test("says something wherever English does, with every figure and name that English tells", async () => {
    const silent = new Set(functionsOf(english));
    const lost: string[] = [];
    // These bend a word or a date that comes in the language already.
    const grammar = ["plural", "shortName", "week", "quarter", "axisQuarter", "axisDate", "weekBrief"];
    const wordless = ["list", "plusMinus", "usersColumn", "binRange", "didSome", "stays.notesGroup"];
    const hear = (name: string, given: readonly unknown[], said: unknown): void => {
      silent.delete(name);
      const speak = at(portuguese, name) as (...given: readonly unknown[]) => unknown;
      const [theirs, ours] = [JSON.stringify(said), JSON.stringify(speak(...given))];
      const told = JSON.stringify(given).match(/"[^"]*\d[^"]*"/g) ?? [];
      if (/undefined|NaN|\$\{| {2}/.test(ours)) lost.push(`${name}: ${ours}`);
      if (grammar.includes(name)) return;
      // A column and its value are names.
      if (name === "kickerColumn") return;
      if (ours === theirs && !wordless.includes(name)) lost.push(`${name}: ${ours} is English`);
      for (const text of told.map((quoted) => quoted.slice(1, -1)))
        if (theirs.includes(text) && !ours.toLowerCase().includes(text.toLowerCase()))
          lost.push(`${name}: ${text} is not in ${ours}`);
    };
    const studies = [...everySentence(), ...(await sinceRelease())];
    overhear(english, hear);
    for (const findings of studies) {
      makeReport(findings);
      suggestPersonas(findings, {taken: [], hasFamily: false});
      if (findings.since) noted(findings);
    }
    expect([...silent]).toEqual([]);
    expect([...new Set(lost)]).toEqual([]);
  });

  test("is the language of a family that asks for it", () => {
    const findings = exampleFindings();
    const family = {...findings.definitions.family, language: "pt-BR" as const};
    const report = makeReport({...findings, definitions: {...findings.definitions, family}});
    expect(report.language).toBe("pt-BR");
    expect(report).toEqual(makeReport(findings, languageOf("pt-BR")));
    expect(report.labels.family).toBe("Família");
    expect(makeReport(findings).labels.family).toBe("Family");
  });
});

describe("facts in Portuguese", () => {
  test.each([
    [0.94, "94 em cada 100 não chegam a montar planos de estudo"],
    [0.9, "9 em cada 10 não chegam a montar planos de estudo"],
    [0.1, "1 em cada 10 não chega a montar planos de estudo"],
    [0.01, "1 em cada 100 não chega a montar planos de estudo"],
    [0.5, "Metade não chega a montar planos de estudo"],
    [0.999, "Quase todo mundo não chega a montar planos de estudo"],
    [1, "Ninguém chega a montar planos de estudo"],
    [0.004, "Quase ninguém deixa de montar planos de estudo"]
  ])("factNone of %d agrees in number", (share, text) => {
    expect(say.factNone({share}, plan)).toBe(text);
  });

  test("factNone, factAny and factMedian need no verb", () => {
    expect(say.factNone({share: 0.94}, verbless)).toBe("94 em cada 100 ficam sem planos de estudo");
    expect(say.factNone({share: 1}, verbless)).toBe("Ninguém tem planos de estudo");
    expect(say.factAny({share: 0.94}, verbless)).toBe("94 em cada 100 têm ao menos 1 plano de estudo");
    expect(say.factMedian("3", {most: true}, verbless)).toBe("A maioria tem 3 planos de estudo ou mais");
  });

  test("factAny never bends the team's verb or noun", () => {
    expect(say.factAny({share: 1}, plan)).toBe("Todo mundo chega a montar ao menos 1 plano de estudo");
    expect(say.factAny({share: 0.25}, plan)).toBe(
      "25 em cada 100 chegam a montar ao menos 1 plano de estudo"
    );
    expect(say.factAny({share: 0}, plan)).toBe("Ninguém chega a montar planos de estudo");
    expect(say.factAny({share: 0.95, atLeast: true}, plan)).toBe(
      "Quase todo mundo chega a montar ao menos 1 plano de estudo"
    );
    expect(say.factMedian("1,5", {most: false}, plan)).toBe(
      "Metade chega a montar 1,5 planos de estudo ou mais"
    );
  });
});

describe("names and cohorts in Portuguese", () => {
  test.each([
    ["O Maratonista", "Retrato do Maratonista"],
    ["A Planejadora", "Retrato da Planejadora"],
    ["Os Provadores", "Retrato dos Provadores"],
    ["Fora da curva", "Retrato de Fora da curva"],
    ["Ana", "Retrato de Ana"]
  ])("the article of %s melts into the preposition: %s", (name, text) => {
    expect(say.portraitAlt(name, [])).toContain(`${text},`);
  });

  test("a name in the plural asks for a verb in the plural", () => {
    const lede = (name: string) => JSON.stringify(say.ledeChange(name, true, "9%", "alunos", "x"));
    expect(lede("Os Provadores")).toContain("estão em alta");
    expect(lede("A Planejadora")).toContain("está em alta");
  });

  test("a preposition melts into the article of a name or a cohort, and verbs agree", () => {
    const {stays} = say;
    expect(stays.merged("Os Provadores", ["O Maratonista", "A Planejadora", "Ana"], "versão 2")).toBe(
      "Os Provadores se juntaram ao Maratonista, à Planejadora e a Ana desde a versão 2."
    );
    expect(stays.gone("A Planejadora", "versão 2")).toMatch(/^A Planejadora sumiu desde a versão 2: /);
    const against = (earlier: string) =>
      say.comparisonFinding(
        {later: "maio", earlier, when: "since"},
        {more: ["O Maratonista"], less: ["A Ana", "Bia"], features: [], different: true}
      );
    expect(against("abril")).toBe("Maio em relação a abril: sobe o Maratonista; descem a Ana e Bia");
    expect(against("1º tri. 2026")).toMatch(/em relação ao 1º tri\. 2026:/);
    expect(against("semana de 2 de março")).toMatch(/em relação à semana de 2 de março:/);
  });

  test.each([
    ["maio", "quase sem mudança desde maio", "5 pontos desde maio"],
    [
      "semana de 2 de março",
      "quase sem mudança desde a semana de 2 de março",
      "5 pontos desde a semana de 2 de março"
    ],
    ["1º tri. 2026", "quase sem mudança desde o 1º tri. 2026", "5 pontos desde o 1º tri. 2026"]
  ])("%s takes its article: %s", (cohort, same, since) => {
    expect(say.changeSame(cohort)).toBe(same);
    expect(say.changeShort("5", false, cohort)).toBe(since);
  });

  test("one point, two points", () => {
    expect(say.changeAmount("1", true, true, "maio")).toBe("1 ponto a mais do que em maio");
    expect(say.changeAmount("2", false, false, "maio")).toBe("2 pontos a menos do que em maio");
  });

  test.each([
    [1, "hour", "primeira hora"],
    [24, "hour", "primeiras 24 horas"],
    [1, "day", "primeiro dia"],
    [7, "day", "primeiros 7 dias"]
  ] as const)("a window of %d %s is %s, and takes its preposition", (length, unit, text) => {
    const window = say.window(length, unit, String(length));
    expect(window).toBe(text);
    const ending = /^primeir(\w+)/.exec(text)?.[1];
    expect(say.method.countingFinding(5, "5", window)).toBe(`Cinco coisas se contam n${ending} ${window}`);
  });

  test("cohortWords counts cohorts as feminine, kinds counts groups as masculine", () => {
    expect(say.cohortWords("alunas", 2, "2", {})[0]).toMatch(/^Duas coortes/);
    expect(say.kinds(2, "2", "alunas")).toBe("Dois tipos de alunas se cadastraram.");
    expect(say.kinds(13, "13", "alunas")).toBe("13 tipos de alunas se cadastraram.");
  });
});

describe("numbers and dates in Portuguese", () => {
  const numbers = numbersOf(portuguese);
  const from = (...days: string[]) => days.map((day) => ({id: day, users: 1, from: day}));

  test("have points for thousands, commas for decimals, and the sign of per cent at once", () => {
    expect(numbers.count(1234567).text).toBe("1.234.567");
    expect(numbers.amount(12.34).text).toBe("12,3");
    expect(numbers.decimal(1234.5, 1).text).toBe("1.234,5");
    expect(numbers.share(0.0234).text).toBe("2,3%");
    expect(numbers.share(0.0001).text).toBe("menos de 0,1%");
    expect(numbers.share(0.999).text).toBe("mais de 99,5%");
  });

  test("cohortNames of months", () => {
    expect(cohortNames(from("2025-12-01", "2026-03-01"), "month", portuguese)).toEqual([
      {full: "dezembro de 2025", brief: "dezembro de 2025", axis: "dez/25"},
      {full: "março de 2026", brief: "março de 2026", axis: "mar/26"}
    ]);
  });

  test("cohortNames of weeks, the first of a month as an ordinal", () => {
    expect(cohortNames(from("2026-03-02", "2026-06-01"), "week", portuguese)).toEqual([
      {full: "semana de 2 de março de 2026", brief: "semana de 2 de março", axis: "2 mar/26"},
      {full: "semana de 1º de junho de 2026", brief: "semana de 1º de junho", axis: "1 jun"}
    ]);
  });

  test("cohortNames of quarters", () => {
    expect(cohortNames(from("2026-01-01", "2026-04-01"), "quarter", portuguese)).toEqual([
      {full: "1º tri. 2026", brief: "1º tri.", axis: "1º tri. 26"},
      {full: "2º tri. 2026", brief: "2º tri.", axis: "2º tri."}
    ]);
  });

  test("moments on the first of a month, too", () => {
    const words = makeReport(exampleFindings({ledger: {dataEnds: "2026-07-01T12:30:00Z"}}), portuguese).method
      .ledger.words;
    expect(JSON.stringify(words)).toContain("Os dados terminam em 1º de julho de 2026 às 09:30.");
  });
});
