import {defineConfig} from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/setup/globalSetup.ts"],
    reporters: ["default", "./test/setup/closingLine.ts"],
    env: {TZ: "UTC"},
    testTimeout: 120_000,
    hookTimeout: 600_000
  }
});
