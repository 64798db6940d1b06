import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {formatProblems} from "../../src/problem.js";
import {readStudy} from "../../src/study/readStudy.js";

const broken = new URL("broken/", import.meta.url);
const names = readdirSync(broken).filter((name) => name.endsWith(".yaml"));
let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "kindred-study-"));
  mkdirSync(join(root, "data"));
});
afterAll(() => rmSync(root, {recursive: true}));

// Each broken study has its whole message beside it: what people read is reviewed as code.
describe("readStudy(root) says what to mend", () => {
  test.each(names)("%s", async (name) => {
    writeFileSync(join(root, "data/study.yaml"), readFileSync(new URL(name, broken)));
    const {study, problems} = readStudy(root);
    expect(study).toBeUndefined();
    await expect(formatProblems(problems) + "\n").toMatchFileSnapshot(
      `broken/${name.replace(".yaml", ".txt")}`
    );
  });
});
