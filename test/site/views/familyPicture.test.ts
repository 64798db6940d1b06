import {parseHTML} from "linkedom";
import {describe, expect, test} from "vitest";
import {renderPages} from "../../../src/site/renderPages.js";
import {exampleReport} from "../exampleReport.js";

function pictureOf(report: ReturnType<typeof exampleReport>): Element | null {
  const page = renderPages(report).pages.get("index") ?? "";
  return parseHTML(`<html><body>${page}</body></html>`).document.querySelector(".picture");
}

describe("familyPicture(report)", () => {
  test("has everybody once who was seen, family by family, then the unnamed and those set aside", () => {
    const report = exampleReport({strays: true, personas: 12});
    const picture = pictureOf(report);
    const seen = report.personas.filter(({state}) => state !== "absent");
    const links = [...(picture?.querySelectorAll("a") ?? [])].map((link) => link.getAttribute("href") ?? "");
    const expected = [...seen.map(({id}) => id), "off-the-chart"].map((id) => `./personas/${id}.html`);
    expect([...links].sort()).toEqual(expected.sort());
    const groups = [...(picture?.querySelectorAll("h3") ?? [])].map(({textContent}) => textContent);
    expect(groups).toEqual([
      ...report.families.map(({name}) => name),
      report.labels.unnamed,
      report.labels.setAside
    ]);
  });

  test("is left out where there are two", () => {
    expect(pictureOf(exampleReport({personas: 2}))).toBeNull();
    expect(pictureOf(exampleReport({personas: 3}))).not.toBeNull();
  });
});
