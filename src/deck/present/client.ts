// Turns the page of sections into slides, where there is room for slides: on a phone held upright it stays a page.
import Reveal from "reveal.js";
import type {PresentWords} from "./presentWords.js";
import {openSpeakerView} from "./speakerView.js";

/** Pixels of a slide; the style sheet sets it in 64 by 36 rem. */
const SIZE = {width: 1280, height: 720};

/** As little as whoever looks on wants. */
const MOTION = {
  transition: window.matchMedia("(prefers-reduced-motion: reduce)").matches ? "none" : "fade",
  transitionSpeed: "fast",
  backgroundTransition: "none"
} as const;

const room = window.matchMedia("(orientation: landscape), (min-width: 48rem)");
const printing = /print-pdf/i.test(window.location.search);
const deck = document.querySelector<HTMLElement>("main.deck");

if (deck && (room.matches || printing)) void start(deck);
// A phone that is turned gets what fits it.
room.addEventListener("change", () => {
  if (!printing) window.location.reload();
});

async function start(deck: HTMLElement): Promise<void> {
  // Written by renderPresentation.
  const words = JSON.parse(deck.dataset.words ?? "{}") as PresentWords;
  // A link of the site, "#family", where reveal.js expects "#/family".
  if (/^#[^/]/.test(window.location.hash))
    window.history.replaceState(null, "", `#/${window.location.hash.slice(1)}`);
  // "print-pdf" keeps the style sheet of reveal.js for plain paper away: ours prints a slide a page.
  document.documentElement.classList.add("running", "print-pdf");
  deck.classList.add("reveal");
  const reveal = new Reveal(deck, {
    ...SIZE,
    margin: 0,
    minScale: 0.1,
    maxScale: 6,
    center: false,
    hash: true,
    help: false,
    jumpToSlide: false,
    controlsTutorial: false,
    slideNumber: "c/t",
    ...MOTION,
    scrollActivationWidth: 0,
    pdfMaxPagesPerSlide: 1
  });
  await reveal.initialize();
  speak(deck, words);
  reveal.addKeyBinding({keyCode: 83, key: "S", description: words.notes}, () =>
    openSpeakerView(reveal, words)
  );
  reveal.addKeyBinding({keyCode: 68, key: "D", description: words.mode}, turnMode);
}

// A laptop is often dark where the projector asks for light: the other of the two, by the buttons of the first slide.
function turnMode(): void {
  const {mode = "system"} = document.documentElement.dataset;
  const isDark =
    mode === "system" ? window.matchMedia("(prefers-color-scheme: dark)").matches : mode === "dark";
  document.querySelector<HTMLElement>(`.modes [data-mode="${isDark ? "light" : "dark"}"]`)?.click();
}

// Space presses a button, and turns no slide.
document.addEventListener(
  "keydown",
  (event) => {
    if (event.key === " " && event.target instanceof Element && event.target.closest(".modes"))
      event.stopImmediatePropagation();
  },
  {capture: true}
);

// What reveal.js says in English; and it calls the page's main part an application, which screen readers would not read.
function speak(deck: HTMLElement, {previous, next, resume}: PresentWords): void {
  deck.removeAttribute("role");
  deck.querySelector(".navigate-left")?.setAttribute("aria-label", previous);
  deck.querySelector(".navigate-right")?.setAttribute("aria-label", next);
  for (const idle of deck.querySelectorAll(".navigate-up, .navigate-down")) idle.remove();
  const button = deck.querySelector(".resume-button");
  if (button) button.textContent = resume;
}
