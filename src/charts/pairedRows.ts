import type {CohortReport} from "../report/compared.js";
import type {PersonaReport} from "../report/report.js";
import type {axisPosition} from "./axisPosition.js";

const STEPS = [0.01, 0.02, 0.05, 0.1, 0.2];
const TICKS = 5;

/** One persona's share in two cohorts, the earlier first. */
export interface PairedRow {
  readonly persona: PersonaReport;
  readonly shares: readonly (CohortReport["shares"][number] & {readonly label: string})[];
}

export interface PairedRows {
  readonly rows: readonly PairedRow[];
  readonly axis: Parameters<typeof axisPosition>[0];
  readonly ticks: readonly number[];
}

/** Returns the personas that have a share in both cohorts, on one scale with at most six round ticks. */
export function pairedRows(
  pair: readonly [CohortReport, CohortReport],
  personas: readonly PersonaReport[]
): PairedRows {
  const rows = personas.flatMap((persona) => {
    const shares = pair.flatMap(({label, shares}) =>
      shares.filter(({id}) => id === persona.id).map((share) => ({...share, label}))
    );
    return shares.length === pair.length ? [{persona, shares}] : [];
  });
  const most = Math.max(0.01, ...rows.flatMap(({shares}) => shares.map(({high}) => high)));
  const step = STEPS.find((size) => most / size <= TICKS) ?? 0.2;
  const axis = {max: step * Math.ceil(most / step), scale: "linear" as const};
  const ticks = Array.from({length: Math.round(axis.max / step) + 1}, (_, i) => i * step);
  return {rows, axis, ticks};
}
