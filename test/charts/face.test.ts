import {describe, expect, test} from "vitest";
import {face, MOST_WITHIN} from "../../src/charts/face.js";
import type {PersonaImage} from "../../src/personas/persona.js";
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
