// What the frequency table is made from: counting again is needed when one of these changes, and only then.
import {join} from "node:path";
import {globFiles} from "../sources/globFiles.js";
import type {Source, Study} from "../study/study.js";

/** Returns the parts of the study that decide the counting, and the absolute paths of the source's files. */
export function countingInputs(study: Study): {values: unknown[]; files: string[]} {
  const {source, window, timeZone, cohorts, filters, features, outcomes, minGroup} = study;
  const counted = features.map(({id, events, counting, column, round}) => ({
    id,
    events,
    counting,
    column,
    round
  }));
  const known = outcomes.map(({id, column}) => ({id, column}));
  const conditions = filters.map(({column, condition}) => ({column, condition}));
  return {
    values: [source, window.hours, timeZone, cohorts, conditions, counted, known, minGroup],
    files: sourceGlobs(source).flatMap((glob) =>
      globFiles(study.root, glob).map((file) => join(study.root, file))
    )
  };
}

function sourceGlobs(source: Source): readonly string[] {
  return source.kind === "events" ? [...source.users, ...source.events] : source.files;
}
