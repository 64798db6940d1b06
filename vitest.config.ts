import {defineConfig} from "vitest/config";

const E2E = "test/e2e/**/*.test.ts";

export default defineConfig({
  test: {
    globalSetup: ["test/setup/globalSetup.ts"],
    reporters: ["default", "./test/setup/closingLine.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "parts",
          include: ["test/**/*.test.ts"],
          exclude: [E2E],
          maxWorkers: "100%",
          // Reading the code anew for each file took as long as a third of the tests; none of them changes a module.
          isolate: false
        }
      },
      {
        extends: true,
        // One at a time, at the end: a browser takes all cores, and some pages are measured.
        test: {name: "whole", include: [E2E], fileParallelism: false}
      }
    ],
    env: {TZ: "UTC"},
    testTimeout: 120_000,
    hookTimeout: 600_000
  }
});
