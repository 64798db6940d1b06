// A made-up company of learners, told as a report: consistent in itself (shares add up, charts and words say the
// same) and of any size, so that pages are tried with one persona and with twelve.

import type {CohortReport} from "../../src/report/compared.js";
import {english} from "../../src/report/english.js";
import {glossaryOf} from "../../src/report/glossary.js";
import type {PersonaReport, Report} from "../../src/report/report.js";
import {shadesOf} from "../../src/report/shades.js";
import {CAST, COHORTS, FEATURES, type Role} from "./exampleCast.js";
import {exampleBoxes, exampleDistribution, exampleMethod, exampleNumbers} from "./exampleCharts.js";
import {absent, aside, EVERYONE, personaOf, USERS, unnamed} from "./examplePersonas.js";
import {figure, share} from "./figure.js";

export interface ExampleOptions {
  readonly personas?: number;
  readonly features?: number;
  readonly cohorts?: number;
  /** Adds an unnamed group, an absent persona, and people set aside. */
  readonly strays?: boolean;
  /** Replaces every persona's name. */
  readonly name?: string;
}

/** Makes an example report of the given size: 5 personas, 4 features and 6 cohorts unless told. */
export function exampleReport(options: ExampleOptions = {}): Report {
  const {personas: n = 5, features: d = 4, cohorts: c = 6, strays = false} = options;
  const roles = CAST.slice(0, n).map((role) => ({...role, name: options.name ?? role.name}));
  const shares = sharesOf(roles, strays);
  const cohorts = COHORTS.slice(COHORTS.length - c);
  const named = roles.map((role, i) => personaOf(role, {share: shares[i], d, cohorts, order: i}));
  const personas = strays ? [...named, unnamed(d, shares), absent(d)] : named;
  const offTheChart = strays ? aside(d) : undefined;
  const families = [...new Set(roles.map(({family}) => family))];
  return {
    ...words(personas, cohorts),
    families: families.map((name) => ({
      name,
      about: ABOUT[name] ?? "",
      personas: personas.filter(({family}) => family === name).map(({id}) => id)
    })),
    personas,
    ...(offTheChart ? {offTheChart} : {}),
    portraitLegend:
      "Each petal is one thing that people do. The longer the petal, the more of it, measured against everyone. The dotted outline shows how far it could reach.",
    features: FEATURES.slice(0, d).map((feature, j) => ({
      id: feature.id,
      label: feature.label,
      unit: "times",
      boxes: exampleBoxes(j, roles),
      didAny: [
        ...roles.map((role) => ({...labelled(role), share: share(Math.min(1, 0.04 + role.levels[j] * 1.1))}))
      ],
      didAnyFinding: "Nearly all Planners did it",
      distribution: exampleDistribution(j)
    })),
    titles: {
      features: "What tells the groups apart most: videos started",
      cohorts: "June 2026 is like May 2026",
      shares: "The Binge Watcher grew most"
    },
    numbers: exampleNumbers(roles, d),
    cohorts: cohorts.map((cohort, i) => cohortOf(cohort, i, personas)),
    cohortWords: [
      "Six months, one recipe: each cohort is given to the personas of June. ",
      {strong: "The Binge Watchers grew most"},
      "."
    ],
    cohortTable: {
      caption: "Share of each persona by cohort, with 95 % intervals",
      columns: [
        {id: "persona", label: "Persona", numeric: false},
        ...cohorts.map(({id, label}) => ({id, label, numeric: true}))
      ],
      rows: personas
        .filter((persona) => persona.share)
        .map((persona) => [persona.name, ...cohorts.map((_, i) => pointShare(persona, i))])
    },
    comparisons: cohorts.slice(1).map((later, i) => ({
      ...exampleComparison(later, cohorts[i], personas),
      boxes: FEATURES.slice(0, d).map((_, j) =>
        exampleBoxes(j, [cohortRole(cohorts[i], i), cohortRole(later, i + 1)])
      )
    })),
    pairs: examplePairs(roles, d),
    which: exampleWhich(roles, d),
    glossary: glossaryOf({say: english}),
    cohortBoxes: FEATURES.slice(0, d).map((_, j) =>
      exampleBoxes(
        j,
        cohorts.map((cohort, i) => cohortRole(cohort, i))
      )
    ),
    method: exampleMethod(roles, d),
    deck: exampleDeck(personas),
    wiki: WIKI,
    downloads: [{path: "features.csv", label: "All numbers as CSV", text: "persona,feature,median\n"}]
  };
}

