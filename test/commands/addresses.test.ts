// Addresses stand in wikis that nobody edits again: whatever becomes of the personas, each goes on answering.
import {readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {readRelease} from "../../src/personas/readRelease.js";
import {NO_ADDRESS} from "../../src/personas/sitePlace.js";
import {beginSite, makeSite} from "../../src/pipeline.js";
import {formatProblem} from "../../src/problem.js";
import {openStageCache, type StageCache} from "../../src/stageCache.js";
import {runKindred} from "./runKindred.js";
import {csv, EVENTS, STUDY, USERS, WATCHER, writeFiles, writeTinyStudy} from "./tinyStudy.js";

let root: string;
const persona = (id: string): string => join(root, `personas/${id}.yaml`);

beforeAll(() => {
  root = writeTinyStudy({"personas/family.yaml": "site:\n  url: https://personas.lumen.example\n"});
  const accepted = runKindred(["accept", "--in", root]);
  expect(accepted, accepted.stderr).toMatchObject({code: 0});
});

afterAll(() => rmSync(root, {recursive: true, force: true}));

async function assetsNow(drawn: string[] = []): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const stages = openStageCache(join(root, ".kindred"));
  const cache: StageCache = async (stage, inputs, compute) => {
    const kept = await stages(stage, inputs, compute);
    if (!kept.found && stage.startsWith("picture-")) drawn.push(stage.slice("picture-".length));
    return kept;
  };
  const {result} = await makeSite({root, cache, progress: () => {}});
  return result.assets;
}

const addresses = (assets: ReadonlyMap<string, unknown>): string[] =>
  [...assets.keys()].filter((path) => /^(?:embed|og)\//.test(path)).sort();

// HTML writes signs as entities, Markdown puts a backslash before them.
const unescaped = (content: string | Uint8Array | undefined): string =>
  String(content)
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/\\(?=[^\w\s])/g, "");

