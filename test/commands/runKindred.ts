import {spawn, spawnSync} from "node:child_process";
import {join} from "node:path";

const COMMAND = join(import.meta.dirname, "../../src/cli/kindred.mjs");

/** What a command said. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `kindred` with the arguments, as a user would. */
export function runKindred(args: readonly string[], options: {readonly cwd?: string} = {}): Ran {
  const env = {...process.env, NO_COLOR: "1"};
  const {status, stdout, stderr} = spawnSync(process.execPath, [COMMAND, ...args], {
    encoding: "utf8",
    env,
    ...options
  });
  return {code: status, stdout, stderr};
}

/** Starts `kindred` and leaves it running. */
export function startKindred(args: readonly string[]): ReturnType<typeof spawn> {
  return spawn(process.execPath, [COMMAND, ...args], {
    env: {...process.env, NO_COLOR: "1"},
    stdio: ["ignore", "pipe", "pipe"]
  });
}
