import {register} from "tsx/esm/api";
const t0=performance.now();let l=t0;const lap=n=>{const t=performance.now();console.log(n,(t-l).toFixed(0));l=t};
lap("boot "+t0.toFixed(0));
if (process.argv[2]) {await Promise.all(["@duckdb/node-api", "@observablehq/plot", "culori", "linkedom", "markdown-it", "yaml", "zod"].map((name) => import(name)));lap("pre");}
register();
for (const m of ["@duckdb/node-api","zod","yaml","linkedom","@observablehq/plot","markdown-it","culori"]) {await import(m);}
lap("libs");
await import("./src/cli/build.ts");lap("own");
console.log((performance.now()),process.cpuUsage());
