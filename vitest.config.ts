import {defineConfig} from "vitest/config";

/** What is measured, and would be measured wrong beside other tests. */
const MEASURED = ["test/e2e/craft.test.ts", "test/e2e/dev.test.ts"];

// On two cores one file is run at a time: browsers take both. On more, those that are measured come alone, at the end.
export default defineConfig({
  test: {
    globalSetup: ["test/setup/globalSetup.ts"],
    reporters: ["default", "./test/setup/closingLine.ts"],
    projects: [
      {
        extends: true,
        test: {name: "measured", include: MEASURED, fileParallelism: false}
      },
      {
        extends: true,
        test: {name: "all others", include: ["test/**/*.test.ts"], exclude: MEASURED}
      }
    ],
    env: {TZ: "UTC"},
    testTimeout: 120_000,
    hookTimeout: 600_000
  }
});
