// What an embed shows between its edges: the same charts as the site, without navigation.
import {boxChart, boxRows} from "../charts/boxChart.js";
import {face, MOST_WITHIN} from "../charts/face.js";
import {pairedShares} from "../charts/pairedShares.js";
import {shareBar} from "../charts/shareBar.js";
import {linePoints, sparkline} from "../charts/sparkline.js";
import {withShares} from "../charts/withShares.js";
import {chartsOf, sidesOf} from "../images/pairImage.js";
import {cohortPair} from "../images/sharesImage.js";
import {type Markup, markup, renderWords, shadesStyle} from "../markup/markup.js";
import type {CohortComparisonReport, PairReport} from "../report/compared.js";
import type {PersonaReport, Report} from "../report/report.js";
import type {Thing} from "./thing.js";

/** Renders what a thing shows, as HTML that may hold style attributes; `up` leads to the site's root, from a page that may ask for files. */
export function embedBody({shows}: Thing, report: Report, up?: string): Markup {
  if (shows.kind === "persona") return personaBody(shows.persona, report, up);
  if (shows.kind === "family") return familyBody(report, up);
  if (shows.kind === "feature") return boxChart(shows.feature.boxes, report.labels, {heading: 1});
  if (shows.kind === "pair") return pairBody(shows.pair, report, up);
  return cohortsBody(shows.comparison, report);
}

function personaBody(persona: PersonaReport, report: Report, up: string | undefined): Markup {
  const {family, name, tagline, facts, trust, state, share, change, trend} = persona;
  const line = facts.slice(0, 3).map((fact) => markup`<li>${fact}</li>`);
  const arrow = change && {up: "▲", down: "▼", same: ""}[change.direction];
  return markup`<article class="card hue is-${{markup: state}}" style="${shadesStyle(persona.shades)}"><div class="card-in">
    <header><div class="face">${face(persona, up === undefined ? {} : {up})}</div><div class="who">${family !== "" && markup`<p class="kicker">${family}</p>`}<h1>${name}</h1><p class="tagline">${tagline}</p></div></header>
    ${share ? markup`<div class="tally"><p class="big"><b>${share.text}</b><span>${share.users.text} ${report.people}</span></p><div class="since">${sparkline(linePoints(trend))}${change && markup`<p class="change is-${{markup: change.direction}}${{markup: change.notable ? " notable" : ""}}">${arrow !== "" && markup`<i aria-hidden="true">${arrow}</i> `}${change.short}</p>`}</div></div>` : markup`<p class="state">${report.labels.notSeen}</p>`}
    ${line.length > 0 && markup`<ul class="facts">${line}</ul>`}
    ${trust && markup`<footer><span class="trust is-${{markup: trust.level}}">${trust.text}</span></footer>`}</div></article>`;
}

// The garden's keys are links to pages; here they are names.
function familyBody(report: Report, up?: string): Markup {
  const parts = withShares(report).map((persona) => ({...persona, pageless: true as const}));
  return markup`<h1>${report.headline}</h1><p class="kicker">${report.kicker}</p>${shareBar(parts, {label: report.labels.shares, ...(up === undefined ? {} : {up})})}`;
}

function pairBody(pair: PairReport, report: Report, up?: string): Markup {
  // Two pictures share the room of one.
  const options = up === undefined ? {most: MOST_WITHIN / 2} : {up};
  const sides = sidesOf(pair, report).map((persona) => {
    const {name, shades, state, share} = persona;
    return markup`<div class="embed-side hue is-${{markup: state}}" style="${shadesStyle(shades)}"><div class="face">${face(persona, options)}</div><p><b>${name}</b><span>${share ? `${share.text} · ${share.users.text} ${report.people}` : report.labels.notSeen}</span></p></div>`;
  });
  const charts = chartsOf(pair);
  return markup`<div class="embed-pair"><h1>${pair.title}</h1><p class="embed-words">${renderWords(pair.words)}</p><div class="embed-sides">${sides}</div></div>
    ${charts.map((chart) => markup`<figure class="chart"><figcaption><h2>${chart.finding}</h2></figcaption>${boxRows(chart)}</figure>`)}`;
}

function cohortsBody(comparison: CohortComparisonReport, report: Report): Markup {
  const pair = cohortPair(comparison, report);
  return markup`<figure class="chart"><figcaption><h1>${comparison.finding}</h1><p>${comparison.about}</p></figcaption>
    ${pair && pairedShares(pair, withShares(report), report)}</figure>`;
}
