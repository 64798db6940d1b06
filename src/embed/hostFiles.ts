// What a host must be told: who may frame embeds, that nobody may frame the rest, that nothing comes from elsewhere, and how
// long it may be kept.
import type {Report} from "../report/report.js";
import {ASKED, KEPT, POLICY} from "./hostRules.js";
import {nginxExample} from "./nginxExample.js";

/**
 * Returns _headers (Netlify, Cloudflare Pages and others) and an example for nginx. `files` are all paths of the site. Where
 * rules overlap, hosts send both policies and browsers obey both: so the general one says nothing of frames.
 */
export function hostFiles(report: Report, files: Iterable<string>): ReadonlyMap<string, string> {
  const {allow, url} = report.wiki;
  // A site may lie in a folder of its host: hosts match whole paths.
  const base = url === undefined ? "" : new URL(url).pathname.replace(/\/+$/, "");
  const ancestors = ["'self'", ...allow].join(" ");
  const paths = [...files];
  const own = [...places(paths)].sort();
  const kinds = OWN_KINDS.filter(([ending]) => paths.some((path) => path.endsWith(`.${ending}`)));
  return new Map([
    ["_headers", headers(base, ancestors, own)],
    ["nginx.conf.example", nginxExample(base, ancestors, kinds)]
  ]);
}

/** Kinds of files that only a team's own faces and pictures have. */
const OWN_KINDS = [
  ["ttf", "font/ttf"],
  ["jpg", "image/jpeg"],
  ["webp", "image/webp"]
] as const;

// Pages of the root by name, with and without .html, as hosts may drop it; folders as a whole; embeds and the pictures of
// previews are for others.
function places(files: Iterable<string>): Set<string> {
  const found = new Set(["/"]);
  for (const file of files) {
    const [folder, rest] = file.split("/", 2);
    const page = rest === undefined ? /^(.+)\.html$/.exec(file)?.[1] : undefined;
    if (page !== undefined) found.add(`/${file}`).add(`/${page}`);
    if (rest !== undefined && folder !== "embed" && folder !== "og") found.add(`/${folder}/*`);
  }
  return found;
}

function headers(base: string, ancestors: string, own: readonly string[]): string {
  const rule = (path: string, ...lines: readonly string[]): string =>
    `${base}${path}\n${lines.map((line) => `  ${line}\n`).join("")}`;
  return [
    `# Made by kindred. Who may frame ${base}/embed/ is said in personas/family.yaml: site, embed, allow.\n${
      base === "" ? "" : "# Hosts read this file in the root of all that they serve.\n"
    }`,
    rule(
      "/*",
      `Content-Security-Policy: ${POLICY}`,
      "X-Content-Type-Options: nosniff",
      "Referrer-Policy: strict-origin-when-cross-origin"
    ),
    rule("/embed/*", `Content-Security-Policy: frame-ancestors ${ancestors}`, `Cache-Control: ${ASKED}`),
    rule("/og/*", `Cache-Control: ${ASKED}`),
    ...own.map((path) => rule(path, ...ownLines(path))),
    ...KEPT.map(([folder, time]) => rule(`${folder}*`, `Cache-Control: ${time}`))
  ].join("\n");
}

// Where two rules fit, hosts join what they say: no file may be told twice how long it is kept.
function ownLines(path: string): string[] {
  const isKept = KEPT.some(([folder]) => path === `${folder}*`);
  return [
    "Content-Security-Policy: frame-ancestors 'none'",
    "X-Frame-Options: DENY",
    ...(isKept ? [] : [`Cache-Control: ${ASKED}`])
  ];
}
