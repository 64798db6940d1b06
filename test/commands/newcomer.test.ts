// What somebody does on the first day: a folder with two files of data and nothing else, then init, suggest, an edit,
// a site. And what an edit costs: words never cluster again, traits only meet the groups again.
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {usualFiles} from "../newStudy/exampleData.js";
import {runKindred} from "./runKindred.js";

const OULAD = join(import.meta.dirname, "../../../shared/data/oulad/sample_AAA");
const here = existsSync(OULAD);
if (!here)
  console.log("skipped: the newcomer with OULAD's sample, because ../shared/data/oulad is not there");

const read = (folder: string, path: string): string => readFileSync(join(folder, path), "utf8");
const personasIn = (folder: string): string[] =>
  readdirSync(join(folder, "personas")).filter((name) => name.endsWith(".yaml") && name !== "family.yaml");

describe("a newcomer with the usual files", () => {
  let folder: string;
  const run = (...args: string[]) => runKindred([...args, "--in", folder]);

  beforeAll(() => {
    folder = join(mkdtempSync(join(tmpdir(), "kindred-newcomer-")), "lumen");
    mkdirSync(folder);
    for (const [path, text] of Object.entries(usualFiles(900, 100))) writeFileSync(join(folder, path), text);
  });
  afterAll(() => rmSync(join(folder, ".."), {recursive: true, force: true}));

  test("gets a study from init, and nothing is moved", () => {
    const ran = run("init", "--yes");
    expect(ran, ran.stderr).toMatchObject({code: 0});
    expect(ran.stdout).toContain("The study is sound");
    expect(readdirSync(folder).sort()).toEqual([".kindred", "data", "events.csv", "users.csv"]);
    const checked = run("check", "--strict");
    expect(checked, checked.stderr).toMatchObject({code: 0});
  });

  test("is not robbed of a study by a second init", () => {
    writeFileSync(join(folder, "data/study.yaml"), `${read(folder, "data/study.yaml")}# mine\n`);
    const ran = run("init", "--yes");
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain("data/study.yaml: there is a study already");
    expect(read(folder, "data/study.yaml")).toContain("# mine");
    expect(run("init", "--yes", "--force").code).toBe(0);
    expect(read(folder, "data/study.yaml")).not.toContain("# mine");
  });

  test("gets a persona for each group from suggest, and a check without a warning", () => {
    const ran = run("suggest");
    expect(ran, ran.stderr).toMatchObject({code: 0});
    const [, groups, named] = /(\d+) groups, (\d+) of them named/.exec(ran.stdout) ?? [];
    expect(named).toBe(groups);
    expect(personasIn(folder)).toHaveLength(Number(groups));
    const checked = run("check", "--strict");
    expect(checked, checked.stderr).toMatchObject({code: 0});
    expect(checked.stdout).toContain(`${groups} groups, ${groups} of them named, 0 personas not seen`);
  });

  test("keeps every file when suggest runs again, and gets one back that was thrown away", () => {
    const before = personasIn(folder).map((name) => read(folder, `personas/${name}`));
    expect(run("suggest").stdout).toContain("Nothing to suggest");
    expect(personasIn(folder).map((name) => read(folder, `personas/${name}`))).toEqual(before);
    const [first = ""] = personasIn(folder);
    rmSync(join(folder, "personas", first));
    expect(run("suggest").stdout).toContain(`wrote personas/${first}`);
    expect(personasIn(folder)).toHaveLength(before.length);
  });

  test("gets a site of named groups", () => {
    const ran = run("build");
    expect(ran, ran.stderr).toMatchObject({code: 0});
    const home = read(folder, "dist/index.html");
    for (const name of personasIn(folder)) {
      const [, title = "?"] = /^name: (.*)$/m.exec(read(folder, `personas/${name}`)) ?? [];
      expect(home.includes(title), title).toBe(true);
    }
    expect(/Unnamed group|TODO/.exec(home)?.[0]).toBeUndefined();
  });

  test("changes words without counting or grouping again, and traits with another match only", () => {
    const [first = ""] = personasIn(folder);
    const file = join(folder, "personas", first);
    const text = readFileSync(file, "utf8");
    const cached = ["counting: nothing changed, from the cache", "grouping: nothing changed, from the cache"];
    // Pictures are drawn anew where their words change.
    const entries = (): string[] =>
      readdirSync(join(folder, ".kindred/cache"))
        .filter((name) => !name.startsWith("picture-"))
        .sort();
    const before = entries();

    writeFileSync(file, text.replace(/^tagline: .*$/m, "tagline: Knows the way"));
    const words = run("build");
    expect(words, words.stderr).toMatchObject({code: 0});
    for (const line of cached) expect(words.stderr).toContain(line);
    expect(/Knows the way/.test(read(folder, "dist/index.html"))).toBe(true);

    // Nobody does a hundred: the persona meets no group any more, and its group has no name.
    writeFileSync(file, text.replace(/^( {2}\w+): .*$/gm, "$1: 100"));
    const traits = run("check");
    for (const line of cached) expect(traits.stderr).toContain(line);
    expect(traits.stdout).toContain("1 personas not seen");
    expect(entries()).toEqual(before);

    writeFileSync(file, text);
    const study = read(folder, "data/study.yaml");
    writeFileSync(join(folder, "data/study.yaml"), study.replace("k: auto", "k: 4\nwhy: a test"));
    const regrouped = run("check");
    expect(regrouped.stderr).toContain(cached[0]);
    expect(regrouped.stderr).not.toContain(cached[1]);
    writeFileSync(join(folder, "data/study.yaml"), study);
  });

  test("accepts the groups, and the site says so; words still cost nothing", () => {
    const accepted = run("accept", "--reason", "a first look");
    expect(accepted, accepted.stderr).toMatchObject({code: 0});
    expect(accepted.stdout).toContain("Release 1:");
    expect(run("build").code).toBe(0);
    expect(/Kept since [^,]+, 1 release/.test(read(folder, "dist/index.html"))).toBe(true);
    expect(/a first look/.test(read(folder, "dist/releases.html"))).toBe(true);
    const [first = ""] = personasIn(folder);
    const file = join(folder, "personas", first);
    writeFileSync(file, readFileSync(file, "utf8").replace(/^tagline: .*$/m, "tagline: Still here"));
    const words = run("check", "--fail-on", "gone,moved,split,merged,new,unnamed");
    expect(words, words.stderr).toMatchObject({code: 0});
    expect(words.stderr).toContain("grouping: nothing changed, from the cache");
    expect(words.stderr).not.toContain("trying how stable");
  });
});

describe.skipIf(!here)("a newcomer with OULAD's sample", () => {
  test("comes from two files to a named site", () => {
    const folder = join(mkdtempSync(join(tmpdir(), "kindred-newcomer-")), "sample_AAA");
    mkdirSync(folder);
    // By content: the sample itself may be read-only.
    for (const name of readdirSync(OULAD)) writeFileSync(join(folder, name), readFileSync(join(OULAD, name)));
    for (const command of [["init", "--yes"], ["suggest"], ["check", "--strict"], ["build"]]) {
      const ran = runKindred([...command, "--in", folder]);
      expect(ran, `${command[0]}: ${ran.stderr}`).toMatchObject({code: 0});
    }
    const home = read(folder, "dist/index.html");
    expect(/The Sample AAA family/.test(home)).toBe(true);
    expect(/Unnamed group|TODO/.exec(home)?.[0]).toBeUndefined();
    expect(read(folder, "data/study.yaml")).toMatch(/cohorts: \{column: cohort\}[\s\S]*fit: 2014J/);
    rmSync(join(folder, ".."), {recursive: true, force: true});
  });
});
