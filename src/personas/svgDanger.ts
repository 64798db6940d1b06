// An SVG from outside is only ever shown by <img>, where no browser runs anything in it. Its address can be opened on
// its own, though: so one that could do more than draw is refused.

const DANGERS: readonly (readonly [found: RegExp, what: string])[] = [
  [/<\s*(?:[\w-]+:)?script\b/i, "a script"],
  [/<\s*(?:[\w-]+:)?(?:foreignObject|iframe|embed|object|audio|video|handler)\b/i, "another document"],
  [/[\s"'/]on[a-z]+\s*=/i, "something that runs (on…=)"],
  [/(?:javascript|vbscript)\s*:/i, "something that runs (javascript:)"],
  [/<!ENTITY\b|<!DOCTYPE[^>]*\[/i, "entities of its own"],
  [/<\?(?!xml\s)/i, "an instruction to programs (<?…)"],
  [
    /(?:href\s*=|src\s*=|url\()\s*["']?\s*data:(?!image\/(?:png|jpe?g|webp|gif)\b)/i,
    "an address with other than an image in it (data:)"
  ],
  [/(?:href|src)\s*=\s*["']?\s*(?!["'#\s]|data:)/i, "an address outside of it"],
  [/(?:url\(\s*["']?\s*(?!["'#\s]|data:)|@import)/i, "a style from outside of it"]
];

/** Returns what an SVG holds that no picture needs, in words; undefined where it only draws. */
export function svgDanger(svg: string): string | undefined {
  const plain = decoded(svg);
  return DANGERS.find(([found]) => found.test(plain))?.[1];
}

// "&#106;avascript" is the same to a browser; so are a tab and a line's end within.
function decoded(text: string): string {
  const character = (code: number): string =>
    code > 0 && code < 0x11_0000 ? String.fromCodePoint(code) : "";
  return text
    .replace(/\0/g, "")
    .replace(/&#x([0-9a-f]{1,6});?/gi, (_, code: string) => character(Number.parseInt(code, 16)))
    .replace(/&#(\d{1,7});?/g, (_, code: string) => character(Number(code)))
    .replace(/&(?:colon|Tab|NewLine);/g, (name) => (name === "&colon;" ? ":" : ""))
    .replace(/\\(?=[a-z0-9])/gi, "");
}
