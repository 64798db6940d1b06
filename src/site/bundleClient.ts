import {fileURLToPath} from "node:url";
import {buildSync} from "esbuild";

/** Returns what client/main.ts and all it imports are as one classic script, which also runs from a plain folder. */
export function bundleClient(): string {
  const {outputFiles} = buildSync({
    entryPoints: [fileURLToPath(new URL("client/main.ts", import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    legalComments: "none"
  });
  return outputFiles[0].text;
}
