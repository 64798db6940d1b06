import {bundleFile} from "../markup/bundleFile.js";

/** Returns embed.css and all it imports as one style sheet, which asks for no other file. */
export function embedStyles(): string {
  return bundleFile(new URL("embed.css", import.meta.url));
}
