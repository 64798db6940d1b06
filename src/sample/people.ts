// The five overlapping kinds of people of the made-up company, and how their mix drifts, with one change at the end. Kinds are a device of
// the generator: nothing of them is written to the data.
import type {Draw} from "./draw.js";

/** What one person does on the first day. */
export interface FirstDay {
  readonly exercises: number;
  readonly videosStarted: number;
  readonly videosFinished: number;
  readonly studyPlans: number;
  readonly essays: number;
}

/** A kind of people: its share of each cohort, its first day, and how likely it subscribes. */
export interface Kind {
  readonly name: string;
  /** Relative frequency in the first and in the last cohort; the months between lie on a line, or are as the first. */
  readonly from: number;
  readonly to: number;
  /** Changes only in the last cohort. */
  readonly late?: boolean;
  readonly subscribes: number;
  readonly firstDay: (draw: Draw) => FirstDay;
}

const videos = (
  draw: Draw,
  started: number,
  finishes: number
): Pick<FirstDay, "videosStarted" | "videosFinished"> => ({
  videosStarted: started,
  videosFinished: draw.binomial(started, finishes)
});

export const kinds: readonly Kind[] = [
  {
    name: "looks around",
    from: 43,
    to: 38,
    subscribes: 0.03,
    firstDay: (draw) => ({
      exercises: draw.chance(0.06) ? 1 : 0,
      ...videos(draw, draw.chance(0.16) ? 1 : 0, 0.1),
      studyPlans: draw.chance(0.005) ? 1 : 0,
      essays: 0
    })
  },
  {
    name: "watches",
    from: 16,
    to: 24,
    late: true,
    subscribes: 0.11,
    firstDay: (draw) => ({
      exercises: draw.chance(0.2) ? draw.count(1.4) : 0,
      ...videos(draw, 6 + draw.count(2.8), 0.75),
      studyPlans: draw.chance(0.008) ? 1 : 0,
      essays: draw.chance(0.004) ? 1 : 0
    })
  },
  {
    name: "tries a bit of everything",
    from: 19,
    to: 18,
    subscribes: 0.16,
    firstDay: (draw) => ({
      exercises: 3 + draw.count(1.8),
      ...videos(draw, 2 + draw.count(1.2), 0.5),
      studyPlans: draw.chance(0.008) ? 1 : 0,
      essays: draw.chance(0.004) ? 1 : 0
    })
  },
  {
    name: "practises",
    from: 13,
    to: 11,
    subscribes: 0.31,
    firstDay: (draw) => ({
      exercises: 12 + draw.count(4),
      ...videos(draw, draw.count(0.8), 0.4),
      studyPlans: draw.chance(0.008) ? 1 : 0,
      essays: draw.chance(0.004) ? 1 : 0
    })
  },
  {
    name: "plans",
    from: 9,
    to: 9,
    subscribes: 0.42,
    firstDay: (draw) => ({
      exercises: 2 + draw.count(2.5),
      ...videos(draw, 1 + draw.count(1.3), 0.55),
      studyPlans: 1 + draw.binomial(3, 0.5),
      essays: draw.chance(0.03) ? 0 : draw.chance(0.06) ? 2 : 1
    })
  }
];

/** Returns the relative frequency of a kind at a cohort, 0 … last: a line, or a step to the last. */
export function frequency({from, to, late}: Kind, cohort: number, last: number): number {
  const way = last === 0 ? 1 : cohort / last;
  return from + (to - from) * (late ? Math.floor(way) : way);
}
