import type {PipelineOptions} from "../pipeline.js";

/**
 * Returns a printer of progress on stderr: one line that changes on a terminal, a line per stage elsewhere. `end` closes
 * the line.
 */
export function printProgress(stream: NodeJS.WriteStream = process.stderr): {
  progress: PipelineOptions["progress"];
  end: () => void;
} {
  let last = "";
  const progress: PipelineOptions["progress"] = (stage, detail = "") => {
    const line = detail ? `${stage}: ${detail}` : stage;
    if (stream.isTTY) stream.write(`\r\x1b[2K${line.slice(0, (stream.columns ?? 80) - 1)}`);
    else if (stage !== last) stream.write(`${line}\n`);
    last = stage;
  };
  const end = (): void => {
    if (stream.isTTY && last) stream.write("\r\x1b[2K");
  };
  return {progress, end};
}
