import type {Assets} from "../markup/assets.js";
import type {Problem} from "../problem.js";

/** Bytes that mails and macros of wikis take; what is promised of single files. */
const MOST = 100_000;

/** Returns a warning for each single file that is larger than promised. */
export function checkSizes(assets: Assets): Problem[] {
  return [...assets].flatMap(([path, content]): Problem[] => {
    if (!path.endsWith(".single.html")) return [];
    const bytes = Buffer.byteLength(content);
    if (bytes <= MOST) return [];
    return [
      {
        file: path,
        severity: "warning",
        message: `this file has ${Math.ceil(bytes / 1000)} kB, and mails and wikis may refuse more than ${MOST / 1000} kB`,
        hint: "Are its picture, its texts or its list of features larger than they need to be?"
      }
    ];
  });
}
