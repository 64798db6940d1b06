// ZIP archives, as much of them as OOXML needs: files deflated, no encryption, no more than 4 GiB. Written here because
// the same files must give the same bytes: names in the order given, and no time of the day.
// Source: PKWARE, APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12, 4.3.16.
import {deflateRawSync, inflateRawSync} from "node:zlib";

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** 1980-01-01, the first day there is. */
const DATE = 0x21;
const DEFLATED = 8;
const UTF8 = 0x800;
const VERSION = 20;

/** Returns the files of an archive by their path, in its order, without folders; throws for what is none. */
export function readZip(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = view.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0) throw new Error("not a ZIP archive");
  const files = new Map<string, Uint8Array>();
  let at = view.readUInt32LE(end + 16);
  for (let i = view.readUInt16LE(end + 10); i > 0; i--) {
    const [method, size] = [view.readUInt16LE(at + 10), view.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((field) => view.readUInt16LE(at + field));
    const path = view.toString("utf8", at + 46, at + 46 + name);
    const local = view.readUInt32LE(at + 42);
    const start = local + 30 + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28);
    const packed = view.subarray(start, start + size);
    if (!path.endsWith("/"))
      files.set(path, method === DEFLATED ? inflateRawSync(packed) : Buffer.from(packed));
    at += 46 + name + extra + comment;
  }
  return files;
}

/** Returns an archive of the files in their order; the same files give the same bytes. */
export function writeZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of files) {
    const name = Buffer.from(path);
    const packed = deflateRawSync(content, {level: 9});
    const about = Buffer.alloc(26);
    about.writeUInt16LE(VERSION, 0);
    about.writeUInt16LE(UTF8, 2);
    about.writeUInt16LE(DEFLATED, 4);
    about.writeUInt16LE(DATE, 8);
    about.writeUInt32LE(crc32(content), 10);
    about.writeUInt32LE(packed.length, 14);
    about.writeUInt32LE(content.length, 18);
    about.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([word(LOCAL), about, name, packed]);
    // Comment, disk, attributes: none.
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([word(CENTRAL), half(VERSION), about, rest, name]));
    parts.push(local);
    offset += local.length;
  }
  return Buffer.concat([...parts, ...central, endOf(central, offset)]);
}

function endOf(central: readonly Buffer[], offset: number): Buffer {
  const size = central.reduce((sum, {length}) => sum + length, 0);
  const count = half(central.length);
  return Buffer.concat([word(END), half(0), half(0), count, count, word(size), word(offset), half(0)]);
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function half(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

const TABLE = Uint32Array.from({length: 256}, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** CRC-32 as ISO 3309 has it. */
function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = TABLE[(c ^ byte) & 0xff] ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}
