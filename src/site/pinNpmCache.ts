// Framework asks the npm registry for the versions of its recommended libraries at every build, even of a site
// that uses none. It takes the first folder that it finds in its cache, an empty one too: so building needs no
// network, and does not change when one of them is published.
import {mkdirSync, readdirSync, rmSync} from "node:fs";
import {join} from "node:path";

const LIBRARIES = [
  "@observablehq/plot",
  "@observablehq/sample-datasets",
  "apache-arrow",
  "arquero",
  "d3",
  "d3-dsv",
  "echarts",
  "htl",
  "leaflet",
  "lodash",
  "mapbox-gl",
  "parquet-wasm",
  "react",
  "react-dom",
  "topojson-client"
];
const KEPT = new Set(["_npm", "_node", "_jsr", "_observablehq", "_duckdb"]);

/** Makes the empty folders in Framework's cache under the root that stand for its recommended libraries. */
export function pinNpmCache(root: string): void {
  for (const name of LIBRARIES)
    mkdirSync(join(root, ".observablehq/cache/_npm", `${name}@0.0.0`), {recursive: true});
}

/** Removes what page loaders printed in earlier builds: Framework would print it again without asking them. */
export function dropLoaderOutputs(root: string): void {
  const cache = join(root, ".observablehq/cache");
  for (const name of readdirSync(cache))
    if (!KEPT.has(name)) rmSync(join(cache, name), {recursive: true, force: true});
}
