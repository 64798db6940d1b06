import {boxCharts} from "../../charts/boxChart.js";
import {face} from "../../charts/face.js";
import {withShares} from "../../charts/withShares.js";
import {renderWords, shadesStyle} from "../../markup/markup.js";
import type {PairReport} from "../../report/compared.js";
import type {PersonaReport, Report} from "../../report/report.js";
import {shareView} from "./cardView.js";

/** Arranges two personas side by side: words first, both portraits, then box-plots on one scale. */
export function compareView({first, second, title, words, boxes}: PairReport, report: Report): object {
  const sides = withShares(report).filter(({id}) => id === first || id === second);
  return {
    report,
    title,
    kicker: report.labels.compare,
    words: renderWords(words),
    hasSides: true,
    sides: sides.map((persona) => sideView(persona)),
    boxesTitle: report.labels.sideBySide,
    boxes: boxCharts(boxes, report.labels),
    hasBoxes: boxes.length > 0
  };
}

function sideView(persona: PersonaReport): object {
  const {id, name, links, shades, tagline, facts, state} = persona;
  return {
    href: `../personas/${id}.html`,
    name,
    about: links.about,
    tagline,
    state,
    style: shadesStyle(shades),
    portrait: face(persona, {up: "../"}),
    share: shareView(persona),
    facts,
    hasFacts: facts.length > 0
  };
}