describe("addresses", () => {
  test("are those of the things and nothing else: no hash, no version, no date of a build", async () => {
    const found = addresses(await assetsNow());
    expect(found.filter((path) => path.includes("personas/watcher"))).toEqual([
      "embed/personas/watcher.1x.png",
      "embed/personas/watcher.dark.svg",
      "embed/personas/watcher.html",
      "embed/personas/watcher.json",
      "embed/personas/watcher.md",
      "embed/personas/watcher.oembed.json",
      "embed/personas/watcher.png",
      "embed/personas/watcher.single.html",
      "embed/personas/watcher.svg",
      "og/personas/watcher.png"
    ]);
    expect(found).toContain("embed/family.html");
    expect(found).toContain("embed/features/videos.svg");
    expect(found).toContain("embed/compare/2026-01-vs-2026-02.png");
  });

  test("are missed aloud where nobody says where the site lies: below site, and without site", async () => {
    const family = join(root, "personas/family.yaml");
    const text = readFileSync(family, "utf8");
    const told = async (yaml: string): Promise<string[]> => {
      writeFileSync(family, yaml);
      const options = {root, cache: openStageCache(join(root, ".kindred")), progress: () => {}};
      return (await beginSite(options)).warnings
        .filter(({message}) => message === NO_ADDRESS)
        .map((problem) => formatProblem(problem).split(": ")[0]);
    };
    expect(await told("title: The Tiny family\n")).toEqual(["personas/family.yaml"]);
    expect(await told("site:\n  stale_after: 9 days\n")).toHaveLength(1);
    expect(await told(text)).toEqual([]);
  });

  test("have pictures that are drawn once: another line of one persona draws its three and no other", async () => {
    await assetsNow();
    const drawn: string[] = [];
    writeFileSync(persona("watcher"), WATCHER.replace("Presses play", "Presses play again"));
    await assetsNow(drawn);
    expect(drawn.sort()).toEqual([
      "embed_personas_watcher.1x.png",
      "embed_personas_watcher.png",
      "og_personas_watcher.png"
    ]);
    writeFileSync(persona("watcher"), WATCHER);
    await assetsNow(drawn);
    expect(drawn).toHaveLength(3);
  });

  test("stay when a persona is renamed, and when one is added", async () => {
    const before = addresses(await assetsNow());
    writeFileSync(persona("watcher"), WATCHER.replace("The Watcher", "The Patient Viewer"));
    const renamed = await assetsNow();
    expect(addresses(renamed)).toEqual(before);
    expect(renamed.get("embed/personas/watcher.html")).toContain("The Patient Viewer");
    const added = WATCHER.replace("The Watcher", "The Hoarder")
      .replace("#d1495b", "#7d4f96")
      .replace("videos: high", "videos: 40");
    writeFileSync(persona("hoarder"), added);
    const more = addresses(await assetsNow());
    expect(before.filter((path) => !more.includes(path))).toEqual([]);
    expect(more.filter((path) => !before.includes(path) && !/\bhoarder\b/.test(path))).toEqual([]);
    rmSync(persona("hoarder"));
  });

  test("of a persona that is removed say when it went, in every form, before the next release and after it", async () => {
    // Groups without a name are called by their size: nothing is promised of them.
    const before = addresses(await assetsNow()).filter((path) => !/\bunnamed-\d/.test(path));
    const kept = readRelease(root).release?.addresses ?? [];
    expect(kept).toContain("personas/watcher");
    expect(kept.filter((path) => path.includes("unnamed"))).toEqual([]);
    rmSync(persona("watcher"));
    for (const [time, accept] of [false, true, true].entries()) {
      if (accept)
        expect(runKindred(["accept", "--in", root, "--reason", `the watchers went, ${time}`]).code).toBe(0);
      const now = await assetsNow();
      expect(before.filter((path) => !now.has(path))).toEqual([]);
      for (const path of [
        "personas/watcher.html",
        "personas/watcher/numbers.html",
        ...["html", "single.html", "svg", "dark.svg", "md", "json"].map(
          (ending) => `embed/personas/watcher.${ending}`
        )
      ])
        expect(unescaped(now.get(path)), path).toContain("Watcher was retired in February 2026");
      expect(unescaped(now.get("embed/personas/watcher.html"))).toContain('href="../../index.html"');
      expect(unescaped(now.get("embed/personas/watcher.md"))).toContain(
        "(https://personas.lumen.example/index.html)"
      );
      expect(now.get("embed/personas/watcher.png")).toBeInstanceOf(Uint8Array);
    }
    expect(readFileSync(join(root, "personas/release.json"), "utf8")).toContain(
      '"personas/watcher": "2026-02"'
    );
  });

  test("of a persona that comes back show it again", async () => {
    writeFileSync(persona("watcher"), WATCHER);
    const now = await assetsNow();
    expect(String(now.get("embed/personas/watcher.html"))).toContain("<h1>The Watcher</h1>");
    expect(now.has("personas/watcher.html")).toBe(false);
  });

  test("of a feature that is renamed, and of a cohort that falls out of the data, say so in every form", async () => {
    expect(runKindred(["accept", "--in", root, "--reason", "all there"]).code).toBe(0);
    const before = addresses(await assetsNow());
    const february = (text: string, column: number): string =>
      csv(
        text
          .trimEnd()
          .split("\n")
          .filter((line, n) => n === 0 || line.split(",")[column].startsWith("2026-02"))
      );
    writeFiles(root, {
      "data/study.yaml": `${STUDY.replace("  videos:", "  clips:")}model: refit\n`,
      "data/users.csv": february(USERS, 1),
      "data/events.csv": february(EVENTS, 2),
      "personas/watcher.yaml": WATCHER.replaceAll("videos", "clips")
    });
    const now = await assetsNow();
    expect(before.filter((path) => !now.has(path))).toEqual([]);
    const told = {
      "features/videos": "Videos: no longer shown since February 2026",
      "compare/2026-01-vs-2026-02": "January 2026, February 2026: no longer shown since February 2026"
    };
    for (const [path, words] of Object.entries(told))
      for (const ending of ["html", "single.html", "svg", "dark.svg", "md", "json"])
        expect(unescaped(now.get(`embed/${path}.${ending}`)), `${path}.${ending}`).toContain(words);
    expect(String(now.get("embed/features/clips.html"))).toContain("Videos started");
    expect(now.get("og/features/videos.png")).toBeInstanceOf(Uint8Array);
    expect(unescaped(now.get("compare/2026-01-vs-2026-02.html"))).toContain("no longer shown");
  });
});
