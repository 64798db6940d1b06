import type {Labels} from "../report/labels.js";
import {bundleFile} from "./bundleFile.js";
import {type Markup, markup} from "./markup.js";

/** Where the script lies in the site that applies the reader's choice between light and dark. */
export const MODE_SCRIPT = "mode.js";

/** Returns that script by its path: a classic one, to be loaded in the head without waiting. */
export function modeFiles(): ReadonlyMap<string, string> {
  return new Map([[MODE_SCRIPT, bundleFile(new URL("client/mode.ts", import.meta.url))]]);
}

const DISC = markup`<circle cx="10" cy="10" r="4.2"/>`;
const SIGNS = {
  system: markup`<circle cx="10" cy="10" r="6.5"/><path class="full" d="M10 3.5a6.5 6.5 0 0 1 0 13z"/>`,
  light: markup`${DISC}<path d="M10 1.6v2.2M10 16.2v2.2M1.6 10h2.2M16.2 10h2.2M4.1 4.1l1.5 1.5M14.4 14.4l1.5 1.5M15.9 4.1l-1.5 1.5M5.6 14.4l-1.5 1.5"/>`,
  dark: markup`<path d="M16.4 12.2A7 7 0 0 1 7.8 3.6a7 7 0 1 0 8.6 8.6z"/>`
} as const;

/** Renders the choice between light, dark and what the reader's system says; style sheets hide it where no script runs. */
export function modes(labels: Pick<Labels, "mode" | "modeSystem" | "modeLight" | "modeDark">): Markup {
  const choices = [
    ["system", labels.modeSystem],
    ["light", labels.modeLight],
    ["dark", labels.modeDark]
  ] as const;
  const buttons = choices.map(
    ([mode, label]) =>
      markup`<button type="button" data-mode="${mode}" aria-pressed="${mode === "system" ? "true" : "false"}"><svg viewBox="0 0 20 20" aria-hidden="true">${SIGNS[mode]}</svg>${label}</button>`
  );
  return markup`<div class="modes" role="group" aria-label="${labels.mode}">${buttons}</div>`;
}
