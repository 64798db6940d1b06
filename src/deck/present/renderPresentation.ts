// The slides as one HTML document: read as a page without JavaScript and on a phone held upright, shown slide by slide
// with it. It asks for nothing outside of its folder but the site's faces, and runs from file://.
import {logo} from "../../markup/logo.js";
import {LOOK_STYLES} from "../../markup/lookStyles.js";
import {type Markup, markup, shadesStyle} from "../../markup/markup.js";
import {MODE_SCRIPT} from "../../markup/modes.js";
import type {Report} from "../../report/report.js";
import {withPages} from "../../report/withPages.js";
import {sizeOf} from "../sizeOf.js";
import type {Slide} from "../slide.js";
import type {PresentWords} from "./presentWords.js";
import {renderSlide} from "./renderSlide.js";

/** What is said of the slides where somebody links to them. */
export interface Linked {
  /** From the site's root. */
  readonly page: string;
  readonly title: string;
  readonly description: string;
}

/** Returns present/index.html, whole; its links lead to the site around it. `tagsOf` renders what link previews read. */
export function renderPresentation(
  slides: readonly Slide[],
  report: Report,
  tagsOf: (linked: Linked) => Markup = () => markup``
): string {
  const {language, title, labels, look} = report;
  const linked = {
    page: "present/index.html",
    title: `${title}: ${labels.present}`,
    description: report.deck.family
  };
  const own = look && markup`<link rel="stylesheet" href="../${{markup: LOOK_STYLES}}">`;
  const words: PresentWords = {
    previous: labels.previous,
    next: labels.next,
    resume: labels.onward,
    notes: labels.speakerNotes,
    mode: labels.mode,
    nextSlide: labels.nextSlide,
    lastSlide: labels.lastSlide,
    time: labels.timeSoFar
  };
  const body = markup`<a class="skip" href="#start">${labels.skip}</a>
    <header class="top"><a href="../index.html">${title}</a> <a href="../glossary.html">${labels.glossary}</a></header>
    <main class="deck" data-words="${JSON.stringify(words)}"><div class="slides">${slides.map((slide) => renderSection(slide, report))}</div></main>`;
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8">${
    markup`<title>${linked.title}</title><meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="description" content="${linked.description}"><meta name="color-scheme" content="light dark"><script src="../${{markup: MODE_SCRIPT}}"></script>${tagsOf(linked)}
    <link rel="icon" href="../icon.svg" type="image/svg+xml"><link rel="stylesheet" href="../fonts/fonts.css">
    <link rel="stylesheet" href="present.css">${own}<script defer src="present.js"></script>`.markup
  }</head>
<body>${body.markup}</body></html>
`;
}

function renderSection(slide: Slide, report: Report): Markup {
  const {id, kind} = slide;
  const hue = slide.kind === "persona" && markup` style="${shadesStyle(slide.persona.shades)}"`;
  const state = slide.kind === "persona" ? ` hue is-${slide.persona.state}` : "";
  return markup`<section id="${id}" class="slide of-${{markup: kind + state}}"${hue} aria-labelledby="${id}-title"><div class="sheet">
    ${renderHeader(slide)}<div class="body">${renderSlide(slide, report.labels)}</div>${renderFoot(slide, report)}</div>
    ${renderNotes(slide, report)}</section>`;
}

function renderHeader(slide: Slide): Markup {
  const {id, kicker, title} = slide;
  const tag = {markup: slide.kind === "title" ? "h1" : "h2"};
  const heading =
    slide.kind === "persona"
      ? markup`<span class="name is-${{markup: sizeOf(slide.persona.name)}}">${slide.persona.name}<span class="only-read">:</span></span> <span class="finding">${title}</span>`
      : markup`${title}`;
  return markup`<header>${kicker !== "" && markup`<p class="kicker">${kicker}</p>`}
    <${tag} id="${id}-title" class="is-${{markup: sizeOf(title)}}">${heading}</${tag}></header>`;
}

function renderFoot({page}: Slide, report: Report): Markup {
  const {title, cohort} = report;
  const [path, anchor] = page.split("#");
  // Of ids, not of texts; as an address, without entities, for whoever looks whether it leads somewhere.
  const href = {markup: encodeURI(`../${path}.html${anchor === undefined ? "" : `#${anchor}`}`)};
  return markup`<footer>${logo(report, "../")}<span>${title}</span> <span>${cohort.label}</span> <a href="${href}">${targetOf(path, anchor, report)}</a></footer>`;
}

// What a link is called: the page, the persona or the feature that it leads to.
function targetOf(path: string, anchor: string | undefined, report: Report): string {
  const {labels, features} = report;
  const pages = {
    index: labels.family,
    features: labels.features,
    cohorts: labels.cohorts,
    method: labels.method
  };
  const persona = withPages(report).find(({id}) => path === `personas/${id}`);
  const feature = features.find(({id}) => path === "features" && id === anchor);
  return persona?.name ?? feature?.label ?? pages[path as keyof typeof pages] ?? path; // else a page without a name
}

function renderNotes({notes}: Slide, {labels}: Report): Markup {
  if (notes.length === 0) return markup``;
  return markup`<details class="notes"><summary>${labels.speakerNotes}</summary><div>${notes.map((note) => markup`<p>${note}</p>`)}</div></details>`;
}
