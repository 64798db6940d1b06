// The sample site, measured and looked at: how fast it comes to a phone, and whether each page looks as it did.
import {cpSync, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {type Audit, auditSteadily} from "./auditPage.js";
import {freePort} from "./freePort.js";
import {openBrowser} from "./openBrowser.js";
import {runKindred} from "./runKindred.js";
import {serveFolder} from "./serveFolder.js";

const KIB = 1024;
/** Of 100; the other categories must be without fault. */
const SWIFT = 95;

let folder: string;
let server: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;
let port: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kindred-craft-"));
  for (const part of ["data", "personas"]) cpSync(part, join(folder, part), {recursive: true});
  const built = runKindred(["build", "--in", folder]);
  expect(built, built.stderr).toMatchObject({code: 0});
  server = await serveFolder(join(folder, "dist"), {gzip: true});
  port = await freePort();
  browser = await openBrowser({debuggingPort: port});
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, {recursive: true, force: true});
});

describe("Lighthouse, as a phone on a slow network", () => {
  const audits = new Map<string, Audit>();

  test.each(["index", "personas/binge-watcher", "cohorts", "method"])("finds nothing on %s", async (path) => {
    const audit = await auditSteadily(`${server.address}/${path}.html`, port, SWIFT);
    audits.set(path, audit);
    const {performance, ...others} = audit.scores;
    expect(performance, audit.faults.join("\n")).toBeGreaterThanOrEqual(SWIFT);
    expect(others, audit.faults.join("\n")).toEqual({accessibility: 100, "best-practices": 100, seo: 100});
  });

  test("home comes with 150 KiB, without scripts and fonts with 60", () => {
    const {Script = 0, Font = 0, ...others} = audits.get("index")?.bytes ?? {};
    const rest = Object.values(others).reduce((sum, bytes) => sum + bytes, 0);
    expect(Font).toBeGreaterThan(0);
    expect(rest).toBeGreaterThan(0);
    expect(rest).toBeLessThanOrEqual(60 * KIB);
    expect(rest + Script + Font).toBeLessThanOrEqual(150 * KIB);
  });
});
