import {spawnSync} from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {Worker} from "node:worker_threads";
import {afterAll, beforeAll, beforeEach, describe, expect, test} from "vitest";

let project: string;
const at = (path: string): string => join(project, path);
const KEPT = "node_modules/.cache/kindred";
const kept = (): string[] => (existsSync(at(KEPT)) ? readdirSync(at(KEPT)).sort() : []);

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), "kindred-start-"));
  for (const folder of ["node_modules", "src/start", "src/threads", "src/said"])
    mkdirSync(at(folder), {recursive: true});
  for (const path of ["src/start/load.mjs", "src/threads/thread.mjs"]) cpSync(path, at(path));
  for (const name of ["esbuild", "@esbuild", "tsx"]) {
    if (existsSync(join("node_modules", name)))
      symlinkSync(join(process.cwd(), "node_modules", name), at(`node_modules/${name}`));
  }
  writeFileSync(at("package.json"), '{"type": "module"}');
  writeFileSync(at("src/said/words.txt"), "beside me");
  writeFileSync(
    at("src/say.ts"),
    `import {said} from "./said/said.js";
const later: string = (await import("./said/later.js")).later;
export const all = [said, later, process.argv.at(-1)].join(", ");
console.log(all);
`
  );
  writeFileSync(at("src/said/later.ts"), 'export const later: string = "later";\n');
  writeFileSync(
    at("src/start.mjs"),
    'import {load} from "./start/load.mjs";\nawait load(new URL("say.ts", import.meta.url).href);\n'
  );
});

beforeEach(() => {
  rmSync(at("node_modules/.cache"), {recursive: true, force: true});
  writeFileSync(
    at("src/said/said.ts"),
    `import {readFileSync} from "node:fs";
export const said: string = readFileSync(new URL("words.txt", import.meta.url), "utf8");
`
  );
});

afterAll(() => rmSync(project, {recursive: true, force: true}));

function run(): string {
  const {stdout, stderr, status} = spawnSync(process.execPath, [at("src/start.mjs"), "told"], {
    encoding: "utf8"
  });
  return status === 0 ? stdout.trim() : stderr;
}

describe("load(module)", () => {
  test("runs a module with what it imports, at once and later, and with what lies beside it", () => {
    expect(run()).toBe("beside me, later, told");
    expect(run()).toBe("beside me, later, told");
  });

  test("makes one script, and runs that until a file that went into it changes", () => {
    run();
    const [folder, list] = kept();
    expect(kept()).toHaveLength(2);
    expect(folder.startsWith(`${list.replace(".json", "")}-`)).toBe(true);
    const script = at(join(KEPT, folder, "script.mjs"));
    writeFileSync(script, readFileSync(script, "utf8").replace('"words.txt"', '"../say.ts"'));
    expect(run()).toContain("import {said}");
    writeFileSync(at("src/said/said.ts"), 'export const said: string = "written anew";\n');
    expect(run()).toBe("written anew, later, told");
    // Somebody may still be running the script of before.
    expect(kept()).toHaveLength(3);
  });

  test("throws scripts away a day after another took their place", () => {
    run();
    const [old] = kept();
    utimesSync(at(join(KEPT, old)), new Date(0), new Date(0));
    expect(run()).toBe("beside me, later, told");
    expect(kept()).toContain(old);
    writeFileSync(at("src/said/said.ts"), 'export const said: string = "written anew";\n');
    expect(run()).toBe("written anew, later, told");
    expect(kept()).toHaveLength(2);
    expect(kept()).not.toContain(old);
  });

  test("makes it again where half of it is gone", () => {
    run();
    rmSync(at(join(KEPT, kept()[0])), {recursive: true});
    expect(run()).toBe("beside me, later, told");
  });

  test("runs where nothing can be kept", () => {
    mkdirSync(at("node_modules/.cache"));
    writeFileSync(at(KEPT), "a file, no folder");
    expect(run()).toBe("beside me, later, told");
  });

  test("tells of a fault in a file by its own name", () => {
    writeFileSync(at("src/said/said.ts"), "export const said: string = ;\n");
    expect(run()).toMatch(/said\/said\.ts/);
    expect(kept()).toEqual([]);
  });
});

describe("thread.mjs", () => {
  const hear = (): Promise<unknown> => {
    writeFileSync(
      at("src/speak.ts"),
      'import {parentPort} from "node:worker_threads";\nimport {later} from "./said/later.js";\nparentPort?.postMessage(later);\n'
    );
    const worker = new Worker(at("src/threads/thread.mjs"), {
      execArgv: [],
      workerData: {module: pathToFileURL(at("src/speak.ts")).href}
    });
    return new Promise((resolve, reject) => {
      worker.once("message", resolve).once("error", reject);
    });
  };

  test("runs a module in a thread", async () => {
    expect(await hear()).toBe("later");
    expect(await Promise.all([hear(), hear()])).toEqual(["later", "later"]);
  });

  test("runs it where nothing can be kept", async () => {
    mkdirSync(at("node_modules/.cache"));
    writeFileSync(at(KEPT), "a file, no folder");
    expect(await hear()).toBe("later");
  });
});
