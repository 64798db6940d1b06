import type {Report} from "../report/report.js";
import {type Markup, markup} from "./markup.js";
import {logoPaths} from "./ownFiles.js";

// Said twice: the script of modes.ts puts another condition in its place while the reader's choice is not the system's.
const NIGHT: Markup = {markup: "screen and (prefers-color-scheme: dark)"};

/**
 * Renders a company's logo as an image, never as markup of its own; `up` leads to the site's root. Undefined where there is
 * none. The words beside it name the site: `alt` is left out where it would say them twice.
 */
export function logo({look, title}: Pick<Report, "look" | "title">, up: string): Markup | undefined {
  const paths = look && logoPaths(look);
  if (!look?.logo || !paths) return undefined;
  const {light, alt} = look.logo;
  const root = {markup: up};
  const size = markup` width="${Math.round(light.width)}" height="${Math.round(light.height)}"`;
  const image = markup`<img class="logo" src="${root}${paths.light}"${size} alt="${title.includes(alt) ? "" : alt}">`;
  return paths.dark === undefined
    ? image
    : markup`<picture><source srcset="${root}${paths.dark}" media="${NIGHT}" data-night="${NIGHT}">${image}</picture>`;
}
