import {smallFace} from "../../charts/face.js";
import {type Markup, shadesStyle} from "../../markup/markup.js";
import {cohortPairPath, personaPairPath} from "../../personas/comparePath.js";
import {plainWords} from "../../report/plainWords.js";
import type {Report} from "../../report/report.js";
import {withPages} from "../../report/withPages.js";
import {COMPARISONS} from "../comparisonsPath.js";

interface Entry {
  readonly href: string;
  readonly name: string;
  readonly about: string;
  readonly style?: Markup;
  readonly portrait?: Markup;
}

interface Group {
  /** For links from elsewhere. */
  readonly id: string;
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** Arranges all that can be looked for by name, as a page that is read without a script and searched with one. */
export function searchView(report: Report): object {
  const groups = [...thingGroups(report), ...pairGroups(report), ...pageGroups(report)];
  return {report, groups: groups.filter(({entries}) => entries.length > 0).map(arrange)};
}

// Who they are, what they do, and the words for it.
function thingGroups(report: Report): Group[] {
  const {features, glossary, labels} = report;
  const people = withPages(report).map((persona): Entry => {
    const {id, name, tagline, shades} = persona;
    const [style, portrait] = [shadesStyle(shades), smallFace(persona, "./")];
    return {href: `./personas/${id}.html`, name, about: tagline, style, portrait};
  });
  const things = features.map(({id, label, boxes}) => ({
    href: `./features.html#${id}`,
    name: label,
    about: boxes.finding
  }));
  const words = glossary.map(({id, term, text}) => ({
    href: `./glossary.html#${id}`,
    name: term,
    about: text
  }));
  return [
    {id: "personas", title: labels.personas, entries: people},
    {id: "features", title: labels.features, entries: things},
    {id: "cohorts", title: labels.cohorts, entries: cohortEntries(report)},
    {id: "words", title: labels.words, entries: words}
  ];
}

// Each cohort leads to its comparison with the one before it, newest first.
function cohortEntries({cohorts, comparisons, people}: Report): Entry[] {
  const entries = cohorts.map(({id, label, users}, i) => {
    const found = comparisons.find(
      ({later, earlier}) => later.id === id && earlier.id === cohorts[i - 1]?.id
    );
    const who = `${users.text} ${people}`;
    return found
      ? {
          href: `./${cohortPairPath(id, found.earlier.id)}.html`,
          name: label,
          about: `${who}. ${found.finding}`
        }
      : {href: "./cohorts.html", name: label, about: who};
  });
  return entries.reverse();
}

function pairGroups({pairs, comparisons, labels}: Report): Group[] {
  const personas = pairs.map(({first, second, title, words}) => ({
    href: `./${personaPairPath(first, second)}.html`,
    name: title,
    about: plainWords(words)
  }));
  const cohorts = comparisons.map(({later, earlier, finding}) => ({
    href: `./${cohortPairPath(later.id, earlier.id)}.html`,
    name: `${later.label}, ${earlier.label}`,
    about: finding
  }));
  return [
    {id: COMPARISONS.personas, title: labels.comparePersonas, entries: personas},
    {id: COMPARISONS.cohorts, title: labels.compareCohorts, entries: cohorts.reverse()}
  ];
}

function pageGroups(report: Report): Group[] {
  const {labels, releases} = report;
  const page = (path: string, name: string, about = ""): Entry => ({href: `./${path}.html`, name, about});
  const figures = withPages(report)
    .filter(({numbers}) => numbers !== undefined)
    .map(({id, name}) => page(`personas/${id}/numbers`, name, labels.inNumbers));
  const pages = [
    page("features", labels.features, labels.featuresAbout),
    page("cohorts", labels.cohorts, labels.cohortsAbout),
    page("which", labels.which),
    page("method", labels.method, labels.methodAbout),
    page("glossary", labels.glossary),
    page("present/index", labels.present, labels.presentSlides),
    ...(releases ? [page("releases", releases.title)] : [])
  ];
  return [
    {id: "numbers", title: labels.allNumbers, entries: figures},
    {id: "pages", title: labels.pages, entries: pages}
  ];
}

function arrange({id, title, entries}: Group): object {
  return {
    id,
    title,
    entries: entries.map(({style, portrait, ...entry}) => ({
      ...entry,
      style: style ?? false,
      face: portrait ?? false
    }))
  };
}
