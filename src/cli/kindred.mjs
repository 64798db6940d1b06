#!/usr/bin/env node
// Lets Node run TypeScript, then hands over.
import {register} from "tsx/esm/api";

// Each file that is imported passes through TypeScript's loader, those of packages in vain: with it, they take three
// times as long. So commands that need them load them before.
const PACKAGES = ["@duckdb/node-api", "@observablehq/plot", "culori", "linkedom", "markdown-it", "yaml", "zod"];
const LIGHT = new Set([undefined, "--help", "-h", "--version", "-V", "help", "clean", "sample"]);

if (!LIGHT.has(process.argv[2])) await Promise.all(PACKAGES.map((name) => import(name)));
register();
await import("./main.ts");
