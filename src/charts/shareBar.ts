// The family as a garden: a bar of shares, and on each segment the persona's flower. A flower never grows wider
// than its segment and the words stand in a list below, so that nothing is ever clipped.

import {type Markup, markup, shadesStyle} from "../markup/markup.js";
import type {PersonaReport} from "../report/report.js";
import {smallFace} from "./face.js";

/**
 * Draws the shares of all personas that have one as a bar with flowers, and names them below with links; `up` leads to the
 * site's root, where pictures of the team's own lie.
 */
export function shareBar(
  personas: readonly PersonaReport[],
  {label, up}: {readonly label: string; readonly up?: string}
): Markup {
  const shown = personas.filter(({share}) => share !== undefined && share.value > 0);
  if (!shown.length) return markup``;
  return markup`<div class="garden"><div class="beds" aria-hidden="true">${shown.map((persona) => renderBed(persona, up))}</div>
    <ul class="keys" aria-label="${label}">${shown.map(renderKey)}</ul></div>`;
}

function renderBed(persona: PersonaReport, up: string | undefined): Markup {
  const {shades, share, state} = persona;
  const grow = {markup: String(Math.round((share?.value ?? 0) * 10000) / 100)};
  return markup`<div class="bed hue is-${{markup: state}}" style="${shadesStyle(shades)};flex-grow:${grow}">
    <div class="stem">${smallFace(persona, up, {small: false})}</div><div class="soil"><span></span><b>${share?.text ?? ""}</b></div></div>`;
}

function renderKey({id, shortName, shades, share, state, pageless}: PersonaReport): Markup {
  const words = markup`<i></i><span>${shortName}</span> <b>${share?.text ?? ""}</b>`;
  const key = pageless
    ? markup`<span class="key">${words}</span>`
    : markup`<a href="./personas/${id}.html">
    ${words}</a>`;
  return markup`<li class="hue is-${{markup: state}}" style="${shadesStyle(shades)}">${key}</li>`;
}
