import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {academy} from "./academy.js";

/** The committed sample: six months of about 4,000 people. */
export const SAMPLE = {seed: 2026, months: 6, people: 4000} as const;

/** A file that was written, with the number of its data rows. */
export interface WrittenFile {
  readonly path: string;
  readonly rows: number;
  readonly bytes: number;
}

/** Writes the sample's CSV files into a folder; events are gzipped, one file a month. */
export function writeSample(folder: string): WrittenFile[] {
  mkdirSync(folder, {recursive: true});
  return academy(SAMPLE).map(({name, lines}) => {
    const text = `${lines.join("\n")}\n`;
    const zipped = name.startsWith("events");
    const bytes = zipped ? gzipSync(text, {level: 9}) : Buffer.from(text);
    const path = join(folder, zipped ? `${name}.gz` : name);
    writeFileSync(path, bytes);
    return {path, rows: lines.length - 1, bytes: bytes.length};
  });
}
