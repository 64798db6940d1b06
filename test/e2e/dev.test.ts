// The preview follows what is saved: words, a mistake and its mending, a new persona.
import {readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {startKindred} from "../commands/runKindred.js";
import {builtSample} from "./builtSample.js";
import {freePort} from "./freePort.js";
import {openBrowser} from "./openBrowser.js";

let folder: string;
let child: ReturnType<typeof startKindred>;
let browser: Browser;
let page: Page;
let address: string;
const persona = (): string => join(folder, "personas/planner.yaml");

beforeAll(async () => {
  folder = builtSample();
  child = startKindred(["dev", "--in", folder, "--port", String(await freePort())]);
  address = await new Promise<string>((resolve, reject) => {
    let said = "";
    const read = (chunk: Buffer): void => {
      said += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (found) resolve(found[0]);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("exit", () => reject(new Error(said)));
  });
  browser = await openBrowser();
  page = await browser.newPage();
  await page.goto(`${address}/personas/planner.html`);
});

afterAll(async () => {
  await browser?.close();
  child?.kill();
  rmSync(folder, {recursive: true, force: true});
});

function edit(from: string, to: string): void {
  writeFileSync(persona(), readFileSync(persona(), "utf8").replace(from, to));
}

describe("kindred dev", () => {
  test("brings saved words to the open page, every time", async () => {
    for (const words of ["Draws the map", "Packs a compass", "Counts the steps"]) {
      edit(/^tagline: .*$/m.exec(readFileSync(persona(), "utf8"))?.[0] ?? "", `tagline: ${words}`);
      await page.getByText(words).first().waitFor({timeout: 30_000});
    }
  });

  test("brings every save, and says how long it took", async () => {
    const times: number[] = [];
    for (const words of [
      "Folds the map",
      "Lends the compass",
      "Walks in step",
      "Looks ahead",
      "Counts the steps"
    ]) {
      edit(/^tagline: .*$/m.exec(readFileSync(persona(), "utf8"))?.[0] ?? "", `tagline: ${words}`);
      const saved = performance.now();
      await page.waitForFunction((text) => document.body.innerText.includes(text), words, {polling: 10});
      times.push(performance.now() - saved);
    }
    console.log(`words on the page after ${times.map(Math.round).join(", ")} ms`);
    expect(times).toHaveLength(5);
  });

  test("brings a save that comes while the page is being opened", async () => {
    for (const words of [
      "Reads the stars",
      "Sets a course",
      "Keeps a log",
      "Drops anchor",
      "Counts the steps"
    ]) {
      await page.goto(`${address}/personas/planner.html`, {waitUntil: "commit"});
      edit(/^tagline: .*$/m.exec(readFileSync(persona(), "utf8"))?.[0] ?? "", `tagline: ${words}`);
      await page.getByText(words).first().waitFor({timeout: 30_000});
    }
  });

  test("follows a new name on the page that is open", async () => {
    edit("name: The Planner", "name: The Navigator");
    await page.getByText("The Navigator").first().waitFor({timeout: 30_000});
    edit("name: The Navigator", "name: The Planner");
    await page.getByText("The Planner").first().waitFor({timeout: 30_000});
  });

  test("shows a mistake above the last good page, and takes it away when it is mended", async () => {
    edit("study_plans: typical", "study_plan: typical");
    await page.getByText('unknown feature "study_plan"').waitFor({timeout: 30_000});
    expect(await page.getByText("Counts the steps").first().isVisible()).toBe(true);
    edit("study_plan: typical", "study_plans: typical");
    await page.getByText('unknown feature "study_plan"').waitFor({state: "detached", timeout: 30_000});
  });

  test("follows the release and its notes", async () => {
    const [release, notes] = ["release.json", "RELEASES.md"].map((name) => join(folder, "personas", name));
    const text = readFileSync(release, "utf8");
    await page.goto(`${address}/personas/planner.html`);
    writeFileSync(release, text.replaceAll('"since": "2026-01"', '"since": "2026-03"'));
    await page.getByText("Kept since March 2026").first().waitFor({timeout: 30_000});
    writeFileSync(release, `<<<<<<< mine\n${text}`);
    await page.getByText("two versions that git could not merge").waitFor({timeout: 30_000});
    writeFileSync(release, text);
    await page.getByText("Kept since January 2026").first().waitFor({timeout: 30_000});
    await page.goto(`${address}/releases.html`);
    writeFileSync(notes, readFileSync(notes, "utf8").replace("before the summer", "before the holidays"));
    await page.getByText("before the holidays").first().waitFor({timeout: 30_000});
  });

  test("serves files under the names that they have in the built site", async () => {
    for (const path of ["fonts/fonts.css", "fonts/inter-latin.woff2", "icon.svg", "features.csv"]) {
      const answer = await fetch(`${address}/${path}`);
      expect([path, answer.status]).toEqual([path, 200]);
    }
    const outside = await fetch(`${address}/fonts/..%2f..%2f..%2fpersonas/planner.yaml`);
    expect(await outside.text()).not.toContain("name: The Planner");
  });

  test("serves a new persona without a restart", async () => {
    const text = readFileSync(persona(), "utf8")
      .replace("name: The Planner", "name: The Dreamer")
      .replace(/color: .*/, 'color: "#884ea0"');
    writeFileSync(join(folder, "personas/dreamer.yaml"), text);
    await expect
      .poll(async () => (await page.goto(`${address}/personas/dreamer.html`))?.text(), {
        timeout: 30_000,
        interval: 500
      })
      .toContain("The Dreamer");
  });
});
