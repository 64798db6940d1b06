// What every host is told in its own words.

/** What pages may load: their own files only. Charts carry their places in style attributes; scripts are files. */
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'";

/** Names stay while contents change: browsers ask each time whether theirs is the latest, which costs a few bytes. */
export const ASKED = "no-cache";

/** Folders whose files are never changed, as their names hold a hash, and those that hardly ever are. */
export const KEPT = [
  ["/_import/", "public, max-age=31536000, immutable"],
  ["/_file/", "public, max-age=31536000, immutable"],
  ["/fonts/", "public, max-age=86400"]
] as const;
