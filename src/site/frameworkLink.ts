import {extname} from "node:path/posix";

/**
 * Returns an opening tag of a link as Framework leaves it: one to elsewhere opens a tab of its own, one to a page has
 * the page's whole address, from the folder of the page that it is on; `up` is the way from there to the site's root. A
 * link marked "external" stays as it is.
 */
export function frameworkLink(tag: string, up: string): string {
  const href = /\shref="([^"]*)"/.exec(tag)?.[1];
  const rel = /\srel="([^"]*)"/.exec(tag)?.[1];
  if (href === undefined || rel?.split(/\s+/).includes("external")) return tag;
  if (!/^\w+:/.test(href))
    return tag.replace(
      /(\shref=")[^"]*/,
      (_, before: string) => before + wholePath(href.replace(/^\/(?!\/)/, up))
    );
  const target = /\starget=/.test(tag) ? "" : ' target="_blank"';
  const apart = rel === undefined ? ' rel="noopener noreferrer"' : "";
  return tag.replace(/>$/, `${target}${apart}>`);
}

// The way Framework's preserveExtension and preserveIndex do it.
function wholePath(href: string): string {
  const [, path, rest] = /^([^?#]*)(.*)$/s.exec(href) ?? ["", href, ""];
  if (path === "") return href;
  if (path.endsWith("/") || path.endsWith(".")) return `${path.replace(/(?<=\.)$/, "/")}index.html${rest}`;
  return extname(path) === "" ? `${path}.html${rest}` : href;
}
