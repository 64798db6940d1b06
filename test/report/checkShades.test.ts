import {differenceCiede2000, oklch} from "culori";
import {describe, expect, test} from "vitest";
import {formatProblems} from "../../src/problem.js";
import {checkShades, SAME_IDENTITY} from "../../src/report/checkShades.js";
import {shadesOf} from "../../src/report/shades.js";
import {personaFiles, personaText} from "../personas/personaFiles.js";

const check = (color: string) => checkShades(personaFiles({a: personaText({color: `"${color}"`})}).files);

describe("checkShades(files)", () => {
  test.each(["#d1495b", "#2f6f9f", "#06915f", "#e0a030", "#7d8794", "#009e73"])(
    "is silent about %s",
    (color) => {
      expect(check(color)).toEqual([]);
    }
  );

  test("says where a colour cannot be read, in which shade it would be, and the nearest that can", () => {
    expect(formatProblems(check("#ffee00"))).toMatch(
      /^personas\/a\.yaml:2:8: warning: "#ffee00" has a contrast of 1\.\d:1 on the light page, where 4\.5:1 is needed\n.*\n.*\n.*\^+\n {2}Text and lines would be drawn in "#[0-9a-f]{6}", which looks like another colour\. The nearest colour that stays itself: "#[0-9a-f]{6}"\.\n/
    );
    expect(check("#101010")[0].message).toContain("on the dark page");
  });

  test.each(["#ffee00", "#ffffff", "#000000", "#00ff00", "#330000", "#ffc0cb", "#101080"])(
    "the colour it suggests for %s is silent itself, and keeps the hue",
    (color) => {
      const suggested = /itself: "(#[0-9a-f]{6})"/.exec(check(color)[0].hint)?.[1] ?? "";
      expect(check(suggested)).toEqual([]);
      const shades = shadesOf(suggested);
      for (const shade of [shades.light, shades.dark])
        expect(differenceCiede2000()(suggested, shade)).toBeLessThanOrEqual(SAME_IDENTITY);
      const [from, to] = [oklch(color), oklch(suggested)];
      if ((from?.c ?? 0) > 0.05) expect(Math.abs((from?.h ?? 0) - (to?.h ?? 0))).toBeLessThan(25);
    }
  );
});
