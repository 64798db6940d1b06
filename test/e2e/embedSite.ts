// All that leaves the site under names that stay, made by the real stages from the committed sample, and served: embeds
// need no page of the site to be shown.
import {cpSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {join} from "node:path";
import {storeFiles} from "../../src/cli/storeFiles.js";
import {findThings, type Thing} from "../../src/embed/thing.js";
import {findReport, makeSite} from "../../src/pipeline.js";
import type {Report} from "../../src/report/report.js";
import {openStageCache} from "../../src/stageCache.js";
import {builtSample} from "./builtSample.js";
import {serveFolder} from "./serveFolder.js";

/** A site with its address, and how to stop serving it. */
export interface EmbedSite {
  readonly root: string;
  readonly folder: string;
  readonly address: string;
  readonly report: Report;
  readonly things: readonly Thing[];
  readonly close: () => void;
}

/** Makes and serves the sample's embeds, with the host's own headers; these origins may frame them. */
export async function embedSite(allow: readonly string[] = []): Promise<EmbedSite> {
  // What the sample's build keeps spares counting, grouping and most pictures; its site is made anew.
  const root = builtSample();
  const folder = join(root, "dist");
  rmSync(folder, {recursive: true, force: true});
  for (const part of ["fonts", "icon.svg"])
    cpSync(join("src/site", part), join(folder, part), {recursive: true});
  const server = await serveFolder(folder, {policy: true});
  const file = join(root, "personas/family.yaml");
  const family = readFileSync(file, "utf8")
    .replace("https://personas.lumen.example", server.address)
    .replace(/allow: .*/, `allow: [${allow.join(", ")}]`);
  writeFileSync(file, family);
  // Somebody who went before, so that an address stands for nobody.
  const release = join(root, "personas/release.json");
  const accepted: object = JSON.parse(readFileSync(release, "utf8"));
  writeFileSync(release, JSON.stringify({...accepted, retired: {"old-hand": "2026-03"}}));
  const options = {root, cache: openStageCache(join(root, ".kindred/cache")), progress: () => {}};
  const {result: report} = await findReport(options);
  const {result: site} = await makeSite(options);
  storeFiles(new Map([...site.assets, ...stay(folder)]), folder);
  const close = (): void => {
    server.close();
    rmSync(root, {recursive: true, force: true});
  };
  return {root, folder, address: server.address, report, things: findThings(report), close};
}

// storeFiles would take away what is not named.
function stay(folder: string): [string, Uint8Array][] {
  const fonts = [
    "fonts.css",
    ...["fraunces", "inter"].flatMap((face) => [`${face}-latin.woff2`, `${face}-latin-ext.woff2`])
  ];
  return [...fonts.map((name) => `fonts/${name}`), "icon.svg"].map((path) => [
    path,
    readFileSync(join(folder, path))
  ]);
}

/** Serves one page under an origin of its own, with headers. */
export async function servePage(
  html: () => string,
  headers: Readonly<Record<string, string>> = {}
): Promise<{readonly address: string; readonly close: () => void}> {
  const server = createServer((_, answer) =>
    answer.writeHead(200, {"content-type": "text/html; charset=utf-8", ...headers}).end(html())
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A server that listens on a port has such an address.
  const {port} = server.address() as AddressInfo;
  return {address: `http://127.0.0.1:${port}`, close: () => server.close()};
}
