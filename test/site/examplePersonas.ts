// Personas of the example report: named, unnamed, absent, and those set aside.

import {trendTable} from "../../src/report/drawnTables.js";
import {english} from "../../src/report/english.js";
import type {TrendPoint} from "../../src/report/parts.js";
import type {PersonaReport} from "../../src/report/report.js";
import {shadesOf, UNNAMED} from "../../src/report/shades.js";
import {CAST, COHORTS, FEATURES, type Role} from "./exampleCast.js";
import {exampleBoxes} from "./exampleCharts.js";
import {figure, share} from "./figure.js";

export const USERS = 4012;

interface Setting {
  readonly share: number;
  readonly d: number;
  readonly cohorts: readonly {id: string; label: string}[];
  readonly order: number;
}

export function personaOf(role: Role, {share: value, d, cohorts, order}: Setting): PersonaReport {
  const points = cohorts.map((cohort, i) => pointOf(cohort, value, {i, order, n: cohorts.length}));
  const shades = shadesOf(role.color);
  return {
    id: role.id,
    state: "named",
    match: "cluster",
    name: role.name,
    shortName: role.name.replace(/^The /, ""),
    shades,
    family: role.family,
    tagline: role.tagline,
    portrait: petalsOf(role, d),
    portraitAlt: `Flower of ${role.name}: ${role.tagline.toLowerCase()}`,
    share: {
      ...share(value),
      users: figure(Math.round(USERS * value)),
      interval: "95 % interval: within 1.5 points"
    },
    ...(cohorts.length > 1 ? {change: {...role.change, amount: role.change.text}} : {}),
    trust: {level: role.trust, text: role.trust === "weak" ? "do not rely on" : role.trust},
    facts: role.facts,
    descriptionHtml: `<p><strong>${Math.round(value * 100)} %</strong> of new students ${role.story}</p>\n<p>They are at home in the first hour, and then the evening decides.</p>\n`,
    ideas: [
      {team: "Product", html: "<p>Put one exercise after the second video.</p>"},
      {
        team: "Content",
        html: "<p>Make the first lesson end on a question that can be answered in a minute.</p>"
      },
      {team: "Support", html: "<p>Write on day two, not on day one.</p>"}
    ],
    boxes: FEATURES.slice(0, d).map((_, j) => exampleBoxes(j, [role, EVERYONE])),
    trend: {
      finding: `${role.name}: ${role.change.text}`,
      caption: "Share of new students per month; the band is the 95 % interval.",
      points,
      alt: `From ${points[0]?.share.text} to ${points.at(-1)?.share.text}`,
      table: trendTable(
        {say: english, study: {people: "students"}},
        points.map((point) => ({...point, interval: "within 1.5 points"})),
        {caption: role.change.text, names: points.map(({label}) => label)}
      )
    },
    outcomes: [{label: "Subscribed within 30 days", mine: "34 %", everyone: "18 %", text: "Everyone: 18 %"}],
    links: {
      about: `All about ${role.name.replace(/^The /, "the ")}`,
      numbers: `${role.name} in numbers`
    },
    how: "Its traits lie 0.41 from the middle of this group, and at most 1.2 would count as a match. The next group is 2.3 away."
  };
}

export const EVERYONE: Role = {
  ...CAST[0],
  id: "everyone",
  name: "Everyone",
  color: "#8b8780",
  levels: CAST[0].levels.map(() => 0.35)
};

function petalsOf(role: Role, d: number): PersonaReport["portrait"] {
  return FEATURES.slice(0, d).map(({id, label}, j) => ({
    feature: id,
    label,
    level: role.levels[j],
    text: `${label}: ${Math.round(role.levels[j] * 12)} (everyone: 2)`
  }));
}

function pointOf(
  {id, label}: {id: string; label: string},
  value: number,
  {i, order, n}: {i: number; order: number; n: number}
): TrendPoint {
  const drift = [-0.02, 0.05, 0.01, -0.03, 0][order % 5];
  const here = Math.max(
    0.004,
    value - (drift * (n - 1 - i)) / Math.max(1, n - 1) + 0.004 * Math.sin(i * 2 + order)
  );
  const half = 1.96 * Math.sqrt((here * (1 - here)) / 3000);
  return {
    cohort: id,
    label: label.slice(0, 3),
    share: share(i === n - 1 ? value : here),
    low: here - half,
    high: here + half,
    users: figure(Math.round(USERS * here))
  };
}

export function unnamed(d: number, shares: readonly number[]): PersonaReport {
  const role = {
    ...CAST[2],
    id: "unnamed-1",
    name: "Unnamed group 1",
    color: UNNAMED,
    tagline: "",
    family: ""
  };
  const base = personaOf(role, {
    share: 1 - 0.01 - shares.reduce((a, b) => a + b, 0),
    d,
    cohorts: COHORTS,
    order: 4
  });
  return {
    ...base,
    state: "unnamed",
    descriptionHtml: "",
    ideas: [],
    yaml: 'name: The …\ncolor: "#8b8780"\ntraits:\n  videos_started: high\n'
  };
}

export function absent(d: number): PersonaReport {
  const {
    share: _share,
    change: _change,
    trend: _trend,
    trust: _trust,
    ...base
  } = personaOf(
    {...CAST[7], id: "the-returner", name: "The Returner"},
    {share: 0.01, d, cohorts: COHORTS, order: 4}
  );
  return {
    ...base,
    state: "absent",
    boxes: [],
    outcomes: [],
    facts: [],
    family: CAST[0].family,
    yaml: "No group of June 2026 lies within 1.2 of its traits; the nearest, 1.9 away, went to The Sampler."
  };
}

export function aside(d: number): PersonaReport {
  const role = {
    ...CAST[3],
    id: "off-the-chart",
    name: "Off the chart",
    color: UNNAMED,
    family: "",
    tagline: "More of something than 99 in 100"
  };
  return {
    ...personaOf(role, {share: 0.01, d, cohorts: COHORTS, order: 4}),
    match: "outliers",
    descriptionHtml: "",
    ideas: []
  };
}
