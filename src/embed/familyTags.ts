import {type Markup, markup} from "../markup/markup.js";
import type {Report} from "../report/report.js";
import {type PreviewOf, previewTags} from "./headTags.js";
import {findThings} from "./thing.js";

/** Renders what link previews read of a page that tells of the whole family, and is none of the things itself. */
export function familyTags(told: Pick<PreviewOf, "page" | "title" | "description">, report: Report): Markup {
  const thing = findThings(report).find(({path}) => path === "family");
  return markup`${thing && previewTags({...told, thing, own: false}, report)}`;
}
