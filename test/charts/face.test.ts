import {describe, expect, test} from "vitest";
import {face, MOST_WITHIN, smallFace} from "../../src/charts/face.js";
import {presentationFiles} from "../../src/deck/presentationFiles.js";
import type {PersonaImage} from "../../src/personas/persona.js";
import {renderPages} from "../../src/site/renderPages.js";
import {exampleReport} from "../site/exampleReport.js";

const [persona] = exampleReport({personas: 1}).personas;
const image = (letters: number): PersonaImage => ({
  ...{file: "personas/a.svg", type: "image/svg+xml", ending: "svg", width: 4, height: 3},
  ...{base64: "A".repeat(letters), alt: 'A "face" <here>'}
});

describe("face(persona, options)", () => {
  test("is the flower where there is no picture", () => {
    expect(face(persona, {up: "../"}).markup).toMatch(/^<svg class="portrait"/);
  });

  test("is an image in the site's own folder, with its words escaped", () => {
    const {markup} = face({...persona, image: image(8)}, {up: "../"});
    expect(markup).toMatch(
      /^<img class="portrait own" src="\.\.\/pictures\/[\w-]+\.svg" width="4" height="3" alt="/
    );
    expect(markup).not.toMatch(/alt="[^"]*[<>]|"face"/);
  });

  test("travels within a page that may ask for no file, and gives way to the flower where it is too large", () => {
    expect(face({...persona, image: image(MOST_WITHIN)}, {}).markup).toContain(
      'src="data:image/svg+xml;base64,AAA'
    );
    expect(face({...persona, image: image(MOST_WITHIN + 1)}, {}).markup).toMatch(/^<svg class="portrait"/);
  });

  test("travels in so much of the room as it is told", () => {
    const half = {most: MOST_WITHIN / 2};
    expect(face({...persona, image: image(MOST_WITHIN / 2)}, half).markup).toMatch(/^<img/);
    expect(face({...persona, image: image(MOST_WITHIN / 2 + 1)}, half).markup).toMatch(/^<svg/);
  });

  test("says nothing beside a name", () => {
    expect(face({...persona, image: image(8)}, {up: "./", silent: true}).markup).toContain('alt=""');
  });
});

describe("smallFace(persona, up)", () => {
  test("is the team's own picture beside a name, and the flower where no file may be asked for", () => {
    const own = {...persona, image: image(8)};
    expect(smallFace(own, "../").markup).toMatch(
      /^<img class="portrait own" src="\.\.\/pictures\/[^"]*".* alt="">$/
    );
    expect(smallFace(own, undefined).markup).toMatch(/^<svg class="portrait"/);
    expect(smallFace(persona, "../").markup).toMatch(/^<svg class="portrait"/);
  });

  test("stands wherever a small picture does", () => {
    const report = exampleReport({personas: 3});
    const personas = report.personas.map((one) => ({...one, image: image(8)}));
    const pictures = (path: string): number =>
      renderPages({...report, personas})
        .pages.get(path)
        ?.match(/<img class=\\?"portrait own/g)?.length ?? 0;
    const flowers = (path: string): number =>
      renderPages({...report, personas})
        .pages.get(path)
        ?.match(/<svg class=\\?"portrait"/g)?.length ?? 0;
    for (const path of ["index", "search", "cohorts", `personas/${personas[0].id}`])
      expect(pictures(path), path).toBeGreaterThanOrEqual(3);
    for (const path of ["search", "cohorts"]) expect(flowers(path), path).toBe(0);
    const slides = presentationFiles({...report, personas}).get("present/index.html") ?? "";
    expect(slides.match(/<svg class="portrait"/g)).toBeNull();
  });
});
