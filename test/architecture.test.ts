// Data flows right, imports point left. This is the picture of the house that newcomers can trust.
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {cruise, type ICruiseResult, type IForbiddenRuleType} from "dependency-cruiser";
import {describe, expect, test} from "vitest";

/** Folders in the order of the dataflow: a folder imports from those before it, and from itself. */
const FLOW = [
  "start",
  "study",
  "sources",
  "features",
  "model",
  "threads",
  "personas",
  "evidence",
  "report",
  "markup",
  "charts",
  "images",
  "embed",
  "deck",
  "site"
];

const anywhere = "^src/";
const notIn = (folders: readonly string[]): string => `^src/(?!(?:${folders.join("|")})/|problem\\.ts$)`;

const pointLeft = FLOW.map(
  (folder, index): IForbiddenRuleType => ({
    name: `${folder} imports only what is left of it`,
    severity: "error",
    from: {path: `^src/${folder}/`},
    to: {path: notIn(FLOW.slice(0, index + 1))}
  })
);

const rules: IForbiddenRuleType[] = [
  ...pointLeft,
  {name: "no cycles", severity: "error", from: {path: anywhere}, to: {circular: true}},
  {
    name: "model imports nothing of the house",
    severity: "error",
    from: {path: "^src/model/"},
    to: {path: "^src/(?!model/)"}
  },
  {
    name: "model reads no files, clock or network",
    severity: "error",
    from: {path: "^src/model/"},
    to: {dependencyTypes: ["core"]}
  },
  {
    name: "evidence questions the model, and knows no personas",
    severity: "error",
    from: {path: "^src/evidence/"},
    to: {path: "^src/(?:sources|personas)/"}
  },
  {
    name: "problem.ts imports nothing",
    severity: "error",
    from: {path: "^src/problem\\.ts$"},
    to: {path: "."}
  },
  {
    name: "only threads and the command line start what is not read yet",
    severity: "error",
    from: {path: "^src/(?!start/|threads/|cli/)"},
    to: {path: "^src/start/"}
  },
  {
    name: "the sample generator imports nothing of the house",
    severity: "error",
    from: {path: "^src/sample/"},
    to: {path: "^src/(?!sample/)"}
  },
  {
    name: "setup imports the stages before anything is drawn",
    severity: "error",
    from: {path: "^src/setup/"},
    to: {path: notIn([...FLOW.slice(0, FLOW.indexOf("markup")), "setup"])}
  },
  {
    name: "nobody but the command line looks for what a study could say",
    severity: "error",
    from: {path: "^src/(?!setup/|cli/)"},
    to: {path: "^src/setup/"}
  },
  {
    name: "only the command line imports the command line, and only it and the pipeline import everything",
    severity: "error",
    from: {path: "^src/(?!cli/|pipeline\\.ts$)"},
    to: {path: "^src/(?:cli/|pipeline\\.ts$)"}
  },
  {
    name: "embed and deck know nothing of each other",
    severity: "error",
    from: {path: "^src/deck/"},
    to: {path: "^src/embed/"}
  },
  {
    name: "nobody but the source stage opens the database",
    severity: "error",
    from: {path: "^src/(?!sources/|features/)"},
    to: {path: "@duckdb"}
  }
];

async function violations(folder: string): Promise<string[]> {
  const {output} = await cruise(["src"], {
    baseDir: folder,
    ruleSet: {forbidden: rules},
    validate: true,
    doNotFollow: {path: "node_modules"},
    exclude: {path: "\\.observablehq"},
    tsPreCompilationDeps: true
  });
  // Without a reporter the output is the result itself.
  return (output as ICruiseResult).summary.violations.map(
    ({rule, from, to}) => `${rule.name}: ${from} → ${to}`
  );
}

describe("the house", () => {
  test("imports point left along the dataflow, without cycles", async () => {
    expect(await violations(process.cwd())).toEqual([]);
  });

  test("an import that points right, and a clock in the model, are noticed", async () => {
    const folder = mkdtempSync(join(tmpdir(), "kindred-"));
    const write = (path: string, text: string): void => {
      mkdirSync(dirname(join(folder, path)), {recursive: true});
      writeFileSync(join(folder, path), text);
    };
    write(
      "src/model/kmeans.ts",
      'import {x} from "../report/words.js";\nimport "node:fs";\nexport const y = x;\n'
    );
    write("src/report/words.ts", "export const x = 1;\n");
    const found = await violations(folder);
    rmSync(folder, {recursive: true});
    expect(found.sort()).toEqual([
      "model imports nothing of the house: src/model/kmeans.ts → src/report/words.ts",
      "model imports only what is left of it: src/model/kmeans.ts → src/report/words.ts",
      "model reads no files, clock or network: src/model/kmeans.ts → fs"
    ]);
  });
});
