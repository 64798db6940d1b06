// npm run bench: counting against a bare scan, grouping against ml-kmeans, the sweep and DBSCAN against
// scikit-learn, as ratios in one run.
import {execFileSync} from "node:child_process";
import {cpus, totalmem} from "node:os";
import {fileURLToPath} from "node:url";

const [{model}] = cpus();
const memory = Math.round(totalmem() / 2 ** 30);
console.log(`${cpus().length} × ${model}, ${memory} GiB, Node ${process.version}\n`);
for (const part of ["features", "fit", "sweep", "studies", "density", "coldBuild"]) {
  const script = fileURLToPath(new URL(`${part}.ts`, import.meta.url));
  execFileSync(process.execPath, [...process.execArgv, script], {stdio: "inherit"});
  console.log();
}
