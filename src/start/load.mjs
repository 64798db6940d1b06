// What runs before TypeScript can: loads a module of ours and all that it imports. Handing each of some thousand files
// through a loader takes longer than most commands and threads have to do, so one script is made of them by esbuild, and
// kept beside the packages for as long as no file that went into it has changed.
import {createHash} from "node:crypto";
import {mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from "node:fs";
import {join, relative, resolve} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";
import {threadId} from "node:worker_threads";

const PROJECT = fileURLToPath(new URL("../../", import.meta.url));
const KEPT = join(PROJECT, "node_modules/.cache/kindred");
/** They look for binaries of theirs from where they lie. */
const LEFT_IN_PLACE = ["@duckdb/*", "esbuild"];
const DAY_MS = 24 * 60 * 60 * 1000;

/** Imports the module (a file URL, as text), which may be TypeScript. */
export async function load(module) {
  const script = keptScript(module) ?? (await makeScript(module));
  if (script !== undefined) return import(pathToFileURL(script).href);
  // Where nothing can be kept, or a file cannot be read: its fault is told by the usual loader.
  const {register} = await import("tsx/esm/api");
  register();
  return import(module);
}

// A list for each module: the folder of its script, and all files that went into it as they were then.
const listOf = (module) => join(KEPT, `${digest(module)}.json`);

function digest(text) {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

function stateOf(path) {
  const {mtimeMs, size} = statSync(path);
  return `${mtimeMs} ${size}`;
}

function keptScript(module) {
  try {
    const {script, files} = JSON.parse(readFileSync(listOf(module), "utf8"));
    statSync(join(KEPT, script));
    return Object.entries(files).every(([path, state]) => stateOf(path) === state)
      ? join(KEPT, script)
      : undefined;
  } catch {
    return undefined;
  }
}

async function makeScript(module) {
  const states = new Map();
  try {
    const {build} = await import("esbuild");
    const {outputFiles, metafile} = await build({
      entryPoints: {script: fileURLToPath(module)},
      absWorkingDir: PROJECT,
      outdir: PROJECT,
      outExtension: {".js": ".mjs"},
      bundle: true,
      // What a command imports when it is called stays apart.
      splitting: true,
      metafile: true,
      write: false,
      platform: "node",
      target: "node20",
      format: "esm",
      external: LEFT_IN_PLACE,
      plugins: [whereTheyWere(states)],
      // Packages of the older kind ask for others as they run.
      banner: {
        js: `import {createRequire as requireFrom} from "node:module"; const require = requireFrom(${JSON.stringify(module)});`
      },
      logLevel: "silent"
    });
    for (const path of Object.keys(metafile.inputs).map((input) => resolve(PROJECT, input)))
      if (!states.has(path)) states.set(path, stateOf(path));
    return keep(module, Object.fromEntries(states), outputFiles);
  } catch {
    return undefined;
  }
}

// Our own files look for what lies beside them, wherever the script is. Their state is that before they were read.
function whereTheyWere(states) {
  return {
    name: "where they were",
    setup({onLoad}) {
      onLoad({filter: /\.m?ts$/}, ({path}) => {
        states.set(path, stateOf(path));
        const url = JSON.stringify(pathToFileURL(path).href);
        return {contents: readFileSync(path, "utf8").replaceAll("import.meta.url", url), loader: "ts"};
      });
    }
  };
}

// Whoever began with another script may still import parts of it: it goes a day later. The list comes last, so that
// nobody finds half a script.
function keep(module, files, outputs) {
  const name = digest(module);
  const folder = `${name}-${digest(JSON.stringify(files))}`;
  const own = `${process.pid}-${threadId}`;
  const made = join(KEPT, `${folder}.${own}`);
  mkdirSync(made, {recursive: true});
  for (const {path, contents} of outputs) writeFileSync(join(made, relative(PROJECT, path)), contents);
  try {
    renameSync(made, join(KEPT, folder));
  } catch {
    // Another has made it in the meantime.
    rmSync(made, {recursive: true});
  }
  writeFileSync(`${listOf(module)}.${own}`, JSON.stringify({script: join(folder, "script.mjs"), files}));
  renameSync(`${listOf(module)}.${own}`, listOf(module));
  for (const other of readdirSync(KEPT).filter((entry) => entry.startsWith(`${name}-`) && entry !== folder))
    if (Date.now() - statSync(join(KEPT, other)).mtimeMs > DAY_MS) rmSync(join(KEPT, other), {recursive: true});
  return join(KEPT, folder, "script.mjs");
}
