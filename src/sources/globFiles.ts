// Globs are resolved here and not by the database, so that the order of the files is ours, odd characters in
// paths mean themselves, and a glob without files gets an answer that helps.
import {readdirSync, statSync} from "node:fs";
import {join} from "node:path";

/** Returns the files under the root that a glob matches, sorted by path; `*`, `?`, `[…]`, `{a,b}` and `**`. */
export function globFiles(root: string, glob: string): string[] {
  const path = glob.replace(/^\.\//, "");
  if (isFile(join(root, path))) return [path];
  const parts = expandBraces(path).map((text) =>
    text.split("/").filter((part) => part !== "" && part !== ".")
  );
  const found = new Set(parts.flatMap((segments) => walk(root, "", segments)));
  return [...found].sort(compareText);
}

/** Compares by code units, the same everywhere. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Returns the names in a folder, folders with a slash, sorted; empty if it cannot be read. */
export function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder)
      .map((name) => (isFile(join(folder, name)) ? name : `${name}/`))
      .sort(compareText);
  } catch {
    return [];
  }
}

function walk(root: string, base: string, segments: readonly string[]): string[] {
  const [segment, ...rest] = segments;
  if (segment === undefined) return [];
  if (segment === "..") return walk(root, base === "" ? ".." : `${base}/..`, rest);
  const names = listFolder(join(root, base));
  const path = (name: string): string => (base === "" ? name : `${base}/${name}`);
  if (segment === "**") {
    const folders = names.filter((name) => name.endsWith("/") && !name.startsWith("."));
    return [
      ...walk(root, base, rest),
      ...folders.flatMap((name) => walk(root, path(name.slice(0, -1)), segments))
    ];
  }
  const matches = segmentPattern(segment);
  return names.flatMap((name) => {
    const bare = name.replace(/\/$/, "");
    if (!matches.test(bare)) return [];
    if (rest.length > 0) return name.endsWith("/") ? walk(root, path(bare), rest) : [];
    return name.endsWith("/") ? [] : [path(bare)];
  });
}

// A name that begins with a dot is matched only by a segment that does too, as in a shell.
function segmentPattern(segment: string): RegExp {
  const body = segment.replace(/\[!?[^\]]+\]|[\s\S]/g, (part) => {
    if (part === "*") return ".*";
    if (part === "?") return ".";
    if (part.length > 1 && part.startsWith("[")) return part.replace(/^\[!/, "[^").replaceAll("\\", "\\\\");
    return part.replace(/[.+^${}()|[\]\\/]/g, "\\$&");
  });
  return new RegExp(`^${segment.startsWith(".") ? "" : "(?!\\.)"}${body}$`, "su");
}

function expandBraces(text: string): string[] {
  const match = /^(.*?)\{([^{}]*,[^{}]*)\}(.*)$/s.exec(text);
  if (match === null) return [text];
  const [, before, middle, after] = match;
  return middle!.split(",").flatMap((part) => expandBraces(before! + part + after!));
}

function isFile(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false})?.isFile() ?? false;
}
