// The accepted model: what personas/release.json holds, as later stages see it. It is written by `kindred accept` and
// read on every build, so that names stay with the same people and changes are told against something fixed.
import type {Place} from "../problem.js";

/** The file of the release, from the project root, and the notes beside it. */
export const RELEASE_FILE = "personas/release.json";
export const NOTES_FILE = "personas/RELEASES.md";

/** What one feature was when the model was accepted. */
export interface ReleasedFeature {
  readonly id: string;
  /** What was counted, to notice when it is no longer the same: "events of exercise_submitted". */
  readonly counts: string;
  /** Of the scaler. */
  readonly mean: number;
  readonly scale: number;
  /** Everyone had the same value, so it took no part in distances. */
  readonly constant: boolean;
  /** Limit above which people were set aside; absent: none. */
  readonly setAsideAbove?: number;
}

/** One accepted group; the order is that of the accepted model. */
export interface ReleasedGroup {
  /** Id of the persona that it had; absent: it had no name. */
  readonly persona?: string;
  /** Cohort of the first release of this persona without a gap, and the number of releases since. */
  readonly since: string;
  readonly releases: number;
  /** Users of the fit cohort, to the next multiple of min_group. */
  readonly users: number;
  /** Traits by feature as they were written, to notice when they are no longer the same. */
  readonly traits: Readonly<Record<string, string | number>>;
  /** Mean in feature units, by feature. */
  readonly average: Readonly<Record<string, number>>;
  /** Width in the scaled space: root mean square distance of its people from their mean. */
  readonly spread: number;
  /** Centroid in the scaled space, by feature that took part. */
  readonly centroid: Readonly<Record<string, number>>;
}

/** Something that had an address when a release was accepted, and that is gone. */
export interface Retired {
  /** Below embed/: "personas/planner", "features/exercises", "compare/2026-05-vs-2026-06". */
  readonly path: string;
  /** Latest cohort when it went: "2026-06", or "all". */
  readonly cohort: string;
}

/** A release and of when it is. */
export interface DatedRelease {
  /** 1, 2, 3 … */
  readonly number: number;
  /** Fit cohort, or "all". */
  readonly cohort: string;
  /** First local date after the cohort, else the moment at which the data end; absent where neither is known. */
  readonly ends?: string;
}

export interface Release extends DatedRelease {
  /** "" where none was given. */
  readonly reason: string;
  readonly window: string;
  readonly scaling: "standard" | "log";
  /** Users of the fit cohort, to the next multiple of min_group: clustered, set aside and taken out by rules. */
  readonly users: number;
  readonly features: readonly ReleasedFeature[];
  readonly groups: readonly ReleasedGroup[];
  /** Paths of all that could be put into a wiki, sorted; absent in releases of before they were kept. */
  readonly addresses?: readonly string[];
  /** Releases before this one, oldest first; absent: none, or releases of before they were kept. */
  readonly earlier?: readonly DatedRelease[];
  /** What went since earlier releases, by path: its addresses still answer. Absent: nothing. */
  readonly retired?: readonly Retired[];
  readonly place: Place;
}
