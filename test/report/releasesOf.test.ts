import {describe, expect, test} from "vitest";
import type {Findings} from "../../src/report/context.js";
import {makeReport} from "../../src/report/makeReport.js";
import type {Report} from "../../src/report/report.js";
import {exampleFindings} from "./exampleFindings.js";

const releasesOf = (notes: string, accepted: NonNullable<Findings["accepted"]> = []): Report["releases"] =>
  makeReport({...exampleFindings(), notes, accepted}).releases;

describe("releasesOf(context)", () => {
  test("gives each release an anchor and what was said of it, whatever language its heading is in", () => {
    const releases = releasesOf("# Releases\n\n## Versão 2: R&D\n\nDois\n\n## Release 1: May 2026\n\nOne", [
      {number: 1, cohort: "2026-05", ends: "2026-06-01"},
      {number: 2, cohort: "pro", ends: "2026-07-02T02:30:00Z"}
    ]);
    expect(releases?.html).toContain('<h2 id="release-2">Versão 2: R&amp;D</h2>');
    expect(releases?.notes).toEqual([
      {id: "release-2", title: "Versão 2: R&D", html: "<p>Dois</p>", ends: "2026-07-02T02:30:00Z"},
      {id: "release-1", title: "Release 1: May 2026", html: "<p>One</p>", ends: "2026-06-01"}
    ]);
  });

  test("dates releases of before they were kept by the cohort of their heading, if it is still there", () => {
    const releases = releasesOf("## Release 2: May 2026\n\n## Release 1: March 2020");
    expect(releases?.notes.map(({id, ends}) => [id, ends])).toEqual([
      ["release-2", "2026-06-01"],
      ["release-1", undefined]
    ]);
  });

  test("leaves other headings as people wrote them, and gives no anchor twice", () => {
    const releases = releasesOf("## About us\n\n## Release 1: May\n\n## More on 1\n\n### Of 2 things");
    expect(releases?.html.match(/ id="/g)).toHaveLength(1);
    expect(releases?.notes).toHaveLength(1);
  });
});
