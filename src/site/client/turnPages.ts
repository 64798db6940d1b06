/** Distance of a swipe, px, and how much more sideways than upright it is. */
const SWIPE = 70;
const SLANT = 2;

/** Makes arrow keys and swipes go to the previous and the next persona, where the page links to them. */
export function turnPages(): void {
  const link = (way: "prev" | "next"): HTMLAnchorElement | null =>
    document.querySelector(`.pager a[rel="${way}"]`);
  if (!link("prev") && !link("next")) return;
  document.addEventListener("keydown", (event) => {
    const way = {ArrowLeft: "prev", ArrowRight: "next"}[event.key] as "prev" | "next" | undefined;
    const changed = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
    if (way && !changed && !event.defaultPrevented && !usesArrows(event.target)) link(way)?.click();
  });
  let start: Touch | undefined;
  document.addEventListener(
    "touchstart",
    ({touches, target}) => {
      start = touches.length === 1 && !usesArrows(target) ? touches[0] : undefined;
    },
    {passive: true}
  );
  document.addEventListener(
    "touchend",
    ({changedTouches}) => {
      if (!start || (window.visualViewport?.scale ?? 1) > 1.05) return;
      const [x, y] = [changedTouches[0].clientX - start.clientX, changedTouches[0].clientY - start.clientY];
      start = undefined;
      if (Math.abs(x) >= SWIPE && Math.abs(x) > SLANT * Math.abs(y)) link(x > 0 ? "prev" : "next")?.click();
    },
    {passive: true}
  );
}

// Fields, and whatever scrolls sideways itself, keep the arrows and swipes.
function usesArrows(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select, .table, pre, dialog") !== null;
}