const WIKI: Report["wiki"] = {
  url: "https://personas.lumen.example",
  allow: ["https://wiki.lumen.example"],
  asOf: {date: "2026-07-01", text: "data until July 1, 2026"},
  stale: {from: "2026-09-01T00:00:00.000Z", text: "The data are more than 62 days old."},
  retired: [{path: "personas/day-tripper", text: "Day tripper was retired in April 2026"}],
  retiredSee: "See who is there now: The Lumen family",
  notFound: "There is nothing at this address",
  feedTitle: "The Lumen family: what changed",
  allowed: Object.fromEntries(
    Object.entries(english.wiki.allow).map(([wiki, say]) => [wiki, say("personas.lumen.example")])
  )
};

function examplePairs(roles: readonly Role[], d: number): Report["pairs"] {
  return roles.flatMap((first, i) =>
    roles.slice(i + 1).map((second) => ({
      first: first.id,
      second: second.id,
      title: `${first.name} and ${second.name}`,
      words: ["What sets them apart most: ", {strong: "videos started"}, " (typically 6 against 2)."],
      boxes: FEATURES.slice(0, d).map((_, j) => exampleBoxes(j, [first, second, EVERYONE]))
    }))
  );
}

/** A model whose centres are the levels, in steps of 16 of every feature. */
function exampleWhich(roles: readonly Role[], d: number): NonNullable<Report["which"]> {
  return {
    kicker: "Groups of June 2026",
    lede: "Say what somebody did in the first 24 hours.",
    fields: FEATURES.slice(0, d).map(({id, label}) => ({
      id,
      label,
      unit: "times",
      hint: "half of everyone: 0 to 3",
      limit: `${label} over 40: set aside.`
    })),
    model: {
      kind: "standard",
      scale: Array.from({length: d}, () => 16),
      used: Array.from({length: d}, (_, j) => j),
      k: roles.length,
      centroids: roles.flatMap(({levels}) => levels.slice(0, d)),
      thresholds: Array.from({length: d}, () => 40)
    },
    candidates: roles.map(({id, name, levels}) => ({
      id,
      second: {near: `Nearly ${name}.`, clear: `Then ${name}.`, far: `Far behind ${name}.`},
      because: FEATURES.slice(0, d).map(({label}) => `${label} speaks for ${name}.`),
      means: levels.slice(0, d).map((level) => String(Math.round(level * 16)))
    })),
    rules: []
  };
}

function exampleComparison(
  later: {readonly id: string; readonly label: string},
  earlier: {readonly id: string; readonly label: string},
  personas: readonly PersonaReport[]
): Omit<Report["comparisons"][number], "boxes"> {
  const column = (id: string, numeric = true): Report["numbers"]["columns"][number] => ({
    id,
    label: id,
    numeric
  });
  return {
    later,
    earlier,
    different: false,
    title: `${later.label} against ${earlier.label}`,
    finding: `${later.label} is like ${earlier.label}: nothing differs by more than chance`,
    words: ["The shares differ ", {strong: "no more than chance"}, "."],
    moved: "Moved most: the Sampler, from 20% to 21%",
    about: english.sharesAbout(earlier.label, later.label),
    groups: {
      caption: `Groups, ${later.label} against ${earlier.label}`,
      columns: [column("group", false), column("earlier"), column("later"), column("verdict", false)],
      rows: personas.map(({name}) => [name, "20%", "21%", "could be chance"])
    },
    features: {
      caption: `What they did, ${later.label} against ${earlier.label}`,
      columns: [column("feature", false), column("more"), column("verdict", false)],
      rows: [["Videos", "51%", "could be chance"]]
    },
    figures: {
      groups: personas.map(({id, name}) => ({
        id,
        name,
        earlier: share(0.2),
        later: share(0.21),
        difference: {value: 0.01, text: "+1 (−2 to +4)", low: -0.02, high: 0.04, notable: false}
      })),
      features: [{id: "videos", amount: "alike", superiority: share(0.51), notable: false}]
    }
  };
}

