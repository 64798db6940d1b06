import {bundleFile} from "../markup/bundleFile.js";

/** Returns client/embed.ts as one classic script. */
export function embedScript(): string {
  return bundleFile(new URL("client/embed.ts", import.meta.url));
}
