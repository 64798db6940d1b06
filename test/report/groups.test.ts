import {describe, expect, test} from "vitest";
import {makeGroups, usersOf} from "../../src/report/groups.js";
import {DRILLER, exampleFindings, IDLE, persona, WATCHER} from "./exampleFindings.js";
import {expandUsers} from "./expandUsers.js";

const groupsOf = (settings: Parameters<typeof exampleFindings>[0]) => {
  const findings = exampleFindings(settings);
  const groups = makeGroups({...findings, ...findings.counted});
  return {findings, groups, ids: groups.map(({id, state, match}) => `${id} ${state} ${match}`)};
};

describe("makeGroups(sources)", () => {
  test("lists clusters by size, those set aside, then absent personas", () => {
    const nobody = persona("The Nobody", {exercises: 40, videos: 40});
    expect(groupsOf({personas: [IDLE, nobody, WATCHER]}).ids).toEqual([
      "idle named cluster",
      "watcher named cluster",
      "unnamed-1 unnamed cluster",
      "off-the-chart unnamed outliers",
      "nobody absent cluster"
    ]);
  });

  test("gives those set aside their persona", () => {
    const whale = persona("The Whale", {}, {match: "outliers"});
    expect(groupsOf({personas: [DRILLER, IDLE, WATCHER, whale]}).ids).toContain("whale named outliers");
    expect(groupsOf({personas: [DRILLER, IDLE, WATCHER, whale], study: {setAsideAbove: 1}}).ids).toContain(
      "whale absent outliers"
    );
  });

  test("takes out the people of a rule, and each user is in exactly one group", () => {
    const nothing = persona("The Nothing", {exercises: "none", videos: "none"}, {match: "rule"});
    const {findings, groups, ids} = groupsOf({personas: [DRILLER, nothing, WATCHER]});
    expect(ids).toContain("nothing named rule");
    const {table} = findings.counted;
    expect(usersOf(groups.find(({id}) => id === "nothing")!, table, 2)).toBe(60);
    expect(groups.reduce((sum, group) => sum + usersOf(group, table), 0)).toBe(expandUsers(findings).length);
  });

  test("keeps a rule that nobody meets as absent", () => {
    const odd = persona("The Odd", {exercises: 7, videos: 7}, {match: "rule"});
    expect(groupsOf({personas: [DRILLER, IDLE, WATCHER, odd]}).ids).toContain("odd absent rule");
  });
});
