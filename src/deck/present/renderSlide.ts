import {boxRows} from "../../charts/boxChart.js";
import {dataTable} from "../../charts/dataTable.js";
import {face, faceLegend, smallFace} from "../../charts/face.js";
import {type Markup, markup, shadesStyle} from "../../markup/markup.js";
import {modes} from "../../markup/modes.js";
import type {Labels} from "../../report/labels.js";
import type {PersonaReport} from "../../report/report.js";
import {columnsOf, sizeOf} from "../sizeOf.js";
import type {
  BoxesSlide,
  FamilySlide,
  PersonaSlide,
  RowsSlide,
  Slide,
  TableSlide,
  TeamSlide,
  TitleSlide
} from "../slide.js";

/** Draws what a slide shows below its title. */
export function renderSlide(slide: Slide, labels: Labels): Markup {
  switch (slide.kind) {
    case "title":
      return renderTitle(slide, labels);
    case "rows":
      return renderRows(slide);
    case "family":
      return renderFamily(slide);
    case "persona":
      return renderPersona(slide);
    case "boxes":
      return renderBoxes(slide);
    case "table":
      return renderTable(slide, labels);
    case "team":
      return renderTeam(slide);
    case "list":
      return markup`<ul class="items">${slide.items.map((item) => markup`<li>${item}</li>`)}</ul>`;
  }
}

/** Letters of names from which on they are set small. */
const WORDY = 240;

function renderTitle({about, note, personas}: TitleSlide, labels: Labels): Markup {
  const beds = personas.map((persona) => {
    const {shades, share, state} = persona;
    const grow = {markup: String(Math.round((share?.value ?? 0) * 10000) / 100)};
    return markup`<div class="bed hue is-${{markup: state}}" style="${shadesStyle(shades)};flex-grow:${grow}">
      <div class="stem">${smallFace(persona, "../", {small: false})}</div><div class="soil"><span></span><b>${share?.text ?? ""}</b></div></div>`;
  });
  const keys = personas.map(
    ({shortName, shades, share}) =>
      markup`<li class="hue" style="${shadesStyle(shades)}"><span class="key"><i></i><span>${shortName}</span> <b>${share?.text ?? ""}</b></span></li>`
  );
  const wordy = personas.reduce((sum, {shortName}) => sum + shortName.length, 0) > WORDY;
  return markup`<p class="about">${about}</p>${note !== undefined && markup`<p class="soft">${note}</p>`}
    <div class="garden${wordy && " is-wordy"}"><div class="beds" aria-hidden="true">${beds}</div><ul class="keys">${keys}</ul></div>
    <p class="hint">${labels.presentKeys}</p>${modes(labels)}`;
}

function renderRows({rows}: RowsSlide): Markup {
  const size = {markup: rows.length > 6 || rows.some(({text}) => text.length > 120) ? "small" : "large"};
  return markup`<dl class="rows is-${size}">${rows.map(
    ({topic, text}) => markup`<div><dt>${topic}</dt><dd>${text}</dd></div>`
  )}</dl>`;
}

function renderFamily({families, notSeen}: FamilySlide): Markup {
  const cells = families.flatMap(({name, personas}) =>
    personas.map((persona, i) => renderMember(persona, {family: i === 0 ? name : "", notSeen}))
  );
  const columns = {markup: String(columnsOf(cells.length))};
  return markup`<ul class="members" style="--columns:${columns}">${cells}</ul>`;
}

function renderMember(
  persona: PersonaReport,
  {family, notSeen}: {readonly family: string; readonly notSeen: string}
): Markup {
  const {name, tagline, shades, share, state} = persona;
  return markup`<li class="hue is-${{markup: state}}" style="${shadesStyle(shades)}"><p class="kicker">${family}</p>
    ${face(persona, {up: "../", silent: true})}<p class="member-name is-${{markup: sizeOf(name)}}">${name}</p><p class="member-share">${share?.text ?? notSeen}</p><p class="member-about">${tagline}</p></li>`;
}

// Names have as much room as the longest asks for, and two lines.
function renderBoxes({chart}: BoxesSlide): Markup {
  const longest = Math.max(0, ...chart.boxes.map(({label}) => label.length));
  const width = {markup: String(Math.round(Math.min(17, Math.max(8, longest * 0.55 + 1))))};
  return markup`<div class="charted" style="--label:${width}rem">${boxRows(chart)}</div>`;
}

function renderPersona({persona, people, facts, chart}: PersonaSlide): Markup {
  const {tagline, share, change, trust} = persona;
  const tally =
    share &&
    markup`<div class="tally"><p class="big"><b>${share.text}</b><span>${people}</span></p><div class="since">
    ${change && markup`<p class="change">${change.text}</p>`}
    ${trust && markup`<p><span class="trust is-${{markup: trust.level}}">${trust.text}</span></p>`}</div></div>`;
  const list =
    facts.length > 0 && markup`<ul class="facts">${facts.map((fact) => markup`<li>${fact}</li>`)}</ul>`;
  return markup`<div class="face">${faceLegend(persona, "../")}<p class="tagline">${tagline}</p></div>
    <div class="told">${tally}${list}${chart && boxRows(chart)}</div>`;
}

function renderTable({table, sentences}: TableSlide, labels: Labels): Markup {
  const size = {markup: table.rows.length > 10 ? "tiny" : table.rows.length > 8 ? "small" : "large"};
  return markup`<div class="tabled is-${size}">${dataTable(table, labels)}${
    sentences.length > 0 &&
    markup`<ul class="items">${sentences.map((sentence) => markup`<li>${sentence}</li>`)}</ul>`
  }</div>`;
}

function renderTeam({ideas}: TeamSlide): Markup {
  const rows = ideas.map(
    ({persona, persona: {name, shades, share}, text}) =>
      markup`<div class="hue" style="${shadesStyle(shades)}"><dt>${smallFace(persona, "../")}
        <span class="who is-${{markup: sizeOf(name)}}">${name} <small>${share?.text ?? ""}</small></span></dt><dd>${text}</dd></div>`
  );
  return markup`<dl class="ideas is-${{markup: ideas.length > 4 ? "small" : "large"}}">${rows}</dl>`;
}
