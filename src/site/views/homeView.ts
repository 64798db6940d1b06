import {boxCharts} from "../../charts/boxChart.js";
import {portraitLegend} from "../../charts/portraitLegend.js";
import {shareBar} from "../../charts/shareBar.js";
import {withShares} from "../../charts/withShares.js";
import {renderWords, shadesStyle} from "../../markup/markup.js";
import type {PersonaReport, Report} from "../../report/report.js";
import {comparisonsPath} from "../comparisonsPath.js";
import {cardView} from "./cardView.js";
import {familyPicture} from "./familyPicture.js";

/** Arranges the home page: headline, garden of shares, cards by family, telling charts, how to read a flower. */
export function homeView(report: Report): object {
  const {personas, features, labels} = report;
  const telling = report.highlights ?? features.slice(0, 2).map(({id}) => id);
  const charts = telling.flatMap((id) => features.filter((feature) => feature.id === id));
  const example = mostTelling(personas);
  return {
    report,
    compare: comparisonsPath(report) ?? false,
    lede: renderWords(report.lede),
    garden: shareBar(withShares(report), {label: labels.shares, up: "./"}),
    families: familiesOf(report),
    picture: familyPicture(report),
    charts: boxCharts(
      charts.map(({boxes}) => boxes),
      labels
    ),
    hasCharts: charts.length > 0,
    example: example && {
      name: example.name,
      style: shadesStyle(example.shades),
      legend: portraitLegend(example.portrait, example.portraitAlt)
    }
  };
}

interface FamilyView {
  readonly name: string;
  readonly about: string;
  readonly cards: readonly object[];
}

// Families in their order, then whoever belongs to none (unnamed groups), then those set aside.
function familiesOf(report: Report): FamilyView[] {
  const {families, personas, offTheChart, labels} = report;
  const inFamily = new Set(families.flatMap((family) => family.personas));
  const view = (name: string, about: string, members: readonly PersonaReport[]): FamilyView => ({
    name,
    about,
    cards: members.map((persona) => cardView(persona, report))
  });
  const named = families.map(({name, about, personas: ids}) =>
    view(
      name,
      about ?? "",
      personas.filter(({id}) => ids.includes(id))
    )
  );
  const others = view(
    labels.unnamed,
    "",
    personas.filter(({id}) => !inFamily.has(id))
  );
  const aside = view(labels.setAside, "", offTheChart ? [offTheChart] : []);
  return [...named, others, aside].filter(({cards}) => cards.length > 0);
}

// The flower whose petals differ most teaches best how to read flowers; ties go to the larger persona.
function mostTelling(personas: readonly PersonaReport[]): PersonaReport | undefined {
  const spread = ({portrait, state}: PersonaReport): number => {
    const levels = portrait.map(({level}) => level);
    return state === "named" && levels.length ? Math.max(...levels) - Math.min(...levels) : -1;
  };
  return personas.reduce<PersonaReport | undefined>(
    (best, persona) => (best === undefined || spread(persona) > spread(best) ? persona : best),
    undefined
  );
}
