import {bundleFile} from "../markup/bundleFile.js";

/** Returns what client/main.ts and all it imports are as one classic script, which also runs from a plain folder. */
export function bundleClient(): string {
  return bundleFile(new URL("client/main.ts", import.meta.url));
}
