// Light or dark, as the reader has chosen. It runs in the head, before anything is painted, so that no page flashes; in a
// file of its own, since a policy of scripts 'self' allows no inline one. Without it pages follow the reader's system.

const KEY = "kindred-mode";
const MODES = ["system", "light", "dark"] as const;
type Mode = (typeof MODES)[number];

const isMode = (text: unknown): text is Mode => MODES.some((mode) => mode === text);

// Readers may keep pages from storing anything: then a choice holds for the page.
function kept(): Mode {
  try {
    const text = window.localStorage.getItem(KEY);
    return isMode(text) ? text : "system";
  } catch {
    return "system";
  }
}

function keep(mode: Mode): void {
  try {
    window.localStorage.setItem(KEY, mode);
  } catch {}
}

// Style sheets read the attribute; a logo for the night has a condition of its own, as markup/logo.ts writes it.
function show(mode: Mode): void {
  document.documentElement.dataset.mode = mode;
  for (const button of document.querySelectorAll<HTMLElement>(".modes button"))
    button.setAttribute("aria-pressed", String(button.dataset.mode === mode));
  for (const source of document.querySelectorAll<HTMLSourceElement>("source[data-night]"))
    source.media = {system: source.dataset.night ?? "", light: "not all", dark: "screen"}[mode];
}

function choose(event: MouseEvent): void {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>(".modes button") : null;
  const mode = button?.dataset.mode;
  if (!isMode(mode)) return;
  keep(mode);
  show(mode);
}

show(kept());
document.addEventListener("DOMContentLoaded", () => show(kept()));
document.addEventListener("click", choose);
// Chosen in another window; or a page that comes back as it was left.
window.addEventListener("storage", ({key}) => key === KEY && show(kept()));
window.addEventListener("pageshow", ({persisted}) => persisted && show(kept()));
