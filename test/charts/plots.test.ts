import {parseHTML} from "linkedom";
import {describe, expect, it} from "vitest";
import {distributionChart} from "../../src/charts/distributionChart.js";
import {keepLabels} from "../../src/charts/drawPlot.js";
import {shareMultiples} from "../../src/charts/shareMultiples.js";
import {sweepChart} from "../../src/charts/sweepChart.js";
import {trendChart} from "../../src/charts/trendChart.js";
import {exampleReport} from "../site/exampleReport.js";

const parsed = (markup: {markup: string}): Document =>
  parseHTML(`<html><body>${markup.markup}</body></html>`).document;
const texts = (root: Element | Document | null): string[] =>
  [...(root?.querySelectorAll("svg text") ?? [])].map((text) => text.textContent ?? "");
const report = exampleReport();
const {labels} = report;
const {trend} = report.personas[1];
if (!trend) throw new Error("the example has a trend");

describe("keepLabels", () => {
  it("keepLabels(n, most) keeps at most that many, and always the last", () => {
    for (const n of [1, 2, 5, 12, 24])
      for (const most of [1, 3, 6]) {
        const kept = Array.from({length: n}, (_, i) => i).filter(keepLabels(n, most));
        expect(kept.length).toBeLessThanOrEqual(most);
        expect(kept.at(-1)).toBe(n - 1);
      }
  });
});

