// A study in Portuguese, built as a user builds it: what Framework and the finishing add is held to the language, too.
import {readdirSync, readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {runKindred} from "../commands/runKindred.js";
import {STUDY, WATCHER, writeTinyStudy} from "../commands/tinyStudy.js";
import {englishWords, textsWith} from "../site/englishWords.js";
import {textsOf} from "../site/pageTexts.js";
import {openBrowser} from "./openBrowser.js";
import {excessWidth} from "./wholePage.js";

const NAMES: readonly (readonly [string, string])[] = [
  ["title: Tiny", "title: Academia Pequenina"],
  ["people: students\n", "people: estudantes\n"],
  ["label: Exercises submitted", "label: Exercícios enviados para correção"],
  ["unit: exercise", "unit: exercício"],
  ["verb: submit", "verb: enviar"],
  ["label: Videos started", "label: Vídeos iniciados"],
  ["unit: video", "unit: vídeo"],
  ["verb: start", "verb: iniciar"],
  ["why: three kinds were written by hand", "why: os tipos vieram prontos"]
];

const PERSONA = WATCHER.replace("The Watcher", "As Espectadoras Incansáveis")
  .replace("Everyone", "Experimentadores")
  .replace("Presses play", "Apertam o play")
  .replace("of {{people}} start {{videos.median}} videos.", "de {{people}} {{cohort}} {{change}}")
  .replace(
    "product: Put an exercise after the second video.",
    "produto: Um exercício depois do segundo vídeo."
  );

let folder: string;
let pages: string[];
let browser: Browser;

beforeAll(async () => {
  folder = writeTinyStudy({
    "data/study.yaml": NAMES.reduce((text, [from, to]) => text.replace(from, to), STUDY),
    "personas/watcher.yaml": PERSONA,
    "personas/family.yaml": "language: pt-BR\n"
  });
  const built = runKindred(["build", "--in", folder]);
  expect(built, built.stderr).toMatchObject({code: 0});
  pages = readdirSync(join(folder, "dist"), {recursive: true, encoding: "utf8"}).filter((path) =>
    path.endsWith(".html")
  );
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, {recursive: true, force: true});
});

describe("kindred build with language: pt-BR", () => {
  const {dictionary} = englishWords();
  const html = (path: string): string => readFileSync(join(folder, "dist", path), "utf8");
  // Names of events and the keys of YAML to paste are the data's and the format's own.
  const isOurs = (text: string): boolean => !/^\w+_\w+$|^(name|traits): |^traits:$/m.test(text);

  test("leaves no English on any page", () => {
    expect(pages.length).toBeGreaterThanOrEqual(7);
    for (const page of pages)
      expect([page, textsWith(dictionary, textsOf(html(page)).filter(isOurs))]).toEqual([page, []]);
  });

  test("says the language to browsers, the title and the family in Portuguese", () => {
    for (const page of pages) expect(html(page)).toContain('<html lang="pt-BR">');
    const text = textsOf(html("index.html"));
    expect(text).toContain("A família Academia Pequenina");
    expect(text.join(" ")).toMatch(/fevereiro de 2026/);
    expect(text.join(" ")).toMatch(/exercícios/);
  });

  test.each([320, 390, 1280])(
    "fits a window of %i px, with the longer words of Portuguese",
    async (width) => {
      const page = await browser.newPage({viewport: {width, height: 844}});
      const wide: string[] = [];
      for (const path of pages) {
        await page.goto(`file://${join(folder, "dist", path)}`);
        const over = await excessWidth(page);
        if (over > 0) wide.push(`${path} by ${over} px`);
      }
      await page.close();
      expect(wide).toEqual([]);
    }
  );
});
