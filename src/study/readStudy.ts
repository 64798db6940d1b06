import {existsSync} from "node:fs";
import {join} from "node:path";
import type {Problem} from "../problem.js";
import {atNewPlaces} from "./atNewPlaces.js";
import {checkStudy} from "./checkStudy.js";
import {checkSwallowed} from "./checkSwallowed.js";
import {checkYaml} from "./checkYaml.js";
import {normalizeStudy} from "./normalizeStudy.js";
import {readYaml} from "./readYaml.js";
import {keysWithin} from "./schemaAt.js";
import type {Study} from "./study.js";
import {studySchema} from "./studySchema.js";
import type {YamlFile} from "./yamlFile.js";

/** The study, unless something in it must be mended first; `yaml` answers where a key is: `placeOf(yaml, path)`. */
export interface StudyRead {
  readonly study?: Study;
  readonly yaml?: YamlFile;
  readonly problems: readonly Problem[];
}

/** Path of the study from the project root. */
export const STUDY_FILE = "data/study.yaml";

/** Reads and checks data/study.yaml below the root and returns all its mistakes at once. */
export function readStudy(root: string): StudyRead {
  if (!existsSync(join(root, STUDY_FILE))) return {problems: [noStudy]};
  const {yaml, problems: syntax} = readYaml(root, STUDY_FILE);
  if (!yaml) return {problems: syntax};
  const {value, parts, doubtful, problems: mistakes} = checkYaml(yaml, studySchema);
  const swallowed = checkSwallowed(yaml, keysWithin(studySchema));
  const problems = [
    ...syntax,
    ...atNewPlaces(syntax, mistakes),
    ...swallowed,
    ...checkStudy(parts, yaml, doubtful)
  ];
  if (!value || problems.some(({severity}) => severity === "error")) return {yaml, problems};
  return {study: normalizeStudy(root, value, yaml), yaml, problems};
}

const noStudy: Problem = {
  file: STUDY_FILE,
  severity: "error",
  message: "there is no study yet",
  hint: `Create it; this is the least that it needs:

    title: Lumen Academy
    source: {users: data/users.csv, events: data/events.csv}
    columns: {user: user_id, event: event, time: time, signup: signed_up_at}
    window: first 24 hours
    features:
      exercises: {label: Exercises submitted, unit: exercise, events: exercise_submitted}`
};
