// The command line: one line per command; each command's code is loaded when it is called.
import {readFileSync} from "node:fs";
import {Command, CommanderError, InvalidArgumentError, Option} from "commander";
import {ProblemError} from "../problem.js";
import {FAILING_STATES, type FailingState} from "./failingStates.js";
import {printProblems} from "./printProblems.js";

const {version} = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  version: string;
};

const program = new Command("kindred")
  .description("Turns what new users did into personas that a whole company can name.")
  .version(version)
  .showSuggestionAfterError()
  .exitOverride();

const root = (): Option => new Option("--in <folder>", "folder that holds data/ and personas/").default(".");

program
  .command("init")
  .description("look at the data, ask, and write data/study.yaml")
  .addOption(root())
  .option("--users <file>", "users, one row each: a path or a pattern")
  .option("--events <file>", "events: a path or a pattern")
  .option("--user <column>", "column of the events with the user")
  .option("--event <column>", "column of the events with the kind of event")
  .option("--time <column>", "column of the events with the time")
  .option("--count <column>", "column of the events with how many times it happened")
  .option("--signup <column>", "column of the users with the moment of sign-up")
  .option("--window <text>", 'how long after sign-up events count: "first 24 hours"')
  .option("--cohorts <by>", "month, week, quarter, none, or a column of the users")
  .option("--yes", "ask nothing: take what the data suggest")
  .option("--force", "write over the study that is there")
  .action(async (options) => (await import("./init.js")).init(options));

program
  .command("suggest")
  .description("write a persona file for each group that has none")
  .addOption(root())
  .action(async (options) => (await import("./suggest.js")).suggest(options));

program
  .command("accept")
  .description(
    "accept the groups of the latest people, so that names stay with them: writes personas/release.json"
  )
  .addOption(root())
  .option("--reason <text>", "why, for the release notes")
  .action(async (options) => (await import("./accept.js")).accept(options));

program
  .command("check")
  .description("read everything, build nothing, print every problem")
  .addOption(root())
  .addOption(
    new Option("--format <format>", "text for people, json for programs, github for notes in a pull request")
      .choices(["text", "json", "github"])
      .default("text")
  )
  .addOption(new Option("--json", "the same as --format json").implies({format: "json"}))
  .addOption(
    new Option(
      "--fail-on <states>",
      `exit 1 where a persona is in one of these states since the release: ${FAILING_STATES.join(",")}`
    ).argParser(failingStates)
  )
  .option("--explain", "print how the groups came about and how far they may be believed")
  .option("--strict", "exit 1 on warnings, too: for a commit hook that lets nothing doubtful through")
  .action(async (options) => (await import("./check.js")).check(options));

program
  .command("build")
  .description("build the site into a folder; the one before stays until the new one is whole")
  .addOption(root())
  .option("--out <folder>", "folder of the site; dist beside data/ unless told")
  .option("--timings", "print how long each stage took, and its share")
  .action(async (options) => (await import("./build.js")).build(options));

program
  .command("dev")
  .description("preview the site and follow every save")
  .addOption(root())
  .option("--port <number>", "port of the preview", "3000")
  .action(async (options) => (await import("./dev.js")).dev(options));

program
  .command("deck")
  .description("write the slides of the site as a PowerPoint presentation, with speaker notes")
  .addOption(root())
  .option("--out <file>", "file to write; kindred.pptx beside data/ unless told")
  .action(async (options) => (await import("./deck.js")).deck(options));

program
  .command("wiki")
  .description("write whole pages for a wiki, for teams that publish by script")
  .addOption(root())
  .addOption(
    new Option("--for <wiki>", "whose marks the pages have")
      .choices(["confluence", "mediawiki", "markdown", "dokuwiki"])
      .makeOptionMandatory()
  )
  .addOption(
    new Option("--as <form>", "what stands in the pages: a picture, or the live card or chart in a frame")
      .choices(["picture", "frame"])
      .default("picture")
  )
  .option("--out <folder>", "folder to write to; it holds nothing else", "wiki")
  .action(async (options) => (await import("./wiki.js")).wiki(options));

program
  .command("assign")
  .description("write who is which persona: user id, cohort, persona, distance, runner-up")
  .addOption(root())
  .requiredOption(
    "--out <file>",
    "file to write, .csv or .parquet; it names people, so keep it out of the site"
  )
  .action(async (options) => (await import("./assign.js")).assign(options));

program
  .command("sample")
  .description("write the made-up company's data")
  .option("--out <folder>", "folder to write to", "data")
  .action(async (options) => (await import("./sample.js")).sample(options));

program
  .command("schema")
  .description("write the schemas by which editors complete and check the YAML, beside it")
  .addOption(root())
  .action(async (options) => (await import("./schema.js")).schema(options));

program
  .command("clean")
  .description("remove what building left behind: dist, .kindred, the preview's cache")
  .addOption(root())
  .action(async (options) => (await import("./clean.js")).clean(options));

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

// A hoisted declaration: commands above name it.
function failingStates(text: string): FailingState[] {
  const states = text.split(",").map((state) => state.trim());
  const unknown = states.find((state) => !FAILING_STATES.some((known) => known === state));
  if (unknown !== undefined)
    throw new InvalidArgumentError(`"${unknown}" is no state. Allowed: ${FAILING_STATES.join(", ")}.`);
  return states as FailingState[]; // each was looked up
}

function exitCodeOf(error: unknown): number {
  // Wrong usage; commander has said it.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (!(error instanceof ProblemError)) throw error;
  printProblems(error.problems);
  return 1;
}
