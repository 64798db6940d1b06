import * as Plot from "@observablehq/plot";
import type {Markup} from "../markup/markup.js";
import {markup} from "../markup/markup.js";
import type {MethodReport} from "../report/methodParts.js";
import {drawPlot, WIDE} from "./drawPlot.js";
import {topicAbove} from "./topicAbove.js";

type Step = MethodReport["choice"]["steps"][number];

export interface SweepOptions {
  readonly topic: string;
  readonly title: string;
  readonly caption: string;
  /** What is on the axis. */
  readonly axis: string;
  readonly alt: string;
}

/** Draws one measure over the numbers of groups tried, with the chosen number marked; steps without the measure are left out. */
export function sweepChart(
  steps: readonly Step[],
  measure: "inertia" | "silhouette",
  {topic, title, caption, axis, alt}: SweepOptions
): Markup {
  const shown = steps.filter((step) => Number.isFinite(step[measure].value) && step[measure].text !== "");
  if (!shown.length) return markup``;
  return markup`<figure class="chart"><figcaption>${topicAbove({topic, title})}<h3>${title}</h3><p>${caption}</p></figcaption>
    ${drawPlot(alt, (width) => sweepOptions(shown, measure, {width, axis}))}</figure>`;
}

function sweepOptions(
  steps: readonly Step[],
  measure: "inertia" | "silhouette",
  {width, axis}: {width: number; axis: string}
): Plot.PlotOptions {
  const values = steps.map((step) => step[measure].value);
  const ks = steps.map(({k}) => k);
  return {
    width,
    height: width === WIDE ? 280 : 230,
    marginLeft: 30,
    marginRight: 30,
    marginTop: 30,
    marginBottom: 46,
    x: {type: "linear", domain: [Math.min(...ks) - 0.4, Math.max(...ks) + 0.4], label: null},
    y: {axis: null, domain: [Math.min(0, ...values), Math.max(...values) || 1]},
    marks: sweepMarks(steps, measure, axis)
  };
}

function sweepMarks(steps: readonly Step[], measure: "inertia" | "silhouette", axis: string): Plot.Markish[] {
  const chosen = steps.filter((step) => step.chosen);
  const ends = [...new Set([steps[0], steps[steps.length - 1]])].filter((step) => !step.chosen);
  const at = {x: "k", y: (step: Step) => step[measure].value};
  const named = {...at, text: (step: Step) => step[measure].text, stroke: "var(--page)", strokeWidth: 5};
  const ticks = ticksAround(steps, (chosen[0] ?? steps[0]).k);
  const label = new Map(steps.map((step) => [step.k, step.label]));
  const tickFormat = (k: number): string => label.get(k) ?? "";
  return [
    Plot.ruleY([0], {stroke: "var(--line-strong)"}),
    Plot.ruleX(chosen, {x: "k", stroke: "var(--accent)", strokeOpacity: 0.5, strokeDasharray: "3 4"}),
    Plot.lineY(steps, {...at, stroke: "var(--soft)", strokeWidth: 1.8}),
    Plot.dot(steps, {...at, fill: "var(--page)", stroke: "var(--soft)", strokeWidth: 1.5, r: 3.5}),
    Plot.dot(chosen, {...at, fill: "var(--accent)", r: 7}),
    Plot.text(ends, {...named, dy: -14, fill: "var(--soft)"}),
    Plot.text(chosen, {
      ...named,
      dy: -17,
      dx: 5,
      textAnchor: "start",
      fill: "var(--ink)",
      fontWeight: 650,
      fontSize: 15
    }),
    Plot.axisX({ticks, tickFormat, tickSize: 0, tickPadding: 8, label: null}),
    Plot.text([axis], {frameAnchor: "bottom", dy: 40, fill: "var(--soft)"})
  ];
}

// At most six numbers of groups, evenly apart, with the chosen one among them.
function ticksAround(steps: readonly Step[], chosen: number): number[] {
  const every = Math.max(1, Math.ceil(steps.length / 6));
  return steps.map(({k}) => k).filter((k) => (k - chosen) % every === 0);
}
