import {relative, resolve} from "node:path";
import {writeSample} from "../sample/writeSample.js";

/** Writes the made-up company's data. */
export async function sample({out}: {out: string}): Promise<void> {
  for (const {path, rows, bytes} of writeSample(resolve(out)))
    console.log(`${relative(process.cwd(), path)}: ${rows} rows, ${Math.round(bytes / 1024)} KiB`);
}
