// Framework builds the site from pages that `kindred` has rendered into the folder KINDRED_PAGES, or that it lays out
// while Framework starts: then the list of them comes on the standard input, when they lie there.
import {text} from "node:stream/consumers";
import {dropLoaderOutputs, pinNpmCache} from "./src/site/pinNpmCache.js";
import {parseSite, readSite} from "./src/site/readSite.js";

const root = process.env.KINDRED_ROOT ?? "src/site";
const command = process.argv[2];
// Framework starts telemetry after it has read this file.
process.env.OBSERVABLE_TELEMETRY_DISABLE = "true";
if (command === "preview") process.env.KINDRED_PREVIEW = "1";
pinNpmCache(root);
// Not where `kindred` has staged the site: what lies there is this build's own, or a loader's that is running.
if (command === "build" && process.env.KINDRED_PAGES === undefined) dropLoaderOutputs(root);

const site =
  process.env.KINDRED_LIST === "stdin"
    ? parseSite(await text(process.stdin))
    : readSite(process.env.KINDRED_PAGES);
const fonts = ["fraunces-latin", "fraunces-latin-ext", "inter-latin", "inter-latin-ext"].map(
  (name) => `${name}.woff2`
);
const assets = [
  "/icon.svg",
  ...["fonts.css", "fraunces-OFL.txt", "inter-OFL.txt", ...fonts].map((name) => `/fonts/${name}`)
];

export default {
  root,
  output: process.env.KINDRED_OUTPUT ?? "dist",
  title: site.title,
  // Written in full: the default would load fonts from the network.
  globalStylesheets: [],
  style: "style.css",
  // Not even an empty one: Framework would parse it, once a page.
  head: null,
  header: null,
  footer: null,
  sidebar: false,
  toc: false,
  pager: false,
  search: false,
  preserveExtension: true,
  preserveIndex: true,
  interpreters: {".js": ["node"], ".ts": ["node", "--import", "tsx/esm"]},
  pages: [],
  dynamicPaths: [
    ...site.pages.map(({path}) => `/${path}`),
    ...site.files.map((path) => `/${path}`),
    ...assets
  ]
};
