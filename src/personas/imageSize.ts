import type {OwnFile} from "./look.js";

/** Pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** Returns how large a picture is by its own account (SVG: width and height, else the viewBox); undefined where it does not say. */
export function imageSize(bytes: Buffer, ending: OwnFile["ending"]): ImageSize | undefined {
  try {
    const size = readers[ending]?.(bytes);
    return size && size.width > 0 && size.height > 0 ? size : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined; // the file ends before it says
    throw error;
  }
}

const readers: Readonly<Partial<Record<OwnFile["ending"], (bytes: Buffer) => ImageSize | undefined>>> = {
  // PNG, third edition, 11.2.1: IHDR is the first chunk.
  png: (bytes) => ({width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20)}),
  jpg: jpegSize,
  webp: webpSize,
  svg: (bytes) => svgSize(bytes.toString("utf8"))
};

// ITU T.81, B.2.2: the first frame header says it; segments before it are skipped by their length.
function jpegSize(bytes: Buffer): ImageSize | undefined {
  let at = 2;
  while (at < bytes.length) {
    const marker = bytes.readUInt8(at + 1);
    if (bytes.readUInt8(at) !== 0xff) return undefined;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return {height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7)};
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}

// RFC 9649, 2.5 to 2.7: simple lossy, simple lossless, extended.
function webpSize(bytes: Buffer): ImageSize | undefined {
  const form = bytes.toString("latin1", 12, 16);
  if (form === "VP8 ")
    return {width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff};
  if (form === "VP8X") return {width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1};
  if (form !== "VP8L") return undefined;
  const bits = bytes.readUInt32LE(21);
  return {width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1};
}

function svgSize(text: string): ImageSize | undefined {
  const tag = /<svg\b[^>]*>/i.exec(text)?.[0] ?? "";
  const length = (name: string): number =>
    Number(new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)(?:px)?\\s*["']`, "i").exec(tag)?.[1]);
  const [width, height] = [length("width"), length("height")];
  if (width > 0 && height > 0) return {width, height};
  const box = /\sviewBox\s*=\s*["']\s*([-\d.eE+\s,]+)["']/i
    .exec(tag)?.[1]
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return box?.length === 4 && box.every(Number.isFinite) ? {width: box[2], height: box[3]} : undefined;
}
