import {describe, expect, test} from "vitest";
import {formatRelease} from "../../src/personas/formatRelease.js";
import {makeRelease} from "../../src/personas/makeRelease.js";
import {parseRelease} from "../../src/personas/readRelease.js";
import {findRetired} from "../../src/personas/retired.js";
import {DRILLER, exampleFindings, IDLE, WATCHER} from "../report/exampleFindings.js";

const group = (persona?: string) => ({
  ...makeRelease(exampleFindings(), "").groups[0],
  ...(persona ? {persona} : {})
});

describe("findRetired(release, personas, cohort)", () => {
  test("finds personas of the release that have no file, now; earlier ones keep their cohort", () => {
    const release = {
      groups: [group("idle"), group("gone")],
      retired: [{persona: "old", cohort: "2026-02"}]
    };
    expect(findRetired(release, [{id: "idle"}], "2026-06")).toEqual([
      {persona: "gone", cohort: "2026-06"},
      {persona: "old", cohort: "2026-02"}
    ]);
  });

  test("forgets a persona that came back; without a release nobody is retired", () => {
    const release = {groups: [], retired: [{persona: "old", cohort: "2026-02"}]};
    expect(findRetired(release, [{id: "old"}], "2026-06")).toEqual([]);
    expect(findRetired(undefined, [], "2026-06")).toEqual([]);
  });
});

describe("makeRelease(accepted, reason)", () => {
  test("carries on who went, through the file, and over several releases", () => {
    const first = makeRelease(exampleFindings({personas: [IDLE, DRILLER, WATCHER]}), "");
    expect(first.retired).toBeUndefined();
    const second = makeRelease({...exampleFindings({personas: [IDLE, DRILLER]}), release: first}, "");
    expect(second.retired).toEqual([{persona: WATCHER.id, cohort: "2026-06"}]);
    const read = parseRelease(formatRelease(second, 17)).release;
    expect(read?.retired).toEqual(second.retired);
    const third = makeRelease({...exampleFindings({personas: [IDLE, DRILLER]}), release: read ?? second}, "");
    expect(third.retired).toEqual(second.retired);
    const back = makeRelease({...exampleFindings({personas: [IDLE, DRILLER, WATCHER]}), release: third}, "");
    expect(back.retired).toBeUndefined();
  });
});
