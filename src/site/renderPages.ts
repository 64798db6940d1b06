// Renders every page of the site once, in one process: the command line stores what comes out of here in a folder,
// and Framework's page loaders merely print those files. So charts are drawn once and loaders cost little.

import {portraitIcon} from "../charts/portraitIcon.js";
import {builtInTemplates, type SnippetTemplates} from "../embed/snippets.js";
import {findThings, type Thing} from "../embed/thing.js";
import {wikiPanel} from "../embed/wikiPanel.js";
import type {Assets} from "../markup/assets.js";
import {quoteYaml} from "../markup/escapeText.js";
import {type Markup, markup} from "../markup/markup.js";
import {openTemplates} from "../markup/openTemplates.js";
import {safeHtml} from "../markup/safeHtml.js";
import {cohortPairPath, personaPairPath} from "../personas/comparePath.js";
import {personaPath} from "../personas/retired.js";
import {plainWords} from "../report/plainWords.js";
import type {PersonaReport, Report} from "../report/report.js";
import {withPages} from "../report/withPages.js";
import {markTerms} from "./markTerms.js";
import {SITE_FILE} from "./readSite.js";
import {renderHead} from "./renderHead.js";
import {cohortsView} from "./views/cohortsView.js";
import {compareCohortsView} from "./views/compareCohortsView.js";
import {compareView} from "./views/compareView.js";
import {featuresView} from "./views/featuresView.js";
import {footerView, headerView} from "./views/frameView.js";
import {glossaryView} from "./views/glossaryView.js";
import {homeView} from "./views/homeView.js";
import {methodView} from "./views/methodView.js";
import {numbersView} from "./views/numbersView.js";
import {personaView} from "./views/personaView.js";
import {searchView} from "./views/searchView.js";
import {whichView} from "./views/whichView.js";

/** What Framework builds the site from. */
export interface RenderedPages {
  /** Markdown by page path: "index", "personas/planner". Stored as <path>.md. */
  readonly pages: ReadonlyMap<string, string>;
  /** Text by file path: "site.json" for the configuration, and the downloads such as "features.csv". */
  readonly files: ReadonlyMap<string, string>;
}

/** All that a site is made of. */
export interface RenderedSite extends RenderedPages {
  /** Files whose names stay, by path: "embed/planner.svg". They go into the site as they are, past Framework. */
  readonly assets: Assets;
}

interface Page {
  readonly path: string;
  readonly title: string;
  /** What search engines and link previews show. */
  readonly description: string;
  readonly body: Markup;
  /** Whose flower is the page's icon; the family's on other pages. */
  readonly of?: PersonaReport;
}

const renderTemplate = openTemplates(new URL("templates/", import.meta.url));

/** Renders the report as the site's pages and files; nothing that is shown comes from elsewhere. */
export function renderPages(report: Report, templates: SnippetTemplates = builtInTemplates()): RenderedPages {
  const things = new Map(findThings(report).map((thing) => [thing.path, thing]));
  const panel: PanelOf = (path, page) => {
    const thing = things.get(path);
    return thing === undefined ? markup`` : wikiPanel(thing, report, {page: `${page}.html`, templates});
  };
  const pages = [
    ...sitePages(report, panel),
    ...personaPages(report, panel),
    ...numberPages(report),
    ...pairPages(report, panel),
    ...wordPages(report)
  ];
  const downloads = [
    ...report.downloads,
    ...(report.methodDownload ? [report.methodDownload] : []),
    ...withPages(report).flatMap(({numbers}) => numbers?.downloads ?? [])
  ];
  const site = {
    title: report.title,
    pages: pages.map(({path, title}) => ({path, name: title})),
    files: downloads.map(({path}) => path)
  };
  return {
    pages: new Map(pages.map((page) => [page.path, renderPage(page, report, things)])),
    files: new Map([
      [SITE_FILE, JSON.stringify(site, null, 2) + "\n"],
      ...downloads.map(({path, text}): [string, string] => [path, text])
    ])
  };
}

/** The panel of the thing at a path, for a page. */
type PanelOf = (path: string, page: string) => Markup;

