import type {RenderedPages} from "../site/renderPages.js";
import {storeFiles} from "./storeFiles.js";

/**
 * Makes a folder hold exactly the rendered pages (as <path>.md) and files; what is the same stays untouched. Returns
 * the paths that were removed or written.
 */
export function storePages({pages, files}: RenderedPages, folder: string): string[] {
  const texts = [...pages].map(([path, text]): [string, string] => [`${path}.md`, text]);
  return storeFiles(new Map([...texts, ...files]), folder);
}
