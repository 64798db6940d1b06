// A thread's first steps: makes one script of its module and all that this imports, and runs it. Threads do not have the
// TypeScript loader of those who start them, and starting it again takes longer than most of what they are to do. Making
// the script does, too: it is kept beside the packages, for as long as no file that went into it has changed.
import {createHash} from "node:crypto";
import {mkdirSync, readFileSync, renameSync, statSync, writeFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";
import {threadId, workerData} from "node:worker_threads";

const {module} = workerData;
const project = fileURLToPath(new URL("../../", import.meta.url));
const folder = join(project, "node_modules/.cache/kindred");
const name = createHash("sha256").update(module).digest("hex").slice(0, 16);
const [script, list] = [join(folder, `${name}.mjs`), join(folder, `${name}.json`)];

await import(kept() ? pathToFileURL(script).href : await bundle());

// Whether the kept script is of the files as they are now.
function kept() {
  try {
    const files = JSON.parse(readFileSync(list, "utf8"));
    return Object.entries(files).every(([path, state]) => stateOf(path) === state);
  } catch {
    return false;
  }
}

function stateOf(path) {
  const {mtimeMs, size} = statSync(path);
  return `${mtimeMs} ${size}`;
}

// Returns where the script is to be imported from.
async function bundle() {
  const {buildSync} = await import("esbuild");
  const {outputFiles, metafile} = buildSync({
    entryPoints: [fileURLToPath(module)],
    absWorkingDir: project,
    bundle: true,
    metafile: true,
    write: false,
    platform: "node",
    format: "esm",
    // Modules look for packages from where they are.
    define: {"import.meta.url": JSON.stringify(module)},
    logLevel: "silent"
  });
  const paths = Object.keys(metafile.inputs).map((path) => resolve(project, path));
  keep(outputFiles[0].text, Object.fromEntries(paths.map((path) => [path, stateOf(path)])));
  return `data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`;
}

// Where nothing can be written, the next thread makes it again. The list comes last: without it the script is not used.
function keep(text, files) {
  try {
    mkdirSync(folder, {recursive: true});
    for (const [path, content] of [
      [script, text],
      [list, JSON.stringify(files)]
    ]) {
      writeFileSync(`${path}.${process.pid}-${threadId}`, content);
      renameSync(`${path}.${process.pid}-${threadId}`, path);
    }
  } catch {
    // See above.
  }
}
