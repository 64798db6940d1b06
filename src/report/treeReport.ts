// Who splits from whom when there is one group more: the groups of neighbouring k side by side, with the people who go
// from one to the next (clustree: L. Zappia & A. Oshlack 2018). Of the groups that the latest people fall into.
import type {Flow} from "../evidence/splits.js";
import type {Context} from "./context.js";
import {coarse, discreetShare, isFew, toSteps} from "./discreet.js";
import {foundNames} from "./foundNames.js";
import type {GroupTree} from "./methodParts.js";
import type {Table} from "./parts.js";
import {treeTitle} from "./titles.js";
import {type Level, treeLayout} from "./treeLayout.js";

/** Numbers of groups before the chosen one and after it; more would not be read. */
const BEFORE = 3;
const AFTER = 1;
/** Parts smaller than this share of the group that they leave are a fringe, and are not drawn. */
const FRINGE = 0.05;
/** Steps of shares, where each must be some people more than one that is not told; finest first. */
const STEPS = [0.01, 0.02, 0.05, 0.1] as const;

/** Returns the tree around the chosen number of groups; undefined where no neighbour was tried, or a group is few. */
export function treeReport(context: Context): GroupTree | undefined {
  const {say, numbers, evidence, study, members} = context;
  const {count, steps} = evidence.found;
  const near = steps.filter(({from, to}) => from >= count.k - BEFORE && to <= count.k + AFTER);
  const levels = treeLayout(near, count.k);
  if (levels.length < 2 || levels.some(({users}) => users.some((n) => isFew(context, n)))) return undefined;
  const flows = near.map((step) => step.flows.filter((flow) => isPart(context, flow)));
  const total = levels[0].users.reduce((sum, n) => sum + n, 0);
  const withheld = members.some(({profile}) => profile.grain !== undefined);
  const step = STEPS.find((one) => !withheld || one * total >= study.minGroup);
  if (step === undefined) return undefined;
  const found = foundNames(context);
  const {table, ways} = treeTable(context, {levels, flows, found, withheld});
  // A drawing must not tell more than the words beside it when it is measured.
  return {
    topic: say.method.treeTitle,
    title: treeTitle(context) ?? say.method.treeTitle,
    caption: say.method.treeCaption,
    columns: levels.map(({k, users, order, kin}) => ({
      label: numbers.count(k).text,
      chosen: k === count.k,
      groups: order.map((group) => {
        const {shortName: name, shades} = found(kin[group]);
        return {name, shades, share: toSteps(users[group] / total, step)};
      })
    })),
    flows: flows.map((between, at) =>
      between.map(({from, to, users}) => ({
        from: levels[at].order.indexOf(from),
        to: levels[at + 1].order.indexOf(to),
        share: toSteps(users / total, step)
      }))
    ),
    alt: say.method.treeAlt(ways),
    table
  };
}

function isPart(context: Context, {users, shareOfFrom}: Flow): boolean {
  return shareOfFrom >= FRINGE && users > 0 && !isFew(context, users);
}

function treeTable(
  context: Context,
  {
    levels,
    flows,
    found,
    withheld
  }: {
    readonly levels: readonly Level[];
    readonly flows: readonly (readonly Flow[])[];
    readonly found: ReturnType<typeof foundNames>;
    readonly withheld: boolean;
  }
): {readonly table: Table; readonly ways: readonly string[]} {
  const {say, numbers, evidence} = context;
  const {treeColumns, treeGroup, treeWay} = say.method;
  const nameOf = ({k, order}: Level, group: number): string =>
    k === evidence.found.count.k
      ? found(group).name
      : treeGroup(numbers.count(order.indexOf(group) + 1).text, numbers.count(k).text);
  const rows = flows.flatMap((between, at) =>
    between.map(({from, to, users}) => ({
      from: nameOf(levels[at], from),
      to: nameOf(levels[at + 1], to),
      share: coarse(
        context,
        discreetShare(context, users, levels[at].users[from]),
        withheld ? 0.1 : undefined
      )
    }))
  );
  return {
    table: {
      caption: say.method.treeTable,
      columns: [
        {id: "from", label: treeColumns.from, numeric: false},
        {id: "to", label: treeColumns.to, numeric: false},
        {id: "share", label: treeColumns.share, numeric: true}
      ],
      rows: rows.map(({from, to, share}) => [from, to, share])
    },
    ways: rows.map(({from, to, share}) => treeWay(from, to, share.text))
  };
}