function exampleDeck(personas: readonly PersonaReport[]): Report["deck"] {
  const teams = [...new Set(personas.flatMap(({ideas}) => ideas.map(({team}) => team)))];
  return {
    family: `${personas[0]?.name ?? "Nobody"} and whoever is like them are more than half of the new students`,
    teams: teams.map((team) => ({
      team,
      finding: `${team} has ideas for all groups`,
      ideas: personas.flatMap(({id, ideas}) =>
        ideas.filter((idea) => idea.team === team).map(({html}) => ({persona: id, html}))
      )
    }))
  };
}

const ABOUT: Record<string, string> = {
  Onlookers: "They came, and they looked. Nothing has caught them yet.",
  Explorers: "They play before they decide.",
  Doers: "They came with work to do."
};

function words(
  personas: readonly PersonaReport[],
  cohorts: readonly {id: string; label: string}[]
): Omit<
  Report,
  | "families"
  | "personas"
  | "portraitLegend"
  | "features"
  | "titles"
  | "numbers"
  | "cohorts"
  | "cohortWords"
  | "cohortTable"
  | "comparisons"
  | "pairs"
  | "which"
  | "glossary"
  | "cohortBoxes"
  | "method"
  | "deck"
  | "wiki"
  | "downloads"
> {
  const last = cohorts[cohorts.length - 1] ?? {id: "2026-06", label: "June 2026"};
  return {
    language: english.code,
    labels: english.labels("June 2026"),
    title: "The Lumen family",
    note: "Lumen is a made-up company, and so are its people.",
    kicker: "Who joined in June 2026 · first 24 hours · 4,012 students",
    kickerAll: "All six cohorts · first 24 hours · 24,120 students",
    headline: `${["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"][Math.min(12, personas.length)]} kinds of people walked in. Two in five touched nothing.`,
    lede: [
      "The ",
      {strong: "Binge Watchers"},
      " are growing: 23 % of new students, ",
      {strong: "5 points more"},
      " than in May and more than chance would explain. The Drill Sergeants shrank by 3."
    ],
    cohort: {...last, users: figure(USERS)},
    ...(cohorts.length > 1 ? {previous: cohorts[cohorts.length - 2]} : {}),
    window: "first 24 hours",
    people: "students",
    contact: "data@lumen.example"
  };
}

function sharesOf(roles: readonly Role[], strays: boolean): number[] {
  const weights = roles.map(({weight}) => weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0) * (strays ? 1.06 : 1);
  return weights.map((weight) => weight / total);
}

function labelled({id, name, color}: Role): {id: string; label: string; shades: PersonaReport["shades"]} {
  return {id, label: name.replace(/^The /, ""), shades: shadesOf(color)};
}

function pointShare(persona: PersonaReport, i: number): string {
  return persona.trend?.points[i]?.share.text ?? "–";
}

function cohortOf(
  cohort: {id: string; label: string},
  i: number,
  personas: readonly PersonaReport[]
): CohortReport {
  return {
    ...cohort,
    axis: cohort.label.slice(0, 3),
    users: figure(3800 + i * 42),
    shares: personas.flatMap(({id, trend}) => {
      const point = trend?.points[i];
      return point
        ? [{id, share: point.share, low: point.low, high: point.high, interval: "within 1.5 points"}]
        : [];
    })
  };
}

function cohortRole({id, label}: {id: string; label: string}, i: number): Role {
  return {
    ...EVERYONE,
    id,
    name: label,
    color: i === 5 ? "#a8452b" : "#8b8780",
    levels: EVERYONE.levels.map((level) => level + i * 0.02)
  };
}