function sitePages(report: Report, panel: PanelOf): Page[] {
  const {title, headline, labels, releases} = report;
  const told = findingsOf(report);
  return [
    {
      path: "index",
      title,
      description: headline,
      body: renderTemplate("home", {...homeView(report), wiki: panel("family", "index")})
    },
    {
      path: "features",
      title: labels.features,
      description: told.features,
      body: renderTemplate(
        "features",
        featuresView(report, (path) => panel(path, "features"))
      )
    },
    {
      path: "cohorts",
      title: labels.cohorts,
      description: told.cohorts,
      body: renderTemplate("cohorts", cohortsView(report))
    },
    {
      path: "method",
      title: labels.method,
      description: report.method.choice.finding,
      body: renderTemplate("method", methodView(report))
    },
    ...(releases
      ? [
          {
            path: "releases",
            title: releases.title,
            description: told.releases,
            body: renderTemplate("releases", {report, notes: safeHtml(releases.html, {heading: 2})})
          }
        ]
      : [])
  ];
}

// What a page found, in a sentence.
function findingsOf(report: Report): Record<"features" | "cohorts" | "releases", string> {
  const {kicker, features, highlights = [], comparisons, cohort, previous, changes, releases} = report;
  const first = features.find(({id}) => id === highlights[0]) ?? features[0];
  const latest = comparisons.find(
    ({later, earlier}) => later.id === cohort.id && earlier.id === previous?.id
  );
  return {
    features: first?.boxes.finding ?? kicker,
    cohorts: latest?.finding ?? plainWords(report.cohortWords),
    releases: changes?.sentences[0] ?? releases?.notes[0]?.title ?? kicker
  };
}

function personaPages(report: Report, panel: PanelOf): Page[] {
  return withPages(report).map((persona) => ({
    path: `personas/${persona.id}`,
    title: persona.name,
    description: persona.tagline || persona.facts.join(". "),
    body: renderTemplate("persona", {
      ...personaView(persona, report),
      wiki: panel(personaPath(persona.id), `personas/${persona.id}`)
    }),
    of: persona
  }));
}

function numberPages(report: Report): Page[] {
  return withPages(report)
    .filter(({numbers}) => numbers !== undefined)
    .map((persona) => ({
      path: `personas/${persona.id}/numbers`,
      title: persona.links.numbers,
      description: persona.facts[0] ?? persona.numbers?.tables[0]?.caption ?? persona.name,
      body: renderTemplate("numbers", numbersView(persona, report)),
      of: persona
    }));
}

function pairPages(report: Report, panel: PanelOf): Page[] {
  const personas = report.pairs
    .map((pair) => ({path: personaPairPath(pair.first, pair.second), pair}))
    .map(({path, pair}) => ({
      path,
      title: pair.title,
      description: plainWords(pair.words),
      body: renderTemplate("compare", {...compareView(pair, report), wiki: panel(path, path)})
    }));
  const cohorts = report.comparisons
    .map((comparison) => ({
      path: cohortPairPath(comparison.later.id, comparison.earlier.id),
      comparison
    }))
    .map(({path, comparison}) => ({
      path,
      title: comparison.title,
      description: comparison.finding,
      body: renderTemplate("compare", {...compareCohortsView(comparison, report), wiki: panel(path, path)})
    }));
  return [...personas, ...cohorts];
}

function wordPages(report: Report): Page[] {
  const {labels, which} = report;
  return [
    {
      path: "which",
      title: labels.which,
      description: which?.lede ?? labels.whichNot,
      body: renderTemplate("which", whichView(report))
    },
    {
      path: "glossary",
      title: labels.glossary,
      description: labels.glossaryTitle,
      body: renderTemplate("glossary", glossaryView(report))
    },
    {
      path: "search",
      title: labels.search,
      description: plainWords(report.lede),
      body: renderTemplate("search", searchView(report))
    }
  ];
}

function renderPage(
  {path, title, description, body, of}: Page,
  report: Report,
  things: ReadonlyMap<string, Thing>
): string {
  const up = "../".repeat(path.split("/").length - 1) || "./";
  const front = {
    title,
    head: renderHead({path, title, description, icon: iconOf(up, of)}, report, things).markup,
    header: renderTemplate("header", headerView(report, path, up)).markup,
    footer: renderTemplate("footer", footerView(report, up)).markup
  };
  const lines = Object.entries(front).map(([key, value]) => `${key}: ${quoteYaml(value)}`);
  const words = path === "glossary" || path === "search" ? body : markTerms(body, report, up);
  return `---\n${lines.join("\n")}\n---\n\n${words.markup}\n`;
}

function iconOf(up: string, persona: PersonaReport | undefined): Markup {
  return persona ? portraitIcon(persona.portrait, persona.shades) : {markup: `${up}icon.svg`};
}
