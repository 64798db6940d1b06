// Charts, tables and the method's story of the example report.

import {binTable, boxTable} from "../../src/report/drawnTables.js";
import {english} from "../../src/report/english.js";
import type {MethodReport} from "../../src/report/methodParts.js";
import {numbersOf} from "../../src/report/numbers.js";
import type {BoxChart, Table} from "../../src/report/parts.js";
import type {FeatureReport} from "../../src/report/report.js";
import {shadesOf} from "../../src/report/shades.js";
import {FEATURES, type Role} from "./exampleCast.js";
import {figure, share} from "./figure.js";

const MAX = 40;
const FINDINGS = [
  "Only Drill Sergeants and Planners practise",
  "Everyone presses play, few as often as Binge Watchers",
  "Binge Watchers finish what they start",
  "Planners plan, hardly anybody else does"
];
const WORDS = {say: english, numbers: numbersOf(english)};

/** Makes the boxes of one feature for the roles: the higher the level, the higher the box. */
export function exampleBoxes(j: number, roles: readonly Role[]): BoxChart {
  const {id, label} = FEATURES[j];
  const boxes = roles.map((role) => ({
    id: role.id,
    label: role.name.replace(/^The /, ""),
    shades: shadesOf(role.color),
    ...boxOf(role, j)
  }));
  const finding = FINDINGS[j % FINDINGS.length];
  return {
    feature: id,
    finding,
    caption: `${label} per person, first 24 hours. Box: the middle half; thick line: the median; square root scale.`,
    unit: `${label} per person, first 24 hours; square root scale.`,
    boxes,
    max: MAX,
    ticks: [0, 1, 5, 10, 20, 40].map((value) => figure(value)),
    scale: "sqrt",
    alt: `${label} by persona: ${roles.map((role) => `${role.name} ${Math.round(role.levels[j] * 16)}`).join(", ")}`,
    table: boxTable(WORDS, boxes, {caption: finding, who: "Who"})
  };
}

function boxOf(role: Role, j: number): Pick<BoxChart["boxes"][number], "box" | "why"> {
  if (role.weight === 1 && j === 2) return {why: "fewer than 10 people"};
  const median = Math.round(role.levels[j] * 16);
  const q1 = Math.floor(median * 0.6);
  const q3 = Math.ceil(median * 1.5);
  const high = Math.min(MAX, Math.round(q3 + 1.5 * (q3 - q1)));
  return {
    box: {
      q1,
      median,
      q3,
      low: Math.max(0, q1 - 3),
      high,
      mean: median + 0.3,
      users: 100,
      text: `median ${median}, middle half ${q1} to ${q3}`
    }
  };
}

