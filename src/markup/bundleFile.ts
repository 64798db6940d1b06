import {fileURLToPath} from "node:url";
import {type BuildOptions, buildSync} from "esbuild";

/**
 * Returns a script, or a style sheet, with all that it imports as one small file; scripts are classic ones, which also run
 * from a plain folder. Notices of licences are left out unless `legalComments` says otherwise.
 */
export function bundleFile(
  file: URL,
  {legalComments = "none", logLevel}: Pick<BuildOptions, "legalComments" | "logLevel"> = {}
): string {
  const {outputFiles} = buildSync({
    entryPoints: [fileURLToPath(file)],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    legalComments,
    ...(logLevel && {logLevel})
  });
  return outputFiles[0].text;
}
