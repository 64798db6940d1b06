import {parseHTML} from "linkedom";
import {describe, expect, test} from "vitest";
import {groupTree} from "../../src/charts/groupTree.js";
import type {GroupTree} from "../../src/report/methodParts.js";
import {shadesOf} from "../../src/report/shades.js";

const shades = shadesOf("#2f6f9f");
const group = (name: string, share: number) => ({name, shades, share});

const TREE: GroupTree = {
  topic: "Who parts from whom",
  title: "With three groups, Two would be parted",
  caption: "Each column …",
  columns: [
    {label: "2", chosen: false, groups: [group("A", 0.7), group("B", 0.3)]},
    {label: "3", chosen: false, groups: [group("A", 0.4), group("C", 0.3), group("B", 0.3)]},
    {
      label: "4",
      chosen: true,
      groups: ["A", "The <b>Very</b> Long Name of Somebody", "D", "B"].map((name, i) =>
        group(name, [0.4, 0.28, 0.02, 0.3][i])
      )
    }
  ],
  flows: [
    [
      {from: 0, to: 0, share: 0.4},
      {from: 0, to: 1, share: 0.3},
      {from: 1, to: 2, share: 0.3}
    ],
    [
      {from: 0, to: 0, share: 0.4},
      {from: 1, to: 1, share: 0.28},
      {from: 1, to: 2, share: 0.02},
      {from: 2, to: 3, share: 0.3}
    ]
  ],
  alt: "Groups from column to column.",
  table: {caption: "", columns: [], rows: []}
};

const {document} = parseHTML(`<html><body>${groupTree(TREE, "number of groups").markup}</body></html>`);
const [wide, narrow] = document.querySelectorAll("svg");

/** Heights of a band at both its ends. */
function ends(path: Element): [number, number] {
  const numbers = (path.getAttribute("d")?.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  const [, top, , , , , , end, bottom, , , , , , start] = numbers;
  return [start - top, bottom - end];
}

describe("groupTree", () => {
  test("draws every group and every band on wide screens, the chosen column and its neighbours on narrow ones", () => {
    expect([wide.querySelectorAll("rect").length, wide.querySelectorAll(".band").length]).toEqual([9, 7]);
    expect([narrow.querySelectorAll("rect").length, narrow.querySelectorAll(".band").length]).toEqual([7, 4]);
  });

  test("makes heights of blocks and bands in proportion to shares", () => {
    const [a, b] = [...wide.querySelectorAll("rect")].map((rect) => Number(rect.getAttribute("height")));
    expect(a / b).toBeCloseTo(7 / 3, 2);
    for (const [i, path] of [...wide.querySelectorAll(".band")].entries()) {
      const share = TREE.flows.flat()[i].share;
      const [left, right] = ends(path);
      expect(left / a).toBeCloseTo(share / 0.7, 1);
      expect(right).toBeCloseTo(left, 1);
    }
  });

  test("keeps bands within their blocks", () => {
    const rects = [...wide.querySelectorAll("rect")].map((rect) =>
      ["y", "height"].map((name) => Number(rect.getAttribute(name)))
    );
    const [y, height] = rects[0];
    const leaving = [...wide.querySelectorAll(".band")].slice(0, 2);
    expect(leaving.map(ends).reduce((sum, [left]) => sum + left, 0)).toBeCloseTo(height, 1);
    expect(leaving[0].getAttribute("d")).toMatch(new RegExp(`^M[\\d.]+ ${y}C`));
  });

  test("names the chosen groups only, cuts a name that does not fit, and trusts none", () => {
    const names = [...wide.querySelectorAll("g text:not(.tree-count)")].map(({textContent}) => textContent);
    expect(names).toEqual(["A", "The <b>Very</b> Long Name of Somebody", "D", "B"]);
    expect([...narrow.querySelectorAll(".beside")].map(({textContent}) => textContent)).toEqual(["D"]);
  });

  test("is one picture with a text alternative", () => {
    const picture = document.querySelector("[role=img]");
    expect(picture?.getAttribute("aria-label")).toBe(TREE.alt);
    expect(
      [...document.querySelectorAll("svg")].every((svg) => svg.getAttribute("aria-hidden") === "true")
    ).toBe(true);
  });
});
