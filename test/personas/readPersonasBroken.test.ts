import {readdirSync, readFileSync, statSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {describe, expect, test} from "vitest";
import {readPersonas} from "../../src/personas/readPersonas.js";
import {formatProblems} from "../../src/problem.js";
import {exampleStudy} from "./exampleStudy.js";
import {withFiles} from "./withFiles.js";

const broken = fileURLToPath(new URL("broken/", import.meta.url));
const cases = readdirSync(broken).filter((name) => statSync(broken + name).isDirectory());

// Each folder is a folder of personas with something wrong; beside it stands the whole message.
describe("readPersonas(root, study) says what to mend", () => {
  test.each(cases)("%s", async (name) => {
    const files = readdirSync(broken + name).map(
      (file) => [`personas/${file}`, readFileSync(`${broken}${name}/${file}`, "utf8")] as const
    );
    const {definitions, problems} = withFiles(Object.fromEntries(files), (root) =>
      readPersonas(root, exampleStudy())
    );
    expect(definitions).toBeUndefined();
    await expect(formatProblems(problems) + "\n").toMatchFileSnapshot(`broken/${name}.txt`);
  });
});
