import type {NamedBox} from "../report/parts.js";
import type {FeatureReport, Report} from "../report/report.js";
import type {BoxesSlide} from "./slide.js";

/** More charts than these tire everybody; the others are on the features page. */
const MOST = 4;

/** Returns a slide for each feature whose box-plots say something: groups differ in what their middle person does. */
export function boxesSlides(report: Report): BoxesSlide[] {
  const {features, highlights = [], labels} = report;
  const rank = ({id}: FeatureReport): number =>
    highlights.includes(id) ? highlights.indexOf(id) : highlights.length;
  return features
    .filter(isTelling)
    .sort((a, b) => rank(a) - rank(b) || spread(b) - spread(a))
    .slice(0, MOST)
    .map(({id, boxes, didAny, distribution}) => ({
      kind: "boxes",
      id: `feature-${id}`,
      page: `features#${id}`,
      kicker: labels.apart,
      title: boxes.finding,
      chart: boxes,
      notes: [
        boxes.alt,
        boxes.caption,
        distribution.finding,
        ...(didAny.length > 0
          ? [`${labels.didAny}: ${didAny.map(({label, share}) => `${label} ${share.text}`).join("; ")}`]
          : [])
      ]
    }));
}

// Groups of which each does one same thing all over are lines, not boxes.
function isTelling(feature: FeatureReport): boolean {
  return spread(feature) > 0 && groupsOf(feature).some(({box}) => box && box.q3 > box.q1);
}

function groupsOf({boxes}: FeatureReport): readonly NamedBox[] {
  return boxes.boxes.filter(({id}) => id !== "everyone");
}

/** How far apart the middle people of the groups are, as a part of the axis. */
function spread(feature: FeatureReport): number {
  const {max} = feature.boxes;
  const medians = groupsOf(feature).flatMap(({box}) => (box ? [box.median] : []));
  return medians.length < 2 || max <= 0 ? 0 : (Math.max(...medians) - Math.min(...medians)) / max;
}
