#!/usr/bin/env node
import {load} from "../start/load.mjs";

await load(new URL("main.ts", import.meta.url).href);
