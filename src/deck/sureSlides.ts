import {plainWords} from "../report/plainWords.js";
import type {PersonaReport, Report} from "../report/report.js";
import {storyOf} from "../report/story.js";
import {shorten} from "./plainText.js";
import type {ListSlide, Row, RowsSlide} from "./slide.js";

/** Steps of the method's story that say how sure the groups are. */
const SURE = ["again", "borders", "density", "needed"];

/** Letters of names that fit a row. */
const LENGTH = 220;

/** Returns how sure we are, and what nobody should conclude. */
export function sureSlides(report: Report): [RowsSlide, ListSlide] {
  const {labels, method} = report;
  const steps = storyOf(report).filter(({id}) => SURE.includes(id));
  const rowsOf = (...ids: readonly string[]): Row[] =>
    ids.flatMap((id) =>
      steps.filter((step) => step.id === id).map(({topic, finding}) => ({topic, text: finding}))
    );
  return [
    {
      kind: "rows",
      id: "sure",
      page: "method",
      kicker: labels.howSure,
      title: method.choice.finding,
      rows: [...rowsOf("again", "borders"), ...trustRows(report), ...rowsOf("density")],
      notes: [
        ...[method.choice.verdict, method.choice.words].map(plainWords),
        ...steps.flatMap(({finding, paragraphs}) => [`${finding}. ${paragraphs.map(plainWords).join(" ")}`])
      ]
    },
    {
      kind: "list",
      id: "limits",
      page: "method",
      kicker: labels.howSure,
      title: method.limits.finding,
      items: method.limits.items,
      notes: [plainWords(method.privacy.words)]
    }
  ];
}

// How far each group may be relied on: those of one level together.
function trustRows({personas}: Report): Row[] {
  const trusted = personas.flatMap(({shortName, trust}: PersonaReport) =>
    trust ? [{shortName, ...trust}] : []
  );
  const levels = [...new Set(trusted.map(({text}) => text))];
  return levels.map((level) => ({
    topic: level,
    text: shorten(
      trusted
        .filter(({text}) => text === level)
        .map(({shortName}) => shortName)
        .join(", "),
      LENGTH
    )
  }));
}
