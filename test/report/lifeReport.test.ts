import {describe, expect, test} from "vitest";
import type {Findings} from "../../src/report/context.js";
import {makeReport} from "../../src/report/makeReport.js";
import {plainWords} from "../../src/report/plainWords.js";
import {portuguese} from "../../src/report/portuguese.js";
import {addEntry, releaseEntry} from "../../src/report/releaseNotes.js";
import {renderPages} from "../../src/site/renderPages.js";
import {exampleFindings, IDLE, MONTHS, WATCHER} from "./exampleFindings.js";
import {COME, GONE, MERGED, MOVED, released, SPLIT, since, unsure} from "./sinceRelease.js";

const of = (report: ReturnType<typeof makeReport>, id: string) =>
  report.personas.find((one) => one.id === id);

describe("makeReport(findings) with a release", () => {
  test("says since when a persona is kept, and that nothing changed", async () => {
    const report = makeReport(await since());
    expect(of(report, "idle")?.life).toMatchObject({state: "kept", short: "Kept since June 2026, 1 release"});
    expect(report.changes?.title).toBe("What stayed the same");
    expect(report.changes?.sentences).toEqual([
      "The groups themselves stay: all three are the same kinds of people as in release 1 (June 2026)."
    ]);
  });

  test("counts releases, and names a month that the data no longer have", async () => {
    const old = {
      ...released,
      number: 5,
      groups: released.groups.map((group) => ({...group, since: "2025-11", releases: 5}))
    };
    expect(of(makeReport(await since({}, {release: old})), "driller")?.life?.short).toBe(
      "Kept since November 2025, 5 releases"
    );
  });

  test("says who moved, by how much and in what, on the card and on the home page", async () => {
    const report = makeReport(await since({rows: MOVED}));
    const life = of(report, "driller")?.life;
    expect(life).toMatchObject({state: "moved", short: "Moved since release 1 (June 2026)"});
    expect(life?.text).toMatch(
      /^The Driller has moved since release 1 \(June 2026\): by \d\.\d+ standard deviations, most by fewer exercises submitted\.$/
    );
    expect(report.changes?.title).toBe("What changed");
    expect(report.changes?.sentences).toEqual([life?.text]);
  });

  test("says who has gone", async () => {
    const report = makeReport(await since({rows: GONE}));
    expect(report.changes?.sentences).toContain(
      "The Driller has gone since release 1 (June 2026): hardly anybody does what its people did."
    );
    expect(of(report, "driller")).toMatchObject({state: "absent", life: {state: "gone"}});
  });

  test("says who has split, and into how many groups", async () => {
    const report = makeReport(await since({rows: SPLIT, study: {k: {kind: "auto", from: 2, to: 5}}}));
    expect(report.changes?.sentences).toEqual([
      "The Driller has split since release 1 (June 2026): its people are now 2 groups."
    ]);
  });

  test("says who merged, and with whom", async () => {
    const report = makeReport(await since({rows: MERGED, study: {k: {kind: "fixed", k: 2, why: "two"}}}));
    expect(report.changes?.sentences).toEqual(
      expect.arrayContaining([
        "The Idle has merged with the Watcher since release 1 (June 2026).",
        "The Watcher has merged with the Idle since release 1 (June 2026)."
      ])
    );
  });

  test("tells of a new group; a pinned site keeps its groups and says that another split is better", async () => {
    const refit = makeReport(await since({rows: COME, study: {k: {kind: "auto", from: 2, to: 4}}}));
    expect(refit.changes?.sentences.join(" ")).toContain("A new group has come: 3");
    expect(refit.personas.filter(({state}) => state === "unnamed").map(({life}) => life?.state)).toEqual([
      "new"
    ]);
    const pinned = makeReport(
      await since({rows: COME, study: {k: {kind: "auto", from: 2, to: 4}}}, {shown: "pinned"})
    );
    expect(pinned.personas.filter(({state}) => state === "named")).toHaveLength(3);
    expect(pinned.changes?.sentences.at(-1)).toMatch(
      /^The groups shown are those of release 1 \(June 2026\)\. Grouped again/
    );
    expect(refit.changes?.sentences.join(" ")).not.toContain("Grouped again");
  });

  test("says whose groups the cohorts are placed in, those of the release only where they are shown", async () => {
    const words = ({cohortWords}: ReturnType<typeof makeReport>): string => plainWords(cohortWords);
    expect(words(makeReport(await since()))).toContain("in the same groups: those of the latest one.");
    const pinned = await since({}, {shown: "pinned"});
    expect(words(makeReport(pinned))).toContain("in the same groups: those of release 1 (June 2026).");
    expect(words(makeReport(pinned, portuguese))).toContain(
      "nos mesmos grupos: os da versão 1 (junho de 2026)."
    );
  });

  test("checks the groups that people form by themselves, also where those of a release are shown", async () => {
    const {check} = makeReport(await since({}, {shown: "pinned"})).method;
    expect(check.finding).toBe("A second program finds the same groups when people are grouped again");
    expect(plainWords(check.words)).toMatch(
      /^The groups shown are those of release 1 \(June 2026\), .* by themselves\. A second program \(ml-kmeans\) started from the centres of these groups, on /
    );
  });

  test("warns of the number of groups of a release where the latest people tell none", async () => {
    const pinned = await since({rows: COME, study: {k: {kind: "auto", from: 2, to: 4}}}, {shown: "pinned"});
    const limits = (findings: Findings): string => makeReport(findings).method.limits.items.join(" ");
    expect(limits(unsure(pinned))).toContain(
      "That there are exactly 3 kinds of behaviour. That is how many the release has;"
    );
    expect(limits(pinned)).not.toContain("kinds of behaviour");
  });

  test("explains the silhouette of released groups once", async () => {
    const {words} = makeReport(await since({study: {k: {kind: "auto", from: 2, to: 4}}}, {shown: "pinned"}))
      .method.choice;
    expect(plainWords(words)).toMatch(
      /^3 groups are those of release 1 \(June 2026\), and people are placed in them\. Among the students of June 2026 .* the students of June 2026 were grouped again\./
    );
    expect(plainWords(words).match(/0 is no structure/g)).toHaveLength(1);
  });

  test("a pinned group in which nobody is now gets no figure; one that has no name and never anybody, no card", async () => {
    const pinned = {shown: "pinned"} as const;
    const report = makeReport(await since({rows: GONE}, pinned));
    const gone = of(report, "driller");
    expect(gone).toMatchObject({state: "absent", life: {state: "gone"}});
    expect(gone?.share).toBeUndefined();
    expect(gone?.facts).toEqual([]);
    // Who it was in April and May is still told.
    expect(gone?.trend?.points).toHaveLength(3);
    expect(gone?.trend?.points[0].users.value).toBeGreaterThan(30);
    const others = {rows: GONE, personas: [IDLE, WATCHER]};
    const nameless = makeReport(await since(others, pinned)).personas.filter(({id}) => /unnamed/.test(id));
    expect(nameless.map(({state, share}) => [state, share])).toEqual([["absent", undefined]]);
    const never = makeReport(
      await since({...others, rows: GONE.filter(({users}) => users[2] > 0), cohorts: MONTHS.slice(2)}, pinned)
    );
    expect(never.personas.map(({id}) => id)).toEqual(["idle", "watcher"]);
    for (const shown of [report, never])
      expect(renderPages(shown).pages.get("index")).not.toMatch(/<b>0<i>%/);
  });

  test("has neither changes nor lives without a release", async () => {
    const report = makeReport(await since({}, {release: null}));
    expect(report.changes).toBeUndefined();
    expect(report.personas.every(({life}) => life === undefined)).toBe(true);
  });
});