describe("trendChart", () => {
  it("trendChart(trend, report) is drawn for two widths with one text alternative and a table of the numbers", () => {
    const document = parsed(trendChart(trend, report));
    expect(document.querySelectorAll('[role="img"]')).toHaveLength(1);
    expect([...document.querySelectorAll("svg")].map((svg) => svg.getAttribute("width"))).toEqual([
      "560",
      "330"
    ]);
    expect(document.querySelectorAll("td")).toHaveLength(18);
    expect([...document.querySelectorAll("th[scope=col]")].map((head) => head.textContent)).toEqual([
      "Cohort",
      "Share",
      "95% interval",
      "Students"
    ]);
    expect(document.querySelector("caption")?.textContent).toBe(trend.table.caption);
    expect(texts(document.querySelector(".wide-only"))).toEqual(
      expect.arrayContaining(["Jan", "Jun", "0%", "18 %", "23 %"])
    );
  });

  it("trendChart(trend, report) names at most five of many cohorts on a phone, the newest among them", () => {
    const points = Array.from({length: 24}, (_, i) => ({
      ...trend.points[0],
      cohort: `c${i}`,
      label: `L${i}`
    }));
    const labels = texts(parsed(trendChart({...trend, points}, report)).querySelector(".narrow-only")).filter(
      (text) => text.startsWith("L")
    );
    expect(labels.length).toBeLessThanOrEqual(5);
    expect(labels).toContain("L23");
  });

  it("trendChart(trend, report) holds for one point, and is nothing without any", () => {
    expect(trendChart({...trend, points: trend.points.slice(-1)}, report).markup).not.toMatch(
      /NaN|undefined/
    );
    expect(trendChart({...trend, points: []}, report).markup).toBe("");
  });

  it("trendChart(trend, report) uses the page's colours and fonts, so that one picture serves day and night", () => {
    expect(trendChart(trend, report).markup).not.toMatch(/<style|font-family|(fill|stroke)="#/);
  });
});

describe("shareMultiples", () => {
  it("shareMultiples(report, personas) draws all on one scale, named and described in words", () => {
    const document = parsed(shareMultiples(report, report.personas));
    const axes = [...document.querySelectorAll(".multiple")].map((multiple) =>
      texts(multiple).filter((text) => text.endsWith("%"))
    );
    expect(new Set(axes.map((axis) => axis.join())).size).toBe(1);
    const heights = [...document.querySelectorAll(".plot-svg circle")].map((dot) =>
      Number(dot.getAttribute("cy"))
    );
    expect(heights).toHaveLength(30);
    expect(Math.min(...heights)).toBeGreaterThan(10);
    expect(Math.max(...heights)).toBeLessThan(122);
    const label = document.querySelectorAll('[role="img"]')[1].getAttribute("aria-label");
    expect(label).toContain("Binge Watcher. January 2026: 18 %");
    expect(label).toContain("June 2026: 23 %");
  });

  it("shareMultiples(report, personas) leaves out personas that no cohort has, and holds for one cohort", () => {
    const one = exampleReport({cohorts: 1, strays: true});
    const {personas} = one;
    const shown = parsed(shareMultiples(one, personas)).querySelectorAll(".multiple");
    expect(shown).toHaveLength(personas.filter(({trend}) => trend).length);
  });
});

describe("shareMultiples, sweepChart", () => {
  it("shareMultiples(report, personas) shortens the names of cohorts that would not fit beside each other", () => {
    const cohorts = report.cohorts.map((cohort) => ({...cohort, label: "semana de 23 de fevereiro de 2026"}));
    const short = texts(parsed(shareMultiples({...report, cohorts}, report.personas)));
    expect(short).toEqual(expect.arrayContaining(["Jan", "Jun"]));
    expect(short.join()).not.toContain("semana");
    expect(texts(parsed(shareMultiples(report, report.personas)))).toContain("January 2026");
  });

  it("sweepChart(steps, measure) writes numbers as they come, thousands with a point, too", () => {
    const steps = report.method.choice.steps.map((step) => ({
      ...step,
      inertia: {value: 12278, text: "12.278"}
    }));
    const words = {topic: "On", title: "T", caption: "C", axis: "groups", alt: "A"};
    expect(texts(parsed(sweepChart(steps, "inertia", words)))).toContain("12.278");
  });
});

describe("distributionChart", () => {
  const {distribution} = report.features[0];

  it("distributionChart(distribution, labels) has a column per bin and every number in a table", () => {
    const document = parsed(distributionChart(distribution, labels));
    expect(
      document.querySelectorAll('.wide-only g[aria-label="bar"] path, .wide-only rect, .wide-only g > path')
        .length
    ).toBeGreaterThanOrEqual(11);
    expect(document.querySelectorAll("tbody tr")).toHaveLength(11);
  });

  it("distributionChart(distribution, labels) names as many bins as fit beside each other, the last among them", () => {
    const bins = Array.from({length: 30}, (_, i) => ({
      ...distribution.bins[0],
      label: `${i * 100}–${i * 100 + 99}`,
      from: i,
      to: i + 1
    }));
    const named = texts(
      parsed(distributionChart({...distribution, bins}, labels)).querySelector(".narrow-only")
    ).filter((text) => text.includes("–"));
    expect(named.length * (9 * 7.5)).toBeLessThanOrEqual(330);
    expect(named).toContain("2900–2999");
  });

  it("distributionChart(distribution, labels) says so where nobody is", () => {
    expect(
      parsed(distributionChart({...distribution, bins: []}, labels)).querySelector(".empty")
    ).not.toBeNull();
  });
});

describe("sweepChart", () => {
  const {steps} = report.method.choice;
  const words = {topic: "On", title: "T", caption: "C", axis: "groups", alt: "A"};

  it("sweepChart(steps, measure) names the chosen number of groups on the axis and its value", () => {
    for (const measure of ["silhouette", "inertia"] as const) {
      const chosen = steps.find((step) => step.chosen);
      const shown = texts(parsed(sweepChart(steps, measure, words)).querySelector(".narrow-only"));
      expect(shown).toContain("5");
      expect(shown).toContain(chosen?.[measure].text);
      expect(shown.filter((text) => /^\d+$/.test(text)).length).toBeLessThanOrEqual(6);
    }
  });

  it("sweepChart(steps, measure) holds for one step, and is nothing without any that has the measure", () => {
    expect(sweepChart(steps.slice(3, 4), "inertia", words).markup).not.toMatch(/NaN|undefined/);
    expect(sweepChart([], "inertia", words).markup).toBe("");
    expect(sweepChart([{...steps[0], silhouette: {value: 0, text: ""}}], "silhouette", words).markup).toBe(
      ""
    );
  });
});
