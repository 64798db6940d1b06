// What a framed page tells its frame, and takes from it. The page is whole without any of this.

/** Half a pixel of rounding is no news. */
const NEWS = 1;

/** Posts the height of what is shown, at once and whenever it changes; never in answer to the frame's own height. */
export function tellHeight(shown: HTMLElement, post: (message: object) => void): ResizeObserver {
  let told = 0;
  const tell = (): void => {
    // The element's own height, which depends on the frame's width only: so nothing can go round in circles.
    const height = Math.ceil(shown.getBoundingClientRect().height);
    if (Math.abs(height - told) < NEWS) return;
    told = height;
    // Three dialects: plain listeners, Confluence's macro, and one that says what it is.
    post({height});
    post({confluenceFrameHeight: height});
    post({type: "kindred:height", thing: shown.dataset.thing ?? "", height});
  };
  const observer = new ResizeObserver(tell);
  observer.observe(shown);
  tell();
  return observer;
}

/** Shows light or dark as the frame's page is, whatever the reader's system says. */
export function setMode(mode: unknown): void {
  if (mode === "light" || mode === "dark") document.documentElement.dataset.mode = mode;
}

/** Shows the sentence that the data are old, where they are by the reader's clock. */
export function showStale(shown: HTMLElement, now: number): void {
  const from = Date.parse(shown.dataset.staleFrom ?? "");
  const sentence = shown.querySelector<HTMLElement>(".stale");
  if (sentence && now >= from) sentence.hidden = false;
}

const shown = document.querySelector<HTMLElement>("main.embed");
if (shown) {
  showStale(shown, Date.now());
  if (window.parent !== window) tellHeight(shown, (message) => window.parent.postMessage(message, "*"));
  // The page around it says so, and nobody else; it can only choose between light and dark.
  window.addEventListener("message", ({data, source}: MessageEvent<unknown>) => {
    if (source !== window.parent) return;
    if (typeof data === "object" && data !== null && "confluenceColorMode" in data)
      setMode(data.confluenceColorMode);
  });
}
