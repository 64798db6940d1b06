import {describe, expect, test} from "vitest";
import {makeSlides} from "../../src/deck/makeSlides.js";
import {renderPresentation} from "../../src/deck/present/renderPresentation.js";
import type {Slide} from "../../src/deck/slide.js";
import {english} from "../../src/report/english.js";
import {makeReport} from "../../src/report/makeReport.js";
import {portuguese} from "../../src/report/portuguese.js";
import type {Report} from "../../src/report/report.js";
import {bracketed, outsideBrackets} from "../report/bracketed.js";
import {everySentence} from "../report/everySentence.js";
import {inGreek} from "../report/inGreek.js";
import {sinceRelease} from "../report/sinceRelease.js";
import {exampleReport} from "../site/exampleReport.js";
import {textsOf} from "../site/pageTexts.js";

const studies = [...everySentence(), ...(await sinceRelease())];
const kinds = (slides: readonly Slide[]): string[] => slides.map(({kind}) => kind);
const ids = (slides: readonly Slide[]): string[] => slides.map(({id}) => id);
const ofKind = <K extends Slide["kind"]>(slides: readonly Slide[], kind: K) =>
  slides.filter((slide): slide is Extract<Slide, {kind: K}> => slide.kind === kind);

/** A report whose first persona has other ideas. */
function withIdeas(report: Report, ...html: readonly string[]): Report {
  const [first] = report.personas;
  const ideas = html.map((text) => ({persona: first.id, html: text}));
  return {...report, deck: {...report.deck, teams: [{team: "Product", finding: "Product has ideas", ideas}]}};
}

