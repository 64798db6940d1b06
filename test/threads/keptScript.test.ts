import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {Worker} from "node:worker_threads";
import {afterAll, beforeAll, expect, test} from "vitest";

let project: string;
const at = (path: string): string => join(project, path);
const kept = (): string[] => {
  const folder = at("node_modules/.cache/kindred");
  return existsSync(folder) ? readdirSync(folder).sort() : [];
};

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), "kindred-thread-"));
  mkdirSync(at("node_modules"));
  mkdirSync(at("src/threads"), {recursive: true});
  cpSync("src/threads/thread.mjs", at("src/threads/thread.mjs"));
  for (const name of ["esbuild", "@esbuild"]) {
    if (existsSync(join("node_modules", name)))
      symlinkSync(join(process.cwd(), "node_modules", name), at(`node_modules/${name}`));
  }
  writeFileSync(at("src/said.ts"), 'export const said: string = "as written";\n');
  writeFileSync(
    at("src/threads/say.ts"),
    'import {parentPort} from "node:worker_threads";\nimport {said} from "../said.js";\nparentPort?.postMessage(said);\n'
  );
});

afterAll(() => rmSync(project, {recursive: true, force: true}));

/** Starts a thread of the project, and returns what it says first. */
function hear(): Promise<unknown> {
  const worker = new Worker(at("src/threads/thread.mjs"), {
    execArgv: [],
    workerData: {module: pathToFileURL(at("src/threads/say.ts")).href}
  });
  return new Promise((resolve, reject) => {
    worker.once("message", resolve).once("error", reject);
  });
}

test("a thread's script is made once, and again when a file that went into it has changed", async () => {
  expect(await hear()).toBe("as written");
  const [list, script] = kept();
  expect(kept()).toHaveLength(2);
  expect(script).toBe(list.replace(".json", ".mjs"));
  // It is the kept one that runs now.
  writeFileSync(
    at(`node_modules/.cache/kindred/${script}`),
    'import {parentPort} from "node:worker_threads";\nparentPort.postMessage("as kept");\n'
  );
  expect(await hear()).toBe("as kept");
  writeFileSync(at("src/said.ts"), 'export const said: string = "as written later";\n');
  expect(await hear()).toBe("as written later");
});

test("a thread runs where nothing can be kept", async () => {
  rmSync(at("node_modules/.cache"), {recursive: true});
  writeFileSync(at("node_modules/.cache"), "a file, no folder");
  expect(await hear()).toBe("as written later");
});
