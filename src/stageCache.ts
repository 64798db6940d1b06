// Results of the slow stages, kept by the content of what they were made from: inputs, settings and the stage's own
// source. Nothing stale can come out of it, and editing words never counts or clusters again.
import {createHash, type Hash} from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync
} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {deserialize, serialize} from "node:v8";

/** Entries kept per stage; the ones used last. */
const KEPT = 6;
/** An entry begins with the SHA-256 of the rest. */
const DIGEST_BYTES = 32;
/** A file that is still unfinished after this time belongs to a process that was killed. */
const UNFINISHED_MS = 3_600_000;

/** A file whose status changed longer ago has a stamp of its own. */
const SETTLED_MS = 2_000;

/** What a stage is made from. */
export interface StageInputs {
  /** Anything that JSON can hold, and typed arrays. */
  readonly values: readonly unknown[];
  /** Absolute paths of files whose content counts. */
  readonly files?: readonly string[];
  /** Folders and files of src/ whose source makes the result. */
  readonly code: readonly string[];
}

/** Computes a stage's result, or finds it; `found` tells which. */
export type StageCache = <T>(
  stage: string,
  inputs: StageInputs,
  compute: () => T | Promise<T>
) => Promise<{readonly result: T; readonly found: boolean}>;

/** Opens the cache in a folder, which is made when the first result is stored. */
export function openStageCache(folder: string): StageCache {
  return async <T>(stage: string, inputs: StageInputs, compute: () => T | Promise<T>) => {
    const file = join(folder, `${stage}-${await digestOf(inputs)}.bin`);
    const entry = readEntry<T>(file);
    if (entry) return {...entry, found: true};
    const result = await compute();
    mkdirSync(folder, {recursive: true});
    writeEntry(file, result);
    forgetOld(folder, stage);
    return {result, found: false};
  };
}

// Undefined where there is no entry, or one that is not what was written: a full disk or a crash may cut it off.
function readEntry<T>(file: string): {readonly result: T} | undefined {
  try {
    const bytes = readFileSync(file);
    const payload = bytes.subarray(DIGEST_BYTES);
    if (!sha256(payload).equals(bytes.subarray(0, DIGEST_BYTES))) return undefined;
    const now = new Date();
    utimesSync(file, now, now);
    // The digest of inputs and code in the name says what was stored.
    return {result: deserialize(payload) as T};
  } catch {
    return undefined;
  }
}

// Whole or not at all: another process may read or write the same entry meanwhile.
function writeEntry(file: string, result: unknown): void {
  const payload = serialize(result);
  const fresh = `${file}.${process.pid}.${++written}`;
  writeFileSync(fresh, Buffer.concat([sha256(payload), payload]));
  renameSync(fresh, file);
}

let written = 0;

function sha256(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}

/** Computes always: for commands that leave nothing behind. */
export const noCache: StageCache = async (_, __, compute) => ({result: await compute(), found: false});

async function digestOf({values, files = [], code}: StageInputs): Promise<string> {
  const hash = createHash("sha256");
  for (const value of values) addValue(hash, value);
  const root = fileURLToPath(new URL(".", import.meta.url));
  const sources = code.flatMap((path) => sourceFiles(join(root, path)));
  const lock = join(root, "../package-lock.json");
  for (const file of [...sources, ...(existsSync(lock) ? [lock] : [])])
    hash.update(readFileSync(file)).update("\0");
  for (const file of files)
    hash
      .update(file)
      .update("\0")
      .update(await fileDigest(file));
  return hash.digest("hex").slice(0, 24);
}

function addValue(hash: Hash, value: unknown): void {
  if (ArrayBuffer.isView(value))
    hash.update(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
  else hash.update(JSON.stringify(value) ?? "undefined");
  hash.update("\0");
}

// A preview asks after every save: of a file that has lain untouched since it was read, the digest is known.
async function fileDigest(file: string): Promise<Buffer> {
  const {size, ino, mtimeNs, ctimeNs} = statSync(file, {bigint: true});
  const stamp = [size, ino, mtimeNs, ctimeNs].join(" ");
  const known = digests.get(file);
  if (known?.stamp === stamp) return known.digest;
  const digest = await readDigest(file);
  // Clocks of disks tick slowly: a second write right after the first may leave no other stamp.
  if (Number(ctimeNs / 1_000_000n) < Date.now() - SETTLED_MS) digests.set(file, {stamp, digest});
  return digest;
}

const digests = new Map<string, {readonly stamp: string; readonly digest: Buffer}>();

// Large files do not fit into a buffer.
async function readDigest(file: string): Promise<Buffer> {
  const {createReadStream} = await import("node:fs");
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file, {highWaterMark: 1 << 20})) hash.update(chunk);
  return hash.digest();
}

function sourceFiles(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

// Files may vanish under our hands: other processes forget, too.
function forgetOld(folder: string, stage: string): void {
  const names = readdirSync(folder).filter((name) => name.startsWith(`${stage}-`));
  const usedAt = (path: string): number => statSync(path, {throwIfNoEntry: false})?.mtimeMs ?? 0;
  const entries = names
    .filter((name) => name.endsWith(".bin"))
    .map((name) => ({path: join(folder, name), used: usedAt(join(folder, name))}))
    .sort((a, b) => b.used - a.used);
  const unfinished = names
    .filter((name) => !name.endsWith(".bin"))
    .map((name) => join(folder, name))
    .filter((path) => usedAt(path) < Date.now() - UNFINISHED_MS);
  for (const path of [...entries.slice(KEPT).map(({path}) => path), ...unfinished])
    rmSync(path, {force: true});
}
