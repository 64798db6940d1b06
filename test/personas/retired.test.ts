import {describe, expect, test} from "vitest";
import {formatRelease} from "../../src/personas/formatRelease.js";
import {makeRelease} from "../../src/personas/makeRelease.js";
import {parseRelease, readRelease} from "../../src/personas/readRelease.js";
import {checkPromised, findRetired, isLasting, promisedPaths} from "../../src/personas/retired.js";
import {formatProblem} from "../../src/problem.js";
import {DRILLER, exampleFindings, IDLE, WATCHER} from "../report/exampleFindings.js";

const group = (persona?: string) => ({
  ...makeRelease(exampleFindings(), "").groups[0],
  ...(persona ? {persona} : {})
});

describe("findRetired(release, there, cohort)", () => {
  const release = {
    groups: [group("idle"), group("gone")],
    addresses: ["family", "features/videos", "personas/gone", "personas/idle"],
    retired: [{path: "personas/old", cohort: "2026-02"}]
  };

  test("finds what was promised and is not there, now; what went earlier keeps its cohort", () => {
    expect(findRetired(release, ["family", "personas/idle"], "2026-06")).toEqual([
      {path: "features/videos", cohort: "2026-06"},
      {path: "personas/gone", cohort: "2026-06"},
      {path: "personas/old", cohort: "2026-02"}
    ]);
  });

  test("knows the personas of a release that kept no addresses", () => {
    const {addresses: _, ...older} = release;
    expect(findRetired(older, ["personas/old"], "2026-06").map(({path}) => path)).toEqual([
      "personas/gone",
      "personas/idle"
    ]);
  });

  test("forgets what came back; without a release nothing was promised", () => {
    const there = [...release.addresses, "personas/old"];
    expect(findRetired(release, there, "2026-06")).toEqual([]);
    expect(findRetired(undefined, [], "2026-06")).toEqual([]);
  });
});

describe("isLasting(path)", () => {
  test("is false of groups without a name, whose number says how large they are, and of their pairs", () => {
    const ranks = [
      "personas/unnamed-1",
      "compare/planner-vs-unnamed-2",
      "compare/unnamed-10-vs-unnamed-9",
      "compare/a-vs-b--vs--unnamed-1"
    ];
    expect(ranks.filter(isLasting)).toEqual([]);
    const names = ["family", "personas/off-the-chart", "personas/unnamed", "compare/unnamed-1a-vs-zed"];
    expect(names.filter(isLasting)).toEqual(names);
  });

  test("keeps ranks that an older release promised from being told as people who went", () => {
    const older = {groups: [group("idle")], addresses: ["personas/idle", "personas/unnamed-1"]};
    expect(findRetired(older, ["personas/idle"], "2026-06")).toEqual([]);
  });
});

describe("checkPromised(release)", () => {
  test("warns of a release of before addresses were kept", () => {
    const [problem] = checkPromised({}).map(formatProblem);
    expect(problem).toContain("personas/release.json: warning: the release keeps no addresses");
    expect(problem).toContain("kindred accept");
    expect(checkPromised({addresses: []})).toEqual([]);
    expect(checkPromised(undefined)).toEqual([]);
  });

  test("has nothing to say of the sample", () => {
    expect(checkPromised(readRelease(".").release)).toEqual([]);
  });
});

describe("promisedPaths(release)", () => {
  test("are those of the release, and those that may come back", () => {
    const retired = [{path: "personas/old", cohort: "2026-02"}];
    expect(promisedPaths({addresses: ["family"], retired})).toEqual(["family", "personas/old"]);
    expect(promisedPaths(undefined)).toEqual([]);
  });
});

describe("makeRelease(accepted, reason)", () => {
  test("carries on who went, through the file, and over several releases", () => {
    const first = makeRelease(exampleFindings({personas: [IDLE, DRILLER, WATCHER]}), "");
    expect(first.retired).toBeUndefined();
    const second = makeRelease({...exampleFindings({personas: [IDLE, DRILLER]}), release: first}, "");
    expect(second.retired).toEqual([{path: `personas/${WATCHER.id}`, cohort: "2026-06"}]);
    const read = parseRelease(formatRelease(second, 17)).release;
    expect(read?.retired).toEqual(second.retired);
    const third = makeRelease({...exampleFindings({personas: [IDLE, DRILLER]}), release: read ?? second}, "");
    expect(third.retired).toEqual(second.retired);
    const back = makeRelease({...exampleFindings({personas: [IDLE, DRILLER, WATCHER]}), release: third}, "");
    expect(back.retired).toBeUndefined();
  });

  test("keeps all addresses, sorted, through the file; what is not among the next ones is retired", () => {
    const addresses = ["personas/idle", "features/videos", "family"];
    const first = makeRelease({...exampleFindings({personas: [IDLE]}), addresses}, "");
    expect(first.addresses).toEqual(["family", "features/videos", "personas/idle"]);
    const read = parseRelease(formatRelease(first, 17)).release ?? first;
    expect(read.addresses).toEqual(first.addresses);
    const next = {...exampleFindings({personas: [IDLE]}), addresses: ["family", "personas/idle"]};
    expect(makeRelease({...next, release: read}, "").retired).toEqual([
      {path: "features/videos", cohort: "2026-06"}
    ]);
  });

  test("remembers the releases before it and when they were, through the file", () => {
    const first = makeRelease(exampleFindings(), "");
    expect(first.earlier).toBeUndefined();
    const second = makeRelease({...exampleFindings(), release: first}, "");
    const read = parseRelease(formatRelease(second, 17)).release ?? first;
    const third = makeRelease({...exampleFindings(), release: read}, "");
    expect(third.earlier).toEqual([
      {number: 1, cohort: "2026-06", ends: "2026-07-01"},
      {number: 2, cohort: "2026-06", ends: "2026-07-01"}
    ]);
  });

  test("reads personas of older releases by their ids", () => {
    const text = formatRelease(makeRelease(exampleFindings(), ""), 17).replace(
      /\n}\n$/,
      ',\n"retired": {"old": "2026-02"}}\n'
    );
    expect(parseRelease(text).release?.retired).toEqual([{path: "personas/old", cohort: "2026-02"}]);
  });
});
