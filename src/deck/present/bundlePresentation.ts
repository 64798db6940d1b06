import {bundleFile} from "../../markup/bundleFile.js";

/** Returns the script, a classic one that also runs from a plain folder, and the style sheet of the slides. */
export function bundlePresentation(): {readonly script: string; readonly style: string} {
  const bundle = (file: string): string =>
    bundleFile(new URL(file, import.meta.url), {legalComments: "inline", logLevel: "error"});
  return {script: bundle("client.ts"), style: bundle("present.css")};
}
