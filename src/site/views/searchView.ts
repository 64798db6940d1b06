import {portrait} from "../../charts/portrait.js";
import {type Markup, shadesStyle} from "../../markup/markup.js";
import type {Report} from "../../report/report.js";
import {withPages} from "../../report/withPages.js";

interface Entry {
  readonly href: string;
  readonly name: string;
  readonly about: string;
  readonly style?: Markup;
  readonly portrait?: Markup;
}

/** Arranges all that can be looked for by name, as a page that is read without a script and searched with one. */
export function searchView(report: Report): object {
  const {features, glossary, cohorts, labels} = report;
  const pages: Entry[] = [
    {href: "./features.html", name: labels.features, about: labels.featuresAbout},
    {href: "./cohorts.html", name: labels.cohorts, about: labels.cohortsAbout},
    {href: "./which.html", name: labels.which, about: ""},
    {href: "./method.html", name: labels.method, about: labels.methodAbout},
    {href: "./glossary.html", name: labels.glossary, about: ""}
  ];
  const people = withPages(report).map(
    ({id, name, tagline, shades, portrait: petals}): Entry => ({
      href: `./personas/${id}.html`,
      name,
      about: tagline,
      style: shadesStyle(shades),
      portrait: portrait(petals, {small: true})
    })
  );
  const groups = [
    {title: labels.personas, entries: people},
    {
      title: labels.features,
      entries: features.map(({id, label, boxes}) => ({
        href: `./features.html#${id}`,
        name: label,
        about: boxes.finding
      }))
    },
    {
      title: labels.words,
      entries: glossary.map(({id, term, text}) => ({href: `./glossary.html#${id}`, name: term, about: text}))
    },
    {
      title: labels.cohorts,
      entries: cohorts.map(({label, users}) => ({
        href: "./cohorts.html",
        name: label,
        about: `${users.text} ${report.people}`
      }))
    },
    {title: labels.pages, entries: pages}
  ];
  return {report, groups: groups.filter(({entries}) => entries.length > 0).map(arrange)};
}

function arrange({title, entries}: {readonly title: string; readonly entries: readonly Entry[]}): object {
  return {
    title,
    entries: entries.map(({style, portrait, ...entry}) => ({
      ...entry,
      style: style ?? false,
      face: portrait ?? false
    }))
  };
}
