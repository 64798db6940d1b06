// Where the files of a thing lie. These addresses stand in wikis that nobody will ever edit again: they never change.
import type {Report} from "../report/report.js";

/** Paths from the site's root, "embed/personas/planner.svg"; with `url`, whole addresses. */
export interface Addresses {
  readonly frame: string;
  readonly picture: string;
  readonly pictureDark: string;
  readonly pixels: string;
  /** As large as it is to be shown, for wikis that cannot scale. */
  readonly pixelsPlain: string;
  readonly words: string;
  readonly figures: string;
  readonly single: string;
  readonly oembed: string;
  readonly preview: string;
}

/** Returns the addresses of the thing at a path, below the site's address if given. */
export function addressesOf(path: string, url?: string): Addresses {
  const at = (file: string): string => (url === undefined ? file : `${url}/${file}`);
  const file = (ending: string): string => at(`embed/${path}.${ending}`);
  return {
    frame: file("html"),
    picture: file("svg"),
    pictureDark: file("dark.svg"),
    pixels: file("png"),
    pixelsPlain: file("1x.png"),
    words: file("md"),
    figures: file("json"),
    single: file("single.html"),
    oembed: file("oembed.json"),
    preview: at(`og/${path}.png`)
  };
}

/** Returns the way from a file of the site to the site's root: "../../". */
export function upFrom(file: string): string {
  return "../".repeat(file.split("/").length - 1) || "./";
}

/** Returns a link to a page of the site from one of its files: whole where the site's address is known. */
export function linkTo(
  page: string,
  {from, report}: {readonly from: string; readonly report: Report}
): string {
  return report.wiki.url === undefined ? `${upFrom(from)}${page}` : `${report.wiki.url}/${page}`;
}
