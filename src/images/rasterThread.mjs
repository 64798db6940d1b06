// Lets a thread run TypeScript, then hands over: threads do not have the loader of those who start them.
import {register} from "tsx/esm/api";

register();
await import("./rasterThread.ts");
