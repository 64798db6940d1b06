import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {cohortPairPath, personaPairPath} from "../../src/personas/comparePath.js";

describe("personaPairPath(a, b)", () => {
  test("does not depend on the order, so that an address survives a new order of shares", () => {
    expect(personaPairPath("sampler", "planner")).toBe("compare/planner-vs-sampler");
    expect(personaPairPath("planner", "sampler")).toBe("compare/planner-vs-sampler");
  });

  test("differs for different pairs, even where an id holds the word between", () => {
    expect(personaPairPath("a-vs-b", "c")).not.toBe(personaPairPath("a", "b-vs-c"));
    const id = fc.constantFrom("a", "b", "c", "a-vs-b", "b-vs-c", "a--vs--b", "a-vs-b-vs-c", "b--vs--c");
    fc.assert(
      fc.property(id, id, id, id, (a, b, c, d) => {
        const same = [a, b].sort().join(" ") === [c, d].sort().join(" ");
        expect(personaPairPath(a, b) === personaPairPath(c, d)).toBe(same);
      }),
      {numRuns: 3000, seed: 7}
    );
  });
});

describe("cohortPairPath(a, b)", () => {
  test("is readable for dates, oldest first", () => {
    expect(cohortPairPath("2026-06", "2026-05")).toBe("compare/2026-05-vs-2026-06");
  });

  test("is a plain file name whatever the column of cohorts holds, another one for other values", () => {
    for (const id of ["Free plan/x", "../../etc", "日本", "", "<script>", "a".repeat(300), "100%"])
      expect(cohortPairPath(id, "2026-05")).toMatch(/^compare\/[a-z0-9-]{1,90}$/);
    expect(cohortPairPath("Free", "x")).not.toBe(cohortPairPath("free", "x"));
    expect(cohortPairPath("school", "work")).not.toBe(personaPairPath("school", "work"));
  });
});
