/** Files by their path in the site, "embed/planner.svg": texts, or bytes of pictures. */
export type Assets = ReadonlyMap<string, string | Uint8Array>;

/** Returns the files of several makers as one; throws where two of them want the same path, which is our fault. */
export function joinAssets(...makers: readonly Assets[]): Assets {
  const joined = new Map(makers.flatMap((files) => [...files]));
  const paths = makers.flatMap((files) => [...files.keys()]);
  const twice = paths.find((path, i) => paths.indexOf(path) !== i);
  if (twice !== undefined) throw new Error(`two files want to be ${twice}`);
  return joined;
}
