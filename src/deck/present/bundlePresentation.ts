import {fileURLToPath} from "node:url";
import {buildSync} from "esbuild";

/** Returns the script, a classic one that also runs from a plain folder, and the style sheet of the slides. */
export function bundlePresentation(): {readonly script: string; readonly style: string} {
  const bundle = (file: string): string => {
    const {outputFiles} = buildSync({
      entryPoints: [fileURLToPath(new URL(file, import.meta.url))],
      bundle: true,
      minify: true,
      write: false,
      format: "iife",
      target: "es2022",
      charset: "utf8",
      legalComments: "inline",
      logLevel: "error"
    });
    return outputFiles[0].text;
  };
  return {script: bundle("client.ts"), style: bundle("present.css")};
}
