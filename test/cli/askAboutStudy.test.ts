import {PassThrough} from "node:stream";
import {describe, expect, test} from "vitest";
import {askAboutStudy} from "../../src/cli/askAboutStudy.js";
import {ProblemError} from "../../src/problem.js";
import type {Given} from "../../src/setup/given.js";
import {proposeStudy} from "../../src/setup/proposeStudy.js";
import {usualFiles} from "../newStudy/exampleData.js";
import {withFolder} from "../newStudy/withFolder.js";

/** Answers one line per question, as somebody at a terminal would; what was asked is in `said`. */
function typist(answers: readonly string[]): {input: PassThrough; output: PassThrough; said: () => string} {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const left = [...answers];
  let said = "";
  output.on("data", (chunk: Buffer) => {
    const text = chunk.toString();
    said += text;
    if (/[\]?] $/.test(text)) setImmediate(() => input.write(`${left.shift() ?? ""}\n`));
  });
  return {input, output, said: () => said};
}

async function asked(answers: readonly string[], files = usualFiles(), given: Given = {}) {
  const terminal = typist(answers);
  const looked: Given[] = [];
  const result = await withFolder(files, async (root) => {
    const look = (said: Given): ReturnType<typeof proposeStudy> => {
      looked.push(said);
      return proposeStudy(root, said);
    };
    return askAboutStudy(await proposeStudy(root, given), given, look, terminal).catch(
      (error: unknown) => error
    );
  });
  return {result, looked, said: terminal.said()};
}

describe("askAboutStudy(found, given, look)", () => {
  test("takes the proposals of somebody who only presses Enter", async () => {
    const {result, looked, said} = await asked([]);
    expect(result).toMatchObject({window: {text: "first 24 hours"}, cohorts: {by: "month"}});
    expect(looked).toEqual([]);
    expect(said).toContain("Which file holds the users? [users.csv] ");
    expect(said).toContain("Which column of the users is the sign-up? [signed_up_at] ");
  });

  test("looks at the data again where an answer differs", async () => {
    const {result, looked} = await asked(["", "", "", "", "", "", "first 7 days", "week"]);
    expect(result).toMatchObject({window: {hours: 168}, cohorts: {by: "week"}});
    expect(looked).toEqual([{window: "first 7 days"}, {window: "first 7 days", cohorts: "week"}]);
  });

  test("asks again after an answer that the data do not bear out", async () => {
    const {result, said} = await asked(["", "", "", "evnt", "", "", "", "soon", "first 7 days"]);
    expect(said).toContain('Did you mean "event"?');
    expect(said).toContain('"soon" is not a window');
    expect(result).toMatchObject({window: {hours: 168}});
  });

  test("does not ask what a flag has said", async () => {
    const {said} = await asked([], usualFiles(), {window: "first 7 days", users: "users.csv"});
    expect(said).not.toContain("How long after sign-up");
    expect(said).not.toContain("Which file holds the users?");
  });

  test("says what is missing to somebody who does not know either", async () => {
    const {"events.csv": events = ""} = usualFiles();
    const {result, said} = await asked([], {"events.csv": events});
    expect(said).toContain("these events' users are in no file of users");
    expect(result).toBeInstanceOf(ProblemError);
  });
});
