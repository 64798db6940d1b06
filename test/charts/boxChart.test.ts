import fc from "fast-check";
import {parseHTML} from "linkedom";
import {describe, expect, it} from "vitest";
import {axisPosition} from "../../src/charts/axisPosition.js";
import {boxChart, boxCharts} from "../../src/charts/boxChart.js";
import {placeTicks} from "../../src/charts/placeTicks.js";
import {english} from "../../src/report/english.js";
import type {BoxChart} from "../../src/report/parts.js";
import {CAST} from "../site/exampleCast.js";
import {exampleBoxes} from "../site/exampleCharts.js";
import {figure} from "../site/figure.js";

const parsed = (markup: {markup: string}): Document =>
  parseHTML(`<html><body>${markup.markup}</body></html>`).document;
const labels = english.labels(undefined);
const shades = {base: "#aa5500", light: "#884400", dark: "#cc7711", on: "#ffffff"};

const tiny: BoxChart = {
  feature: "x",
  finding: "One finding",
  caption: "A caption.",
  unit: "A unit.",
  boxes: [
    {
      id: "a",
      label: "Ann",
      shades,
      box: {
        q1: 1,
        median: 4,
        q3: 9,
        low: 0,
        high: 16,
        mean: 5,
        users: 20,
        text: "median 4, middle half 1 to 9"
      }
    },
    {id: "b", label: "Bob", shades, why: "fewer than 10 people"}
  ],
  max: 16,
  ticks: [0, 4, 16].map((value) => figure(value)),
  scale: "sqrt",
  alt: "Ann 4, Bob unknown",
  table: {
    caption: "One finding",
    columns: [
      {id: "who", label: "Group", numeric: false},
      {id: "median", label: "Median", numeric: true}
    ],
    rows: [
      ["Ann", figure(4)],
      ["Bob", "fewer than 10 people"]
    ]
  }
};

describe("axisPosition", () => {
  it("axisPosition(chart, value) is in per cent, of the square root for skewed counts", () => {
    expect(axisPosition({max: 16, scale: "linear"}, 4)).toBe(25);
    expect(axisPosition({max: 16, scale: "sqrt"}, 4)).toBe(50);
  });

  it("axisPosition(chart, value) stays on the axis, an empty one too", () => {
    expect(axisPosition({max: 10, scale: "sqrt"}, 11)).toBe(100);
    expect(axisPosition({max: 10, scale: "linear"}, -1)).toBe(0);
    expect(axisPosition({max: 0, scale: "linear"}, 3)).toBe(0);
  });
});

describe("placeTicks", () => {
  it("placeTicks(chart) keeps at most six, the first among them, and none that would meet on a phone", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({min: 0, max: 100_000}), {maxLength: 15}),
        fc.constantFrom("linear" as const, "sqrt" as const),
        (values, scale) => {
          const ticks = values.sort((a, b) => a - b).map((value) => figure(value));
          const placed = placeTicks({ticks, max: values.at(-1) ?? 0, scale});
          expect(placed.length).toBeLessThanOrEqual(6);
          if (ticks.length) expect(placed[0].text).toBe(ticks[0].text);
          placed.slice(1).forEach((tick, i) => {
            const between = ((tick.at - placed[i].at) / 100) * 250;
            expect(between).toBeGreaterThan(((tick.text.length + placed[i].text.length) * 7.5) / 2);
          });
        }
      )
    );
  });
});

describe("boxChart", () => {
  it("boxChart(chart, labels) looks like this", () => {
    expect(boxChart(tiny, labels).markup.replaceAll("><", ">\n<")).toMatchInlineSnapshot(`
      "<figure class="chart">
      <figcaption>
      <h3>One finding</h3>
      <p>A caption&#46;</p>
      </figcaption>
      <div class="boxes" role="img" aria-label="Ann 4, Bob unknown">
      <div class="box-row hue" style="--b:#aa5500;--l:#884400;--d:#cc7711;--o:#ffffff">
      <div class="box-label">Ann</div>
      <div class="box-track">
      <svg aria-hidden="true">
      <line class="grid" x1="0%" x2="0%" y2="100%"/>
      <line class="grid" x1="50%" x2="50%" y2="100%"/>
      <line class="grid" x1="100%" x2="100%" y2="100%"/>
      <line class="whisker" x1="0%" x2="100%" y1="50%" y2="50%"/>
      <rect class="box" x="25%" width="50.00%" y="22%" height="56%" rx="4"/>
      <line class="median" x1="50%" x2="50%" y1="16%" y2="84%"/>
      </svg>
      </div>
      </div>
      <div class="box-row hue" style="--b:#aa5500;--l:#884400;--d:#cc7711;--o:#ffffff">
      <div class="box-label">Bob</div>
      <div class="box-track">
      <svg aria-hidden="true">
      <line class="grid" x1="0%" x2="0%" y2="100%"/>
      <line class="grid" x1="50%" x2="50%" y2="100%"/>
      <line class="grid" x1="100%" x2="100%" y2="100%"/>
      </svg>
      <span class="box-why">fewer than 10 people</span>
      </div>
      </div>
      <div class="box-axis">
      <div>
      </div>
      <div class="ticks">
      <span style="left:0%">0</span>
      <span style="left:50%">4</span>
      <span style="left:100%">16</span>
      </div>
      </div>
      </div>
      <details class="numbers">
      <summary>In numbers</summary>
      <div class="table" role="region" aria-label="One finding" tabindex="0">
      <table>
      <caption>One finding</caption>
      <thead>
      <tr>
      <th scope="col">Group</th>
      <th scope="col" class="number">Median</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <th scope="row">Ann</th>
      <td class="number">4</td>
      </tr>
      <tr>
      <th scope="row">Bob</th>
      <td class="number">fewer than 10 people</td>
      </tr>
      </tbody>
      </table>
      </div>
      </details>
      </figure>"
    `);
  });

  it("boxChart(chart, labels) says its finding, its text alternative and every number in words", () => {
    const document = parsed(boxChart(tiny, labels));
    expect(document.querySelector("h3")?.textContent).toBe("One finding");
    expect(document.querySelector('[role="img"]')?.getAttribute("aria-label")).toBe("Ann 4, Bob unknown");
    expect([...document.querySelectorAll("td")].map((cell) => cell.textContent)).toEqual([
      "4",
      "fewer than 10 people"
    ]);
    expect(document.querySelector("caption")?.textContent).toBe("One finding");
    expect(document.querySelectorAll("thead th[scope=col]")).toHaveLength(2);
  });

  it("boxCharts(charts, labels) says how a box is read once", () => {
    const said = boxCharts([tiny, tiny, tiny], labels).map(
      (chart) => parsed(chart).querySelector("figcaption p")?.textContent
    );
    expect(said).toEqual(["A caption.", "A unit.", "A unit."]);
  });

  it("boxChart(chart, labels) draws no box for a group that is too small, and says why", () => {
    const document = parsed(boxChart({...tiny, boxes: [tiny.boxes[1]]}, labels));
    expect(document.querySelectorAll(".box, .median, .whisker")).toHaveLength(0);
    expect(document.querySelector(".box-why")?.textContent).toBe("fewer than 10 people");
  });

  it("boxChart(chart, labels) holds for no row, and for twelve", () => {
    expect(
      parsed(boxChart({...tiny, boxes: [], ticks: [], max: 0}, labels)).querySelector(".empty")
    ).not.toBeNull();
    expect(parsed(boxChart(exampleBoxes(0, CAST), labels)).querySelectorAll(".box-row")).toHaveLength(12);
  });
});
