// What a file says it is by its name, and what it is by its first bytes. Only the head of each file is read.
import {closeSync, createReadStream, openSync, readSync, statSync} from "node:fs";
import type {Readable} from "node:stream";
import {createGunzip} from "node:zlib";

/** A column of a file; `type` is DuckDB's name. */
export interface Column {
  readonly name: string;
  readonly type: string;
}

/** A data file whose head has been read. */
export interface SourceFile {
  /** From the project root, with forward slashes. */
  readonly path: string;
  /** The path by which the database sees it. */
  readonly link: string;
  readonly absolute: string;
  readonly format: Format;
  readonly gzip: boolean;
  readonly columns: readonly Column[];
  /** Of CSV and TSV. */
  readonly delimiter?: string;
}

export type Format = "csv" | "parquet" | "ndjson";

/** Returns the format that a file's name promises; undefined for any other name. */
export function findFormat(path: string): {format: Format; gzip: boolean; delimiter?: string} | undefined {
  const name = path.toLowerCase();
  const gzip = name.endsWith(".gz");
  const bare = gzip ? name.slice(0, -3) : name;
  if (bare.endsWith(".csv")) return {format: "csv", gzip, delimiter: ","};
  if (bare.endsWith(".tsv")) return {format: "csv", gzip, delimiter: "\t"};
  if (/\.(ndjson|jsonl)$/.test(bare)) return {format: "ndjson", gzip};
  if (name.endsWith(".parquet")) return {format: "parquet", gzip: false};
  return undefined;
}

/** Returns what the first bytes of a file show it to be. */
export function sniffBytes(path: string): "empty" | "gzip" | "parquet" | "utf16" | "zip" | "other" {
  if (statSync(path).size === 0) return "empty";
  const bytes = Buffer.alloc(4);
  const handle = openSync(path, "r");
  readSync(handle, bytes, 0, 4, 0);
  closeSync(handle);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return "gzip";
  if (bytes.toString("latin1") === "PAR1") return "parquet";
  if (bytes.toString("latin1", 0, 2) === "PK") return "zip";
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return "utf16";
  return "other";
}

/** Streams a file's bytes, unzipped. */
export function openBytes(path: string, gzip: boolean): Readable {
  const raw = createReadStream(path, {highWaterMark: 1 << 18});
  if (!gzip) return raw;
  const out = createGunzip();
  // An error of the disk must reach the reader of the unzipped stream, and the file must be closed with it.
  raw.on("error", (error) => out.destroy(error));
  out.on("close", () => raw.destroy());
  return raw.pipe(out);
}

/** Returns the beginning of a file's text, at most `limit` bytes of it, unzipped and without a byte order mark. */
export async function readHead(path: string, gzip: boolean, limit = 1 << 18): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of openBytes(path, gzip)) {
    parts.push(part as Buffer);
    length += (part as Buffer).length;
    if (length >= limit) break;
  }
  return Buffer.concat(parts)
    .toString("utf8", 0, limit)
    .replace(/^\uFEFF/, "");
}
