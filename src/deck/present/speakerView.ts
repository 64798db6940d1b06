// A second window for whoever speaks: the slide, the next one, the notes, and the time. It is drawn from the first one,
// without a script of its own, so that it works under a strict policy and from file://.
import type {RevealApi} from "reveal.js";
import type {PresentWords} from "./presentWords.js";

const REFRESH_MS = 500;

let view: Window | null = null;

/** Opens the speaker's window, or brings it to the front. */
export function openSpeakerView(reveal: RevealApi, words: PresentWords): void {
  if (view && !view.closed) {
    view.focus();
    return;
  }
  view = window.open("", "kindred-speaker", "width=1100,height=760");
  if (!view) return;
  const {document: theirs} = view;
  dress(theirs, words);
  const began = Date.now();
  const draw = (): void => {
    theirs.documentElement.dataset.mode = document.documentElement.dataset.mode;
    theirs.body.replaceChildren(...contents(reveal, words, theirs));
  };
  const tick = (): void => {
    const clock = view?.document.querySelector(".clock b");
    if (clock) clock.textContent = elapsed(Date.now() - began);
  };
  theirs.addEventListener("keydown", (event) => steer(reveal, event));
  reveal.on("slidechanged", draw);
  const timer = window.setInterval(() => {
    if (view?.closed) {
      window.clearInterval(timer);
      reveal.off("slidechanged", draw);
    } else tick();
  }, REFRESH_MS);
  draw();
  tick();
}

// It looks as the first one, and speaks its language.
function dress(theirs: Document, {notes}: PresentWords): void {
  theirs.title = notes;
  theirs.documentElement.lang = document.documentElement.lang;
  theirs.documentElement.className = "speaker";
  for (const sheet of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
    const link = theirs.createElement("link");
    link.rel = "stylesheet";
    link.href = sheet.href;
    theirs.head.append(link);
  }
}

// Keys in the speaker's window turn the slides, too.
function steer(reveal: RevealApi, event: KeyboardEvent): void {
  if (["ArrowRight", "ArrowDown", "PageDown", " ", "n"].includes(event.key)) reveal.next();
  else if (["ArrowLeft", "ArrowUp", "PageUp", "p"].includes(event.key)) reveal.prev();
  else return;
  event.preventDefault();
}

function contents(reveal: RevealApi, words: PresentWords, theirs: Document): HTMLElement[] {
  const slides = reveal.getSlides();
  const now = slides.indexOf(reveal.getCurrentSlide());
  const notes = slides[now]?.querySelector(".notes > div");
  const element = (name: string, className: string, ...children: (Node | string)[]): HTMLElement => {
    const made = theirs.createElement(name);
    made.className = className;
    made.append(...children);
    return made;
  };
  const copy = (slide: Element | undefined): HTMLElement =>
    slide ? element("div", "stage", copyOf(slide, theirs)) : element("p", "soft", words.lastSlide);
  return [
    element(
      "main",
      "speaking",
      ...[
        element("div", "now", copy(slides[now])),
        element("div", "then", element("h2", "", words.nextSlide), copy(slides[now + 1])),
        element("div", "clock", element("span", "", words.time), element("b", "")),
        element("div", "said", ...(notes ? [theirs.importNode(notes, true)] : []))
      ]
    )
  ];
}

// As it looks in the middle of the first window.
function copyOf(slide: Element, theirs: Document): HTMLElement {
  const copied = theirs.importNode(slide, true) as HTMLElement; // a section stays one
  copied.removeAttribute("hidden");
  copied.removeAttribute("aria-hidden");
  copied.style.display = "block";
  for (const link of copied.querySelectorAll("a")) link.removeAttribute("href");
  return copied;
}

function elapsed(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
}