/** Makes a distribution with a long tail. */
export function exampleDistribution(j: number): FeatureReport["distribution"] {
  const labels = ["0", "1", "2", "3", "4", "5", "6–7", "8–10", "11–15", "16–25", "26–40"];
  const weights = labels.map((_, i) => (i === 0 ? 45 - 6 * j : 20 / (i + 0.4)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const bins = labels.map((label, i) => ({
    label,
    from: i,
    to: i + 1,
    share: share(weights[i] / total),
    users: figure(Math.round((4012 * weights[i]) / total))
  }));
  const finding = "Nearly half do none of it";
  const {label: feature} = FEATURES[j];
  return {
    finding,
    caption: `${FEATURES[j].label} per person, everyone who joined in June 2026.`,
    bins,
    alt: `Falls from ${share(weights[0] / total).text} at none to 1 % at 26 and more`,
    table: binTable({say: english, study: {people: "students"}}, bins, {caption: finding, feature})
  };
}

/** Makes the table of all numbers. */
export function exampleNumbers(roles: readonly Role[], d: number): Table {
  const columns = FEATURES.slice(0, d).map(({id, label}) => ({id, label, numeric: true}));
  return {
    caption: "Median per persona, with the middle half",
    columns: [
      {id: "persona", label: "Persona", numeric: false},
      {id: "users", label: "Students", numeric: true},
      ...columns
    ],
    rows: roles.map((role) => [
      role.name,
      figure(role.weight * 40),
      ...columns.map((_, j) => figure(Math.round(role.levels[j] * 16)))
    ])
  };
}

function counts(caption: string, first: string, rows: readonly (readonly [string, number])[]): Table {
  return {
    caption,
    columns: [
      {id: "what", label: first, numeric: false},
      {id: "rows", label: "Rows", numeric: true}
    ],
    rows: rows.map(([what, value]) => [what, figure(value)])
  };
}

/** Makes the story of the method. */
export function exampleMethod(roles: readonly Role[], d: number): MethodReport {
  const ks = Array.from({length: 19}, (_, i) => i + 2);
  const chosen = Math.max(2, roles.length);
  const steps = ks.map((k) => ({
    k,
    label: String(k),
    inertia: figure(Math.round(16048 / k ** 0.9)),
    silhouette: figure(0.55 - 0.02 * Math.abs(k - chosen) ** 0.9 + (k === chosen ? 0.03 : 0), 2),
    smallest: share(0.4 / k),
    starts: figure(20),
    chosen: k === chosen
  }));
  return {
    ledger: {
      finding: "Every row is accounted for",
      words: [
        "24,310 students and 812,440 events were read. ",
        {strong: "98.7 % of the events were kept"},
        "; every row that was not is counted here, with the reason."
      ],
      users: counts("Students", "What became of them", [
        ["kept", 23880],
        ["staff accounts", 112],
        ["not observed for 24 hours yet", 318]
      ]),
      events: counts("Events", "What became of them", [
        ["kept", 801877],
        ["after the first 24 hours", 9120],
        ["of unknown students", 1443]
      ])
    },
    counting: {
      finding: "Five things are counted",
      words: [
        "Per student, what happened within 24 hours of signing up was counted. Whoever did nothing counts as zeros."
      ],
      features: {
        caption: "Features",
        columns: [
          {id: "feature", label: "Feature", numeric: false},
          {id: "events", label: "Events", numeric: false},
          {id: "how", label: "Counted as", numeric: false}
        ],
        rows: FEATURES.slice(0, d).map(({id, label}) => [label, id, "number of events"])
      }
    },
    setAside: {
      finding: "1% did far more than the rest",
      words: [
        "40 students did more of something than 99 in 100. They would pull the groups out of shape, so they stand apart as ",
        {strong: "off the chart"},
        ", with their own page."
      ]
    },
    choice: {
      finding: "There are clear groups",
      words: [
        "Every number from 2 to 20 was tried, 20 times each. ",
        {strong: `${chosen} groups`},
        " stand apart most clearly, and the elbow agrees."
      ],
      steps,
      verdict: [" Four of six indices agree."],
      votes: {
        caption: "What each index says",
        columns: [{id: "index", label: "Index", numeric: false}],
        rows: [["Silhouette"]]
      },
      silhouetteFinding: `${chosen} groups stand apart most clearly`,
      elbowFinding: `A group more than ${chosen} changes little`,
      elbowAlt: `Inertia falls steeply to ${chosen} groups and slowly from there`,
      silhouetteAlt: `Silhouette is highest at ${chosen} groups`,
      table: {
        caption: "All numbers of groups",
        columns: [
          {id: "k", label: "Groups", numeric: true},
          {id: "s", label: "Silhouette", numeric: true},
          {id: "i", label: "Inertia", numeric: true},
          {id: "m", label: "Smallest group", numeric: true}
        ],
        rows: steps.map(({k, silhouette, inertia, smallest}) => [figure(k), silhouette, inertia, smallest])
      }
    },
    matching: {
      finding: "All groups have a name",
      words: [
        "Each group got the persona whose traits lie nearest to it, in the assignment that is best for all together. Nothing farther than 1.2 counts as a match."
      ],
      table: {
        caption: "Distances",
        columns: [
          {id: "persona", label: "Persona", numeric: false},
          {id: "distance", label: "Distance", numeric: true},
          {id: "next", label: "Next nearest", numeric: false}
        ],
        rows: roles.map(({name}, i) => [name, figure(0.2 + 0.07 * i, 2), "The Sampler, 2.31"])
      }
    },
    check: {
      finding: "A second program agrees",
      words: ["Another program, started from our groups, moved no middle by more than 0.0001."]
    },
    privacy: {
      finding: "What nobody can see",
      words: ["No page holds a row of a student. Nothing is drawn for fewer than 10 people."]
    },
    limits: {finding: "What we would not conclude", items: ["That a persona is a kind of person."]}
  };
}
