// A thread's first steps: it does not have the TypeScript loader of those who start it.
import {workerData} from "node:worker_threads";
import {load} from "../start/load.mjs";

await load(workerData.module);
