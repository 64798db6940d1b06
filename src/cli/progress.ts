import type {PipelineOptions} from "../pipeline.js";

// Sooner than this nothing can be said of the time that is left, and shorter ones need not be told.
const TELLING_MS = 1000;

/**
 * Returns a printer of progress on stderr: one line that changes on a terminal, a line per stage elsewhere; of a stage
 * that tells which share is done, with the time that is left. `end` closes the line. `now` is a clock of milliseconds.
 */
export function printProgress(
  stream: NodeJS.WriteStream = process.stderr,
  now: () => number = () => performance.now()
): {
  progress: PipelineOptions["progress"];
  end: () => void;
} {
  let last = "";
  let began = 0;
  const progress: PipelineOptions["progress"] = (stage, detail = "", done = 0) => {
    if (stage !== last) began = now();
    const line = (detail ? `${stage}: ${detail}` : stage) + timeLeft(now() - began, done);
    if (stream.isTTY) stream.write(`\r\x1b[2K${line.slice(0, (stream.columns ?? 80) - 1)}`);
    else if (stage !== last) stream.write(`${line}\n`);
    last = stage;
  };
  const end = (): void => {
    if (stream.isTTY && last) stream.write("\r\x1b[2K");
  };
  return {progress, end};
}

// As if the rest went as what is done did.
function timeLeft(spent: number, done: number): string {
  const left = done > 0 ? (spent * (1 - done)) / done : 0;
  if (spent < TELLING_MS || left < TELLING_MS) return "";
  const seconds = Math.ceil(left / 1000);
  return seconds < 90 ? `, about ${seconds} s left` : `, about ${Math.ceil(seconds / 60)} min left`;
}
