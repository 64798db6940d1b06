import {dataTable} from "../../charts/dataTable.js";
import {smallFace} from "../../charts/face.js";
import {shadesStyle} from "../../markup/markup.js";
import type {PersonaReport, Report} from "../../report/report.js";

/** Arranges every figure of a persona: tables that sort, and the same as files. */
export function numbersView(persona: PersonaReport, report: Report): object {
  const {id, links, shades, numbers} = persona;
  const {tables = [], downloads = []} = numbers ?? {};
  return {
    report,
    name: links.numbers,
    about: links.about,
    href: `../${id}.html`,
    style: shadesStyle(shades),
    portrait: smallFace(persona, "../../"),
    tables: tables.map((table) => ({
      title: table.title,
      body: dataTable(table, report.labels, {sortable: true})
    })),
    downloads: downloads.map(({path, label}) => ({href: `../../${path}`, label}))
  };
}
