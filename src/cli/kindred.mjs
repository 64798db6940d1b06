#!/usr/bin/env node
// Lets Node run TypeScript, then hands over.
import {register} from "tsx/esm/api";

register();
await import("./main.ts");
