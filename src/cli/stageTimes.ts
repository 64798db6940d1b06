// How long each stage took: a stage lasts from its first word of progress to the next stage's.

/** A stage with its share of the whole. */
export interface StageTime {
  readonly stage: string;
  readonly ms: number;
  readonly share: number;
}

/** Notes when stages begin. */
export interface StageClock {
  /** Says that a stage begins, or goes on. */
  readonly enter: (stage: string) => void;
  /** Ends the last stage; stages in the order of their beginning, a stage that came again once. */
  readonly stop: () => readonly StageTime[];
}

/** Starts a clock; what lies between `began` (ms on the clock of `now`) and this call is the stage "starting". */
export function startStageClock(began: number = 0, now: () => number = () => performance.now()): StageClock {
  const spent = new Map<string, number>([["starting", 0]]);
  let [stage, since] = ["starting", began];
  const turnTo = (next: string): void => {
    const at = now();
    spent.set(stage, (spent.get(stage) ?? 0) + at - since);
    [stage, since] = [next, at];
  };
  return {
    enter: (next) => {
      if (next !== stage) turnTo(next);
    },
    stop: () => {
      turnTo("");
      const total = [...spent.values()].reduce((sum, ms) => sum + ms, 0);
      return [...spent].map(([name, ms]) => ({stage: name, ms, share: total > 0 ? ms / total : 0}));
    }
  };
}

/** Formats the times as lines of equal shape: stage, seconds, share. */
export function formatStageTimes(times: readonly StageTime[]): string {
  const width = Math.max(0, ...times.map(({stage}) => stage.length));
  return times
    .map(({stage, ms, share}) => {
      const [seconds, percent] = [(ms / 1000).toFixed(2).padStart(7), (share * 100).toFixed(0).padStart(3)];
      return `${stage.padEnd(width)} ${seconds} s ${percent} %`;
    })
    .join("\n");
}
