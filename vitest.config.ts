import {defineConfig} from "vitest/config";

/** What is measured, and would be measured wrong beside other tests. */
const MEASURED = ["test/e2e/craft.test.ts", "test/e2e/dev.test.ts"];

export default defineConfig({
  test: {
    globalSetup: ["test/setup/globalSetup.ts"],
    reporters: ["default", "./test/setup/closingLine.ts"],
    // Browser tests wait more than they work: two at once take two thirds of the time.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "measured",
          include: MEASURED,
          maxWorkers: 1,
          sequence: {groupOrder: 0}
        }
      },
      {
        extends: true,
        test: {
          name: "all others",
          include: ["test/**/*.test.ts"],
          exclude: MEASURED,
          sequence: {groupOrder: 1}
        }
      }
    ],
    env: {TZ: "UTC"},
    testTimeout: 120_000,
    hookTimeout: 600_000
  }
});
