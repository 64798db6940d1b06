import {describe, expect, test} from "vitest";
import {frameworkLink} from "../../src/site/frameworkLink.js";

describe("frameworkLink(tag, up)", () => {
  test.each([
    ['<a href="./planner.html">', '<a href="./planner.html">'],
    ['<a href="../method">', '<a href="../method.html">'],
    ['<a href="../method?x=1#why">', '<a href="../method.html?x=1#why">'],
    ['<a href="../">', '<a href="../index.html">'],
    ['<a href="..">', '<a href="../index.html">'],
    ['<a href="#why">', '<a href="#why">'],
    ['<a class="term" href="../features.csv">', '<a class="term" href="../features.csv">']
  ])("gives %s the whole address of a page", (tag, built) => {
    expect(frameworkLink(tag, "../")).toBe(built);
  });

  test("leads from the root to where the page lies", () => {
    expect(frameworkLink('<a href="/method">', "../")).toBe('<a href="../method.html">');
    expect(frameworkLink('<a href="/method">', "./")).toBe('<a href="./method.html">');
  });

  test("opens what lies elsewhere in a tab of its own, which cannot reach back", () => {
    const apart = 'target="_blank" rel="noopener noreferrer">';
    expect(frameworkLink('<a href="https://x.example/a">', "./")).toBe(
      `<a href="https://x.example/a" ${apart}`
    );
    expect(frameworkLink('<a href="mailto:a@x.example">', "./")).toBe(
      `<a href="mailto:a@x.example" ${apart}`
    );
    expect(frameworkLink('<a href="https://x.example" rel="me">', "./")).toBe(
      '<a href="https://x.example" rel="me" target="_blank">'
    );
  });

  test("leaves what is marked external, and what is no link, as it is", () => {
    for (const tag of ['<a rel="external" download href="./features">', '<a id="here">'])
      expect(frameworkLink(tag, "./")).toBe(tag);
  });
});
