// A thread's first steps: makes one script of its module and all that this imports, and runs it. Threads do not have the
// TypeScript loader of those who start them, and starting it again takes longer than most of what they are to do.
import {fileURLToPath} from "node:url";
import {workerData} from "node:worker_threads";
import {buildSync} from "esbuild";

const {outputFiles} = buildSync({
  entryPoints: [fileURLToPath(workerData.module)],
  bundle: true,
  write: false,
  platform: "node",
  format: "esm",
  // Modules look for packages from where they are.
  define: {"import.meta.url": JSON.stringify(workerData.module)},
  logLevel: "silent"
});
await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
