// Files of the team's that a YAML names: faces, logos, pictures. Nothing outside of personas/ is read, nothing that is
// not what its name says, and nothing larger than a page may carry.
import {lstatSync, readFileSync, realpathSync, statSync} from "node:fs";
import {join, posix, sep} from "node:path";
import type {Problem} from "../problem.js";
import {placeOf, problemAt, type YamlFile, type YamlPath} from "../study/yamlFile.js";
import {imageSize} from "./imageSize.js";
import type {OwnFile, OwnPicture} from "./look.js";
import {svgDanger} from "./svgDanger.js";

/** Which file a YAML names, and what it may be. */
export interface Wanted {
  readonly root: string;
  readonly yaml: YamlFile;
  /** Where the YAML names it. */
  readonly at: YamlPath;
  /** As it is written, from personas/ on. */
  readonly written: string;
  readonly kinds: readonly OwnFile["ending"][];
  /** Bytes at most. */
  readonly most: number;
}

export type Read<T> = {readonly found: T} | {readonly problem: Problem};

const FOLDER = "personas";

const TYPES: Readonly<Record<OwnFile["ending"], string>> = {
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
  webp: "image/webp",
  woff2: "font/woff2",
  ttf: "font/ttf"
};

/** Reads a file that a YAML names. */
export function readOwnFile(wanted: Wanted): Read<OwnFile> {
  const {root, written, kinds, most} = wanted;
  const refuse = (message: string, hint: string): Read<OwnFile> => ({
    problem: refusal(wanted, message, hint)
  });
  const list = kinds.map((kind) => `.${kind}`).join(", ");
  const file = posix.normalize(`${FOLDER}/${written}`);
  if (written.includes("\\") || written.includes("\0") || written.startsWith("/") || !isWithin(root, file))
    return refuse(
      `"${written}" does not lie in personas/`,
      "Put the file into personas/ and write its path from there: logo.svg, or fonts/text.woff2."
    );
  const path = join(root, file);
  const stat = statSync(path, {throwIfNoEntry: false});
  if (!stat?.isFile())
    return refuse(`there is no file "${file}"`, "Is the name written as the file's is, small letters too?");
  const ending = endingOf(file);
  if (ending === undefined || !kinds.includes(ending))
    return refuse(`"${written}" is of no kind that can be shown here`, `These can: ${list}.`);
  if (stat.size > most)
    return refuse(
      `"${written}" has ${Math.ceil(stat.size / 1000)} kB; ${most / 1000} kB is the most`,
      "Make it smaller: every reader loads it."
    );
  const bytes = readFileSync(path);
  if (kindOf(bytes) !== ending)
    return refuse(
      `"${written}" is no ${ending.toUpperCase()} inside`,
      `Save it anew as ${ending.toUpperCase()}.`
    );
  const danger = ending === "svg" ? svgDanger(bytes.toString("utf8")) : undefined;
  if (danger !== undefined)
    return refuse(
      `"${written}" holds ${danger}`,
      "A picture may only draw. Export it as plain SVG, or as PNG."
    );
  return {found: {file, type: TYPES[ending], ending, base64: bytes.toString("base64")}};
}

/** Reads a picture that a YAML names, with its size. */
export function readOwnPicture(wanted: Wanted): Read<OwnPicture> {
  const read = readOwnFile(wanted);
  if ("problem" in read) return read;
  const size = imageSize(Buffer.from(read.found.base64, "base64"), read.found.ending);
  if (size === undefined)
    return {
      problem: refusal(
        wanted,
        `"${wanted.written}" does not say how large it is`,
        read.found.ending === "svg"
          ? 'Give its svg element width and height, or a viewBox: viewBox="0 0 120 40".'
          : "Save it anew: the file is cut or damaged."
      )
    };
  return {found: {...read.found, ...size}};
}

function refusal({yaml, at}: Wanted, message: string, hint: string): Problem {
  return problemAt(yaml, placeOf(yaml, at), {message, hint});
}

// Links may lead around inside of personas/, not out of it.
function isWithin(root: string, file: string): boolean {
  if (!file.startsWith(`${FOLDER}/`)) return false;
  const path = join(root, file);
  if (lstatSync(path, {throwIfNoEntry: false}) === undefined) return true;
  try {
    return realpathSync(path).startsWith(realpathSync(join(root, FOLDER)) + sep);
  } catch {
    return true; // a link to nothing: there is no file
  }
}

function endingOf(file: string): OwnFile["ending"] | undefined {
  const ending = /\.([a-z0-9]+)$/i.exec(file)?.[1].toLowerCase().replace("jpeg", "jpg") ?? "";
  return Object.hasOwn(TYPES, ending) ? (ending as OwnFile["ending"]) : undefined; // a key of TYPES
}

// By how files of each kind begin; TrueType only with the tables that outlines are in.
function kindOf(bytes: Buffer): OwnFile["ending"] | undefined {
  const [hex, text] = [bytes.toString("hex", 0, 8), bytes.toString("latin1", 0, 12)];
  if (hex === "89504e470d0a1a0a") return "png";
  if (hex.startsWith("ffd8ff")) return "jpg";
  if (text.startsWith("RIFF") && text.endsWith("WEBP")) return "webp";
  if (text.startsWith("wOF2")) return "woff2";
  if (hex.startsWith("00010000") || text.startsWith("true")) return hasOutlines(bytes) ? "ttf" : undefined;
  const drawn = bytes.toString("utf8").replace(/^\ufeff/, "");
  const bare = drawn.replace(/<!--[\s\S]*?-->|<\?xml[^>]*>|<!DOCTYPE[^>]*>/gi, "");
  return /^\s*<svg[\s>]/.test(bare) ? "svg" : undefined;
}

function hasOutlines(bytes: Buffer): boolean {
  const count = bytes.readUInt16BE(4);
  if (bytes.length < 12 + 16 * count) return false;
  const whole = Array.from({length: count}, (_, i) => 12 + 16 * i).filter(
    (at) => bytes.readUInt32BE(at + 8) + bytes.readUInt32BE(at + 12) <= bytes.length
  );
  const tables = whole.map((at) => bytes.toString("latin1", at, at + 4));
  return ["head", "hhea", "hmtx", "cmap", "loca", "glyf"].every((name) => tables.includes(name));
}
