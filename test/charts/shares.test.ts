import {parseHTML} from "linkedom";
import {describe, expect, it} from "vitest";
import {dataTable} from "../../src/charts/dataTable.js";
import {didAnyBars} from "../../src/charts/didAnyBars.js";
import {formatShare} from "../../src/charts/formatShare.js";
import {shareBar} from "../../src/charts/shareBar.js";
import {sparkline} from "../../src/charts/sparkline.js";
import {wrapWords} from "../../src/charts/wrapWords.js";
import {changeView, shareView} from "../../src/site/views/cardView.js";
import {exampleReport} from "../site/exampleReport.js";
import {figure, share} from "../site/figure.js";

const parsed = (markup: {markup: string}): Document =>
  parseHTML(`<html><body>${markup.markup}</body></html>`).document;
const {personas, labels} = exampleReport();

describe("shareBar", () => {
  it("shareBar(personas) has one bed per share, as wide as the share, and names each with a link", () => {
    const document = parsed(shareBar(personas, {label: "Shares"}));
    const widths = [...document.querySelectorAll(".bed")].map((bed) =>
      Number(/flex-grow:([\d.]+)/.exec(bed.getAttribute("style") ?? "")?.[1])
    );
    expect(widths).toEqual([41, 23, 18, 12, 6]);
    expect([...document.querySelectorAll(".keys a")].map((link) => link.getAttribute("href"))[1]).toBe(
      "./personas/binge-watcher.html"
    );
    expect(document.querySelectorAll(".keys li")[1].textContent).toMatch(/Binge Watcher.*23 %/);
  });

  it("shareBar(personas) leaves out personas that nobody is, and is nothing where nobody is anything", () => {
    const [{share: _, ...absent}, ...others] = personas;
    expect(parsed(shareBar([absent, ...others], {label: "Shares"})).querySelectorAll(".bed")).toHaveLength(4);
    expect(shareBar([absent], {label: "Shares"}).markup).toBe("");
  });
});

describe("sparkline", () => {
  const points = (...values: number[]) =>
    values.map((value, i) => ({
      cohort: `c${i}`,
      label: `C${i}`,
      share: share(value),
      low: value,
      high: value,
      users: figure(10)
    }));

  it("sparkline(points) ends in a dot at the newest point", () => {
    const document = parsed(sparkline(points(0.1, 0.3, 0.2)));
    const last = document.querySelector("polyline")?.getAttribute("points")?.split(" ").at(-1);
    const dot = document.querySelector("circle");
    expect(`${dot?.getAttribute("cx")},${dot?.getAttribute("cy")}`).toBe(last);
  });

  it("sparkline(points) draws steady shares as a steady line", () => {
    const ys = (...values: number[]): number[] =>
      (/points="([^"]*)"/.exec(sparkline(points(...values)).markup)?.[1] ?? "")
        .split(" ")
        .map((pair) => Number(pair.split(",")[1]));
    expect(new Set(ys(0.2, 0.2, 0.2)).size).toBe(1);
    expect(Math.abs(ys(0.2, 0.202)[0] - ys(0.2, 0.202)[1])).toBeLessThan(2);
    expect(ys(0.1, 0.3)[0]).toBeGreaterThan(ys(0.1, 0.3)[1]);
  });

  it("sparkline(points) draws nothing for fewer than two points", () => {
    expect(sparkline(points(0.1)).markup).toBe("");
    expect(sparkline([]).markup).toBe("");
  });
});

describe("didAnyBars", () => {
  it("didAnyBars(rows) holds bars within 0 and 100 %", () => {
    const row = {id: "a", label: "A", shades: personas[0].shades};
    const widths = [
      ...didAnyBars([
        {...row, share: share(1.2)},
        {...row, share: share(0)},
        {...row, share: share(0.256)}
      ]).markup.matchAll(/width:([\d.]+)%/g)
    ];
    expect(widths.map(([, width]) => width)).toEqual(["100", "0", "25.6"]);
  });
});

describe("dataTable", () => {
  const columns = [
    {id: "a", label: "A", numeric: false},
    {id: "b", label: "B", numeric: true}
  ];

  it("dataTable(table, labels) names rows by their first column and aligns numbers", () => {
    expect(dataTable({caption: "T", columns, rows: [["x<", figure(1200)]]}, labels).markup).toBe(
      '<div class="table" role="region" aria-label="T" tabindex="0"><table><caption>T</caption><thead><tr><th scope="col">A</th><th scope="col" class="number">B</th></tr></thead><tbody><tr><th scope="row">x&#60;</th><td class="number">1,200</td></tr></tbody></table></div>'
    );
  });

  it("dataTable(table, labels) says so where there is no row", () => {
    expect(
      parsed(dataTable({caption: "T", columns, rows: []}, labels))
        .querySelector(".empty")
        ?.getAttribute("colspan")
    ).toBe("2");
  });
});

describe("shareView, changeView", () => {
  it("shareView(persona) parts number and unit; false without a share", () => {
    const base = {...personas[0]};
    const view = (text: string) =>
      shareView({...base, share: {value: 0.1, text, users: figure(3), interval: ""}});
    expect(view("41 %")).toMatchObject({number: "41", unit: "%"});
    expect(view("0.4 %")).toMatchObject({number: "0.4", unit: "%"});
    expect(view("under 1 %")).toMatchObject({number: "under 1", unit: "%"});
    expect(view("none")).toMatchObject({number: "none", unit: ""});
    const {share: _, ...absent} = base;
    expect(shareView(absent)).toBe(false);
  });

  it("changeView(persona) adds an arrow that words do not need", () => {
    expect(personas.slice(0, 3).map((persona) => changeView(persona))).toMatchObject([
      {arrow: "▼"},
      {arrow: "▲"},
      {arrow: ""}
    ]);
    const {change: _, ...first} = personas[0];
    expect(changeView(first)).toBe(false);
  });
});

describe("wrapWords", () => {
  it("wrapWords(text, width) breaks between words and cuts longer ones", () => {
    expect(wrapWords("Study plans set up", 11)).toEqual(["Study plans", "set up"]);
    expect(wrapWords("Donaudampfschifffahrt", 8)).toEqual(["Donauda…"]);
    expect(wrapWords("  ", 8)).toEqual([]);
  });
});

describe("formatShare", () => {
  it("formatShare(language) writes per cent with at most one decimal", () => {
    expect([0, 0.2, 0.025, 0.30000000000000004].map(formatShare("en"))).toEqual(["0%", "20%", "2.5%", "30%"]);
    expect(formatShare("pt-BR")(0.025)).toBe("2,5%");
  });
});