describe("makeSlides(report)", () => {
  test("tells the story in its order: title, how, family, personas, charts, change, teams, how sure", () => {
    const slides = makeSlides(exampleReport({personas: 3, features: 2}));
    expect(kinds(slides)).toEqual([
      ...["title", "rows", "family", "persona", "persona", "persona", "boxes", "boxes", "table"],
      ...["team", "team", "team", "rows", "list"]
    ]);
  });

  test.each(studies.map((findings, i) => [i, findings] as const))(
    "has a title, notes and an address of its own on every slide, of study %i in both languages",
    (_, findings) => {
      for (const language of [english, portuguese]) {
        const slides = makeSlides(makeReport(findings, language));
        expect(new Set(ids(slides)).size).toBe(slides.length);
        expect(
          slides.filter(({title, notes}) => title === "" || notes.length === 0).map(({id}) => id)
        ).toEqual([]);
        expect(slides.flatMap(({notes}) => notes).filter((note) => note.trim() === "")).toEqual([]);
        expect(JSON.stringify(slides)).not.toMatch(/undefined|NaN|\[object/);
      }
    }
  );

  test("shows everybody with a page, those set aside and those without people among them", () => {
    const report = exampleReport({personas: 2, strays: true});
    const slides = ofKind(makeSlides(report), "persona");
    expect(slides.map(({persona}) => persona.id)).toEqual([
      ...report.personas.map(({id}) => id),
      report.offTheChart?.id
    ]);
    const absent = slides.find(({persona}) => persona.state === "absent");
    expect(absent).toMatchObject({title: report.labels.notSeen, people: ""});
    expect(absent?.chart).toBeUndefined();
    expect(absent?.facts[0]).toBe(absent?.persona.yaml);
  });

  test("titles a persona with what sets its people apart most, and shows the chart of that", () => {
    const [slide] = ofKind(makeSlides(exampleReport({personas: 1})), "persona");
    const [first, ...others] = slide.persona.boxes;
    expect(slide).toMatchObject({title: slide.chart?.finding, chart: first});
    // Boxes that are lines show nothing: the next chart is taken.
    const flat = {...first, boxes: first.boxes.map((named) => ({...named, box: {...line, users: 20}}))};
    const report = exampleReport({personas: 1});
    const personas = [{...report.personas[0], boxes: [flat, ...others]}];
    expect(ofKind(makeSlides({...report, personas}), "persona")[0].chart).toEqual(others[0]);
  });

  test("leaves out box-plots that say nothing, and all but the four most telling", () => {
    const report = exampleReport({personas: 4, features: 12});
    const features = report.features.map((feature, j) => ({
      ...feature,
      boxes: {
        ...feature.boxes,
        max: 10,
        // Medians 0 and j, but for the first, where all are alike, and the second, where nobody is spread.
        boxes: feature.boxes.boxes.map((named, i) => {
          const median = j === 0 || i > 0 ? 0 : j;
          return {...named, box: {...line, median, q1: median, q3: j === 1 ? median : median + 1, users: 20}};
        })
      }
    }));
    const slides = ofKind(makeSlides({...report, features, highlights: [features[2].id]}), "boxes");
    expect(slides.map(({chart}) => chart.feature)).toEqual(
      [2, 11, 10, 9].map((j) => features[j].boxes.feature)
    );
    expect(makeSlides({...report, features: features.slice(0, 2)}).map(({kind}) => kind)).not.toContain(
      "boxes"
    );
  });

  test("tells what changed since the cohort before, and nothing of it where there is none", () => {
    const report = exampleReport({personas: 2, cohorts: 3});
    const [slide] = ofKind(makeSlides(report), "table");
    const {finding, groups} = report.comparisons[1];
    expect(slide).toMatchObject({title: finding, table: groups, sentences: []});
    expect(ids(makeSlides(exampleReport({cohorts: 1})))).not.toContain("changed");
    const changes = {title: "What changed", sentences: ["The Planner is new.", "The Asker has gone."]};
    expect(
      makeSlides({...exampleReport({cohorts: 1}), changes}).find(({id}) => id === "changed")
    ).toMatchObject({
      kind: "list",
      kicker: "What changed",
      title: "The Planner is new.",
      items: ["The Asker has gone."]
    });
  });

  test("tells every idea of a team once, six on a slide at most", () => {
    const slides = ofKind(makeSlides(exampleReport({personas: 12})), "team");
    const product = slides.filter(({id}) => id.startsWith("team-product"));
    expect(product.map(({id, ideas}) => [id, ideas.length])).toEqual([
      ["team-product", 6],
      ["team-product-2", 6]
    ]);
    expect(new Set(product.flatMap(({ideas}) => ideas.map(({persona}) => persona.id))).size).toBe(12);
  });

  test("shortens a long idea at a word, and has it whole in the notes", () => {
    const long = Array.from({length: 60}, (_, i) => `word${i}`).join(" ");
    const [slide] = ofKind(
      makeSlides(withIdeas(exampleReport({personas: 1}), `<p>${long}</p><ul><li>One &amp; two</li></ul>`)),
      "team"
    );
    expect(slide.ideas[0].text).toMatch(/^word0 .* word\d+ …$/);
    expect(slide.ideas[0].text.length).toBeLessThan(175);
    const {name, share, facts} = slide.ideas[0].persona;
    expect(slide.notes).toEqual([`${name}: ${share?.text}. ${facts[0]}. ${facts[1]}. ${long} One & two.`]);
  });

  test("says in the notes of a team's slide nothing that the slide says", () => {
    const [slide] = ofKind(makeSlides(withIdeas(exampleReport({personas: 1}), "<p>Do it.</p>")), "team");
    expect(slide.ideas[0].text).toBe("Do it.");
    expect(slide.notes.join(" ")).not.toContain("Do it.");
  });

  test("speaks in no note of tables and bars that only a page has", () => {
    for (const findings of studies) {
      const notes = makeSlides(makeReport(findings, english)).flatMap(({notes}) => notes);
      expect(notes.filter((note) => /this page|Each bar|the bands? |the table/i.test(note))).toEqual([]);
    }
  });

  test("keeps addresses apart where teams are called nearly the same", () => {
    const report = withIdeas(exampleReport({personas: 1}), "<p>Do it.</p>");
    const [team] = report.deck.teams;
    const teams = ["Data & Design", "data design"].map((name) => ({...team, team: name}));
    const slides = makeSlides({...report, deck: {...report.deck, teams}});
    expect(new Set(ids(slides)).size).toBe(slides.length);
  });
});

const line = {q1: 0, median: 0, q3: 0, low: 0, high: 0, mean: 0, text: "all at 0"};

describe("the slides as a page", () => {
  const third = bracketed(english);

  test.each(studies.map((findings, i) => [i, inGreek(findings)] as const))(
    "say nothing by themselves: every text is in the brackets of a third language, of study %i",
    (_, findings) => {
      const report = makeReport(findings, third);
      const texts = textsOf(renderPresentation(makeSlides(report), report));
      expect(texts.length).toBeGreaterThan(60);
      expect(texts.filter((text) => /[a-z0-9]/i.test(outsideBrackets(text)))).toEqual([]);
    }
  );
});
