import {fileURLToPath} from "node:url";
import {buildSync} from "esbuild";

/** Returns client/embed.ts as one classic script. */
export function embedScript(): string {
  const {outputFiles} = buildSync({
    entryPoints: [fileURLToPath(new URL("client/embed.ts", import.meta.url))],
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
