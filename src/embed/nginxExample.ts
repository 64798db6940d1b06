// The same rules for nginx: a server block to copy.
import {ASKED, KEPT, POLICY} from "./hostRules.js";

/** Where the example says that the site lies. */
const FOLDER = "/var/www/personas";

const TYPES = [
  ["html", "text/html"],
  ["css", "text/css"],
  ["js", "text/javascript"],
  ["md", "text/markdown"],
  ["csv", "text/csv"],
  ["txt", "text/plain"],
  ["json", "application/json"],
  ["xml", "application/xml"],
  ["svg", "image/svg+xml"],
  ["png", "image/png"],
  ["woff2", "font/woff2"]
] as const;

/**
 * Returns a server block for a site at `base`, "" or "/personas"; `ancestors` may frame embeds, `kinds` are types of files
 * beyond those of every site.
 */
export function nginxExample(
  base: string,
  ancestors: string,
  kinds: readonly (readonly [ending: string, type: string])[]
): string {
  const texts = TYPES.map(([, type]) => type).filter((type) => /^text|json|xml/.test(type));
  const types = [...TYPES, ...kinds].map(([ending, type]) => `        ${type} ${ending};\n`).join("");
  return `# Made by kindred: copy it into your configuration, and name your host and folder.
server {
    listen 80;
    server_name personas.example;${base === "" ? `\n    root ${FOLDER};` : ""}
    index index.html;
    error_page 404 ${quoted(`${base}/404.html`)};
    charset utf-8;
    charset_types ${texts.join(" ")};
    types {
${types}    }

${locations(base, ancestors).join("\n")}}
`;
}

function locations(base: string, ancestors: string): string[] {
  const unframed = [policy("'none'"), header("X-Frame-Options", "DENY")];
  const at = (path: string, time: string, ...lines: readonly string[]): string =>
    location(base, path, [...lines, header("Cache-Control", time)]);
  return [
    ...(base === "" ? [] : [`    location = ${quoted(base)} { return 301 ${base}/; }\n`]),
    at("/", ASKED, ...unframed),
    at("/embed/", ASKED, policy(ancestors)),
    at("/og/", ASKED, policy()),
    ...KEPT.map(([folder, time]) => at(folder, time, ...unframed))
  ];
}

// Headers of the server would be forgotten in a location that has its own: each says all.
function location(base: string, path: string, own: readonly string[]): string {
  const lines = [
    ...(base === "" ? [] : [`alias ${FOLDER}${path};`]),
    ...own,
    header("X-Content-Type-Options", "nosniff"),
    header("Referrer-Policy", "strict-origin-when-cross-origin")
  ];
  return `    location ${quoted(base + path)} {\n${lines.map((line) => `        ${line}\n`).join("")}    }\n`;
}

function header(name: string, value: string): string {
  return `add_header ${name} "${value}" always;`;
}

function policy(frames?: string): string {
  return header(
    "Content-Security-Policy",
    frames === undefined ? POLICY : `${POLICY}; frame-ancestors ${frames}`
  );
}

// nginx compares paths as they read when decoded.
function quoted(path: string): string {
  return /^[\w./~-]*$/.test(path) ? path : `"${decodeURI(path).replace(/["\\]/g, "\\$&")}"`;
}
