import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {coveredDeeds} from "../../src/report/coveredDeeds.js";
import type {Profile} from "../../src/report/profile.js";

const FEW = 10;

/** A group of whose people so many did the one thing, twice each. */
function didBy(active: number, users: number): Profile {
  return {users, features: [{active, any: active / users, mean: (2 * active) / users}]};
}

describe("coveredDeeds(exact, told, minGroup)", () => {
  test("leaves all as it is where nobody's share is a bound", () => {
    const profiles = [didBy(40, 100), didBy(0, 50), didBy(30, 30)];
    expect(coveredDeeds(profiles, profiles, FEW)).toEqual(profiles);
  });

  test("tells the largest other group's share as about, from the sum of both", () => {
    const profiles = [didBy(40, 200), didBy(30, 100), didBy(3, 80)];
    const [large, small, few] = coveredDeeds(profiles, profiles, FEW);
    // 40 + 3 − 5 of 200; the mean of 0.4 in steps of 0.05, ten users' worth.
    expect(large.features[0]).toEqual({active: 40, any: 0.19, mean: 0.4, told: "about"});
    expect([small, few]).toEqual(profiles.slice(1));
  });

  test("tells nothing of groups in which nobody or everybody did it, where no other can cover", () => {
    const profiles = [didBy(0, 200), didBy(100, 100), didBy(3, 80)];
    const [nobody, all, few] = coveredDeeds(profiles, profiles, FEW);
    expect([nobody.features[0].told, all.features[0].told]).toEqual(["nothing", "nothing"]);
    expect(few).toEqual(profiles[2]);
  });

  test("needs no cover for groups that are few: others beside them are about already", () => {
    const profiles = [didBy(40, 200), didBy(3, 4)];
    expect(coveredDeeds(profiles, profiles, FEW)).toEqual(profiles);
  });

  test("never leaves the few of one group to be told from everyone's share and the others'", () => {
    const group = fc
      .tuple(fc.integer({min: FEW, max: 400}), fc.double({min: 0, max: 1, noNaN: true}))
      .map(([users, share]) => didBy(Math.round(share * users), users));
    fc.assert(
      fc.property(fc.array(group, {minLength: 2, maxLength: 6}), (profiles) => {
        const told = coveredDeeds(profiles, profiles, FEW);
        const isBound = ({users, features: [{active}]}: Profile): boolean =>
          [active, users - active].some((count) => count > 0 && count < FEW);
        const hidden = told.filter(
          (profile, i) => isBound(profiles[i]) || profile.features[0].told !== undefined
        );
        // One unknown beside figures that are exact would be told by them.
        expect(hidden.length !== 1 || !isBound(hidden[0])).toBe(true);
      })
    );
  });
});
