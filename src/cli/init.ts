// `kindred init`: looks at the data, asks where there is somebody to ask, and writes data/study.yaml.
import {existsSync, mkdirSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {editorSchemas} from "../personas/editorSchemas.js";
import {findPeople} from "../pipeline.js";
import {type Problem, ProblemError} from "../problem.js";
import type {Given} from "../setup/given.js";
import {type Proposal, proposeStudy} from "../setup/proposeStudy.js";
import {renderStudy} from "../setup/renderStudy.js";
import {openStageCache} from "../stageCache.js";
import {STUDY_FILE} from "../study/readStudy.js";
import {askAboutStudy} from "./askAboutStudy.js";
import {foldersOf} from "./folders.js";
import {printProblems} from "./printProblems.js";
import {printProgress} from "./progress.js";

/** Flags of the command. */
export interface InitOptions extends Given {
  readonly in: string;
  readonly yes?: boolean;
  readonly force?: boolean;
}

/** Writes a study for the data of a folder, and tries it; data are neither moved nor copied. */
export async function init(options: InitOptions): Promise<void> {
  const {in: folder, yes = false, force = false, ...given} = options;
  const {root, cache} = foldersOf({in: folder});
  const file = join(root, STUDY_FILE);
  if (existsSync(file) && !force) throw new ProblemError([thereIsOne]);
  const {progress, end} = printProgress();
  progress("looking at the data");
  const look = (said: Given): ReturnType<typeof proposeStudy> => proposeStudy(root, said);
  const asking = !yes && process.stdin.isTTY === true && process.stdout.isTTY === true;
  const found = await look(given);
  end();
  const proposal = asking ? await askAboutStudy(found, given, look) : proposed(found);
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, renderStudy(root, proposal));
  writeSchema(root);
  console.log(saidOf(proposal));
  const {result, warnings} = await findPeople({root, cache: openStageCache(cache), progress});
  end();
  printProblems(warnings);
  const users = result.counted.cohorts.reduce((sum, cohort) => sum + cohort.users, 0);
  console.log(
    `The study is sound: ${users} ${result.study.people}, ${result.model.k} groups. Next: kindred suggest, then kindred build.`
  );
}

// The study's first line names it; `kindred schema` brings it up to date.
function writeSchema(root: string): void {
  for (const [path, text] of editorSchemas())
    if (path.startsWith("data/") && !existsSync(join(root, path))) writeFileSync(join(root, path), text);
}

function proposed({proposal, problems}: Awaited<ReturnType<typeof proposeStudy>>): Proposal {
  if (!proposal) throw new ProblemError(problems);
  return proposal;
}

function saidOf({roles, window, cohorts, features, outcomes}: Proposal): string {
  const by = cohorts.column === undefined ? `by ${cohorts.by}` : `by the column ${cohorts.column}`;
  return [
    `Wrote ${STUDY_FILE}:`,
    `  users    ${roles.users.globs.join(", ")} (${roles.userId}, signed up: ${roles.signup.name})`,
    `  events   ${roles.events.globs.join(", ")} (${[roles.user, roles.event.name, roles.time.name, ...(roles.count ? [roles.count.name] : [])].join(", ")})`,
    `  window   ${window.text}`,
    `  cohorts  ${cohorts.by === "none" ? "none" : by}${cohorts.fit === undefined ? "" : `, groups from ${cohorts.fit}`}`,
    `  features ${features.features.map(({label}) => label).join(", ")}`,
    `  outcomes ${outcomes.outcomes.map(({label}) => label).join(", ") || "none"}`
  ].join("\n");
}

const thereIsOne: Problem = {
  severity: "error",
  file: STUDY_FILE,
  message: "there is a study already",
  hint: "Edit it, or write a new one over it with --force."
};
