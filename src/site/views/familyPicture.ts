import {face} from "../../charts/face.js";
import {shadesStyle} from "../../markup/markup.js";
import type {PersonaReport, Report} from "../../report/report.js";
import {withPages} from "../../report/withPages.js";

/** Arranges everybody side by side, equally large, family by family; false where the garden of shares shows as much: of two. */
export function familyPicture(report: Report): object | false {
  const {families, offTheChart, labels} = report;
  const everybody = withPages(report).filter(({state}) => state !== "absent");
  if (everybody.length < 3) return false;
  const inFamily = families.map(({name, personas: ids}) => ({
    name,
    members: everybody.filter(({id}) => ids.includes(id))
  }));
  const related = new Set(inFamily.flatMap(({members}) => members));
  const others = everybody.filter((persona) => !related.has(persona));
  const groups = [
    ...inFamily,
    {name: labels.unnamed, members: others.filter((persona) => persona !== offTheChart)},
    {name: labels.setAside, members: others.filter((persona) => persona === offTheChart)}
  ];
  return {
    label: labels.everybody,
    groups: groups
      .filter(({members}) => members.length > 0)
      .map(({name, members}) => ({name, members: members.map(faceView)}))
  };
}

function faceView(persona: PersonaReport): object {
  const {id, shortName, shades, state} = persona;
  return {
    href: `./personas/${id}.html`,
    name: shortName,
    state,
    style: shadesStyle(shades),
    portrait: face(persona, {up: "./", silent: true})
  };
}
