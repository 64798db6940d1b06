import {parseHTML} from "linkedom";
import {describe, expect, test} from "vitest";
import type {PersonaReport} from "../../../src/report/report.js";
import {renderPages} from "../../../src/site/renderPages.js";
import {exampleReport} from "../exampleReport.js";

const given = exampleReport();
const [first, second, ...others] = given.personas;
const table = {
  caption: "What they did",
  columns: [
    {id: "feature", label: "Feature", numeric: false},
    {id: "mean", label: "Mean", numeric: true}
  ],
  rows: [
    ["Videos", {value: 1.5, text: "1.5"}],
    ["Essays", "–"]
  ]
};
const told: PersonaReport = {
  ...first,
  numbers: {
    tables: [{title: "Next to everyone", ...table}],
    downloads: [
      {path: `personas/${first.id}/features.csv`, label: "What they did (CSV)", text: "feature,mean\r\n"}
    ]
  },
  confused: {
    title: "Sometimes confused with",
    words: "12% of them are near a border.",
    others: [{id: second.id, share: {value: 0.6, text: "60%"}}]
  }
};
const {pages, files} = renderPages({...given, personas: [told, second, ...others]});
const documentOf = (path: string): Document =>
  parseHTML(`<html><body>${pages.get(path)}</body></html>`).document;

describe("numbersView(persona, report)", () => {
  test("is a page of its own, with tables that sort and files beside it", () => {
    const {body} = documentOf(`personas/${first.id}/numbers`);
    expect(body.querySelector("table[data-sortable] td[data-value]")?.getAttribute("data-value")).toBe("1.5");
    expect(body.querySelector("h1")?.textContent).toBe(`${first.name} in numbers`);
    expect([...body.querySelectorAll("h2")].map(({textContent}) => textContent)).toEqual([
      "Next to everyone"
    ]);
    expect(body.querySelector("a[download]")?.getAttribute("href")).toBe(
      `../../personas/${first.id}/features.csv`
    );
    expect(files.get(`personas/${first.id}/features.csv`)).toBe("feature,mean\r\n");
    expect(JSON.parse(files.get("site.json") ?? "").files).toContain(`personas/${first.id}/features.csv`);
  });

  test("is linked from the persona's page, and there is none without figures", () => {
    const link = documentOf(`personas/${first.id}`).querySelector(`a[href="./${first.id}/numbers.html"]`);
    expect(link).not.toBeNull();
    expect(pages.has(`personas/${second.id}/numbers`)).toBe(false);
    expect(pages.get(`personas/${second.id}`)).not.toContain("numbers.html");
  });
});

describe("personaView(persona, report)", () => {
  test("says for whom its people may be taken, with a link to both side by side", () => {
    const section = documentOf(`personas/${first.id}`).querySelector(".confused");
    expect(section?.querySelector("h2")?.textContent).toBe("Sometimes confused with");
    expect(section?.textContent).toContain("12% of them");
    expect(section?.querySelector("a")?.getAttribute("href")).toMatch(
      /^\.\.\/compare\/[\w-]+-vs-[\w-]+\.html$/
    );
    expect(section?.querySelector(".chip-share")?.textContent).toBe("60%");
    expect(documentOf(`personas/${second.id}`).querySelector(".confused")).toBeNull();
  });

  test("says so where its people could hardly be taken for others, without a list", () => {
    const alone = {
      ...first,
      confused: {title: "Hardly ever confused", words: "Hardly anyone here.", others: []}
    };
    const page = renderPages({...given, personas: [alone, second, ...others]}).pages.get(
      `personas/${first.id}`
    );
    const section = parseHTML(`<html><body>${page}</body></html>`).document.querySelector(".confused");
    expect(section?.textContent).toBe("Hardly ever confusedHardly anyone here.");
    expect(section?.querySelector("ul")).toBeNull();
  });

  test("leads from the trust word to what it means", () => {
    const link = documentOf(`personas/${first.id}`).querySelector("a.trust");
    expect(link?.getAttribute("href")).toBe("../glossary.html#solid");
  });
});