describe("makeReport(findings) with trust", () => {
  test.each([
    [0.85, "solid", "Very solid"],
    [0.849, "solid", "Solid"],
    [0.75, "solid", "Solid"],
    [0.749, "wobbly", "Wobbly: who belongs is doubtful"],
    [0.6, "wobbly", "Wobbly: who belongs is doubtful"],
    [0.599, "weak", "Do not rely on it"]
  ])("of %d says %s, %s", (jaccard, level, text) => {
    const findings = exampleFindings();
    const report = makeReport({...findings, trust: new Float64Array(findings.model.k).fill(jaccard)});
    expect(of(report, "idle")?.trust).toEqual({level, text});
    expect(of(report, "idle")?.how).toContain(
      `have ${Math.floor(jaccard * 100 + 1e-9)}% of their people in common`
    );
  });

  test("says nothing of a group that was not tried", () => {
    expect(of(makeReport(exampleFindings()), "idle")?.trust).toBeUndefined();
    const findings = exampleFindings();
    const nobody = makeReport({...findings, trust: new Float64Array(findings.model.k).fill(NaN)});
    expect(of(nobody, "idle")?.trust).toBeUndefined();
  });
});

describe("releaseEntry(findings, release)", () => {
  test("tells why, what changed and who there is; typed text is no Markdown", async () => {
    const entry = releaseEntry(await since({rows: MOVED}), {
      ...released,
      number: 2,
      reason: "**bold** <b>\n# x"
    });
    expect(entry).toContain("## Release 2: June 2026\n\nWhy: \\*\\*bold\\*\\* \\<b\\> \\# x\n");
    expect(entry).toMatch(/- The Driller has moved since release 1/);
    expect(entry).toContain("- The Idle: 50%");
    expect(releaseEntry(await since({}, {release: null}), released)).toContain("The first release");
  });

  test("addEntry puts it on top, below the title, and keeps what was written by hand", () => {
    const first = addEntry(undefined, "## Release 1: May", "# Releases");
    expect(first).toBe("# Releases\n\n## Release 1: May\n");
    expect(addEntry(first, "## Release 2: June", "# Releases")).toBe(
      "# Releases\n\n## Release 2: June\n\n## Release 1: May\n"
    );
    expect(addEntry("Our own words.\r\n", "## Release 1: May", "# Releases")).toBe(
      "# Releases\n\n## Release 1: May\n\nOur own words.\n"
    );
  });

  test("notes are a page without their title; braces and HTML in them are text", () => {
    const notes = "# Releases\n\n## Release 1: {{share}\n\n<script>alert(1)</script> {{#x}}";
    const html = makeReport({...exampleFindings(), notes}).releases?.html ?? "";
    expect(html).toContain('<h2 id="release-1">Release 1: {{share}</h2>');
    expect(html).not.toContain("<script>");
    expect(html).not.toContain(">Releases<");
    expect(html).toContain("{{#x}}");
  });
});
