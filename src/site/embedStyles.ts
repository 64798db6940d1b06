import {fileURLToPath} from "node:url";
import {buildSync} from "esbuild";

/** Returns embed.css and all it imports as one style sheet, which asks for no other file. */
export function embedStyles(): string {
  const {outputFiles} = buildSync({
    entryPoints: [fileURLToPath(new URL("embed.css", import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    target: "es2022",
    charset: "utf8"
  });
  return outputFiles[0].text;
}
