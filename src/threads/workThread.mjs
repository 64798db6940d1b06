// Another thread: lets Node run TypeScript, then answers orders. Packages load faster without TypeScript's loader.
import "ml-kmeans";
import {register} from "tsx/esm/api";

register();
await import("./workThread.ts");
