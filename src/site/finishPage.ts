// What Framework leaves to be wished for in a built page. A page without live cells loads Framework's client only
// to define nothing: without it the page is pure HTML, opens from a plain folder, and needs no inline script.

/** Finishes a built page: language, zoom, and no script where no cell is live; finishing twice changes nothing. */
export function finishPage(html: string): string {
  return dropIdleScripts(html)
    .replace(/<html(?![^>]*\blang=)([^>]*)>/i, `<html lang="${languageOf(html)}"$1>`)
    .replace(LANGUAGE, "")
    .replace(/(<meta name="viewport" content=")[^"]*(">)/i, "$1width=device-width, initial-scale=1$2")
    .replace(/<meta name="generator"[^>]*>\n?/i, "")
    .replace(/<link rel="preload" as="style"[^>]*>\n?/gi, "")
    .replace(
      /(<(?:link|a|script)\b[^>]*\brel=")([^"]*)"/gi,
      (_, start: string, rel: string) => `${start}${withoutExternal(rel)}"`
    )
    .replace(/<(a|script) rel="" /g, "<$1 ")
    .replace(/"lastModified":\d+,?/g, "");
}

// renderPages says it in the head; Framework writes the html element without it.
const LANGUAGE = /<meta name="language" content="([A-Za-z-]+)">/i;

function languageOf(html: string): string {
  return LANGUAGE.exec(html)?.[1] ?? "en";
}

// "external" told Framework to leave an address as it is; to readers it would say that a link leaves the site.
function withoutExternal(rel: string): string {
  return rel
    .split(/\s+/)
    .filter((word) => word !== "external")
    .join(" ");
}

function dropIdleScripts(html: string): string {
  const scripts = [...html.matchAll(/<script type="module">([\s\S]*?)<\/script>\n?/gi)];
  const idle = scripts.filter(([, code]) => /^\s*(import\s*"[^"]*";?\s*)*$/.test(code));
  if (idle.length < scripts.length) return html;
  const bare = idle.reduce((text, [script]) => text.replace(script, ""), html);
  return bare.replace(/<link rel="modulepreload"[^>]*>\n?/gi, "");
}
