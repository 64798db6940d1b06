// What a host must be told: who may frame embeds, that nobody may frame the rest, and that nothing comes from elsewhere.
import type {Report} from "../report/report.js";

/** What pages may load: their own files only. Charts carry their places in style attributes; scripts are files. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'";

/**
 * Returns _headers (Netlify, Cloudflare Pages and others) and an example for nginx. `files` are all paths of the site. Where
 * rules overlap, hosts send both policies and browsers obey both: so the general one says nothing of frames.
 */
export function hostFiles(report: Report, files: Iterable<string>): ReadonlyMap<string, string> {
  const {allow} = report.wiki;
  const ancestors = ["'self'", ...allow].join(" ");
  const paths = [...files];
  const own = [...places(paths)].sort();
  const kinds = OWN_KINDS.filter(([ending]) => paths.some((path) => path.endsWith(`.${ending}`)));
  return new Map([
    ["_headers", headers(ancestors, own)],
    ["nginx.conf.example", nginx(ancestors, kinds)]
  ]);
}

/** Kinds of files that only a team's own faces and pictures have. */
const OWN_KINDS = [
  ["ttf", "font/ttf"],
  ["jpg", "image/jpeg"],
  ["webp", "image/webp"]
] as const;

// Pages of the root by name, folders as a whole; embeds and the pictures of previews are for others.
function places(files: Iterable<string>): Set<string> {
  const found = new Set(["/"]);
  for (const file of files) {
    const [folder, rest] = file.split("/", 2);
    if (rest === undefined && file.endsWith(".html")) found.add(`/${file}`);
    if (rest !== undefined && folder !== "embed" && folder !== "og") found.add(`/${folder}/*`);
  }
  return found;
}

function headers(ancestors: string, own: readonly string[]): string {
  const rule = (path: string, ...lines: readonly string[]): string =>
    `${path}\n${lines.map((line) => `  ${line}\n`).join("")}`;
  return [
    "# Made by kindred. Who may frame /embed/ is said in personas/family.yaml: site, embed, allow.\n",
    rule(
      "/*",
      `Content-Security-Policy: ${POLICY}`,
      "X-Content-Type-Options: nosniff",
      "Referrer-Policy: strict-origin-when-cross-origin"
    ),
    rule(
      "/embed/*",
      `Content-Security-Policy: frame-ancestors ${ancestors}`,
      "Access-Control-Allow-Origin: *"
    ),
    ...own.map((path) =>
      rule(path, "Content-Security-Policy: frame-ancestors 'none'", "X-Frame-Options: DENY")
    )
  ].join("\n");
}

function nginx(ancestors: string, kinds: readonly (readonly [ending: string, type: string])[]): string {
  const header = (name: string, value: string): string => `add_header ${name} "${value}" always;`;
  const common = [
    header("X-Content-Type-Options", "nosniff"),
    header("Referrer-Policy", "strict-origin-when-cross-origin")
  ];
  const block = (path: string, lines: readonly string[]): string =>
    `    location ${path} {\n${lines.map((line) => `        ${line}\n`).join("")}    }\n`;
  return `# Made by kindred: copy it into your configuration, and name your host and folder.
server {
    listen 80;
    server_name personas.example;
    root /var/www/personas;
    index index.html;
    error_page 404 =404 /index.html;
    types {
        text/html html;
        text/css css;
        text/javascript js;
        text/markdown md;
        text/csv csv;
        text/plain txt;
        application/json json;
        application/xml xml;
        image/svg+xml svg;
        image/png png;
        font/woff2 woff2;
${kinds.map(([ending, type]) => `        ${type} ${ending};\n`).join("")}    }

${block("/", [header("Content-Security-Policy", `${POLICY}; frame-ancestors 'none'`), header("X-Frame-Options", "DENY"), ...common])}
${block("/embed/", [header("Content-Security-Policy", `${POLICY}; frame-ancestors ${ancestors}`), header("Access-Control-Allow-Origin", "*"), ...common])}
${block("/og/", [header("Content-Security-Policy", POLICY), ...common])}}
`;
}
