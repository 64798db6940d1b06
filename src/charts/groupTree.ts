// Who splits from whom: numbers of groups as columns, groups as blocks, people as bands between them. Heights are shares
// of all people. Drawn for two widths, as every chart whose words must not shrink; see drawPlot.ts.
import {type Markup, markup, round, shadesStyle} from "../markup/markup.js";
import type {GroupTree} from "../report/methodParts.js";
import {NARROW, WIDE} from "./drawPlot.js";
import {topicAbove} from "./topicAbove.js";
import {wrapWords} from "./wrapWords.js";

const HEIGHT = 330;
const TOP = 26;
const GAP = 14;
const BLOCK = 12;
const LINE = 15;
/** Width of the chosen column's blocks, which hold names, and the characters that fit on a line of them. */
const NAMED = {[WIDE]: {width: 148, characters: 20}, [NARROW]: {width: 112, characters: 14}} as const;

type Column = GroupTree["columns"][number];

/** A block of the drawing; pixels. */
interface Block {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Draws the tree; on narrow screens only the chosen number of groups and its neighbours. */
export function groupTree(tree: GroupTree, axis: string): Markup {
  return markup`<figure class="chart"><figcaption>${topicAbove(tree)}<h3>${tree.title}</h3><p>${tree.caption}</p></figcaption>
    <div class="plot" role="img" aria-label="${tree.alt}">
    <div class="wide-only">${drawTree(tree, axis, WIDE)}</div><div class="narrow-only">${drawTree(nearest(tree), axis, NARROW)}</div></div></figure>`;
}

function nearest(tree: GroupTree): GroupTree {
  const chosen = tree.columns.findIndex((column) => column.chosen);
  const first = Math.max(0, chosen - 1);
  return {
    ...tree,
    columns: tree.columns.slice(first, chosen + 2),
    flows: tree.flows.slice(first, chosen + 1)
  };
}

function drawTree({columns, flows}: GroupTree, axis: string, width: typeof WIDE | typeof NARROW): Markup {
  const chosen = columns.findIndex((column) => column.chosen);
  const blocks = place(columns, width);
  const bands = flows.map((between, at) => {
    const colors = columns[at < chosen ? at + 1 : at].groups;
    return ribbons(between, blocks[at], blocks[at + 1]).map((path, n) => {
      const {shades} = colors[at < chosen ? between[n].to : between[n].from];
      return markup`<path class="band hue" style="${shadesStyle(shades)}" d="${path}"/>`;
    });
  });
  const columnsDrawn = columns.map((column, at) => drawColumn(column, blocks[at], width));
  return markup`<svg class="plot-svg tree" viewBox="0 0 ${width} ${HEIGHT + TOP + 30}" aria-hidden="true">${bands}${columnsDrawn}
    <text class="tree-axis" x="${width / 2}" y="${HEIGHT + TOP + 24}">${axis}</text></svg>`;
}

// Columns stand evenly between their edges; every column has the same height for a share.
function place(columns: readonly Column[], width: typeof WIDE | typeof NARROW): Block[][] {
  const widths = columns.map(({chosen}) => (chosen ? NAMED[width].width : BLOCK));
  const space = (width - widths.reduce((sum, one) => sum + one, 0)) / Math.max(1, columns.length - 1);
  const most = Math.max(...columns.map(({groups}) => groups.length));
  const scale = HEIGHT - GAP * (most - 1);
  let x = 0;
  return columns.map(({groups}, at) => {
    let y = TOP + (GAP * (most - groups.length)) / 2;
    const blocks = groups.map(({share}) => {
      const block = {x, y, width: widths[at], height: Math.max(1, share * scale)};
      y += block.height + GAP;
      return block;
    });
    x += widths[at] + space;
    return blocks;
  });
}

// Bands leave a block from top to bottom in the order of where they go, and arrive in the order of where they come from.
function ribbons(
  flows: GroupTree["flows"][number],
  left: readonly Block[],
  right: readonly Block[]
): Markup[] {
  const [leftScale, rightScale] = [left, right].map((blocks) =>
    blocks.reduce((sum, {height}) => sum + height, 0)
  );
  const leaves = left.map(({y}) => y);
  const arrives = right.map(({y}) => y);
  const order = [...flows.keys()].sort((a, b) => flows[a].from - flows[b].from || flows[a].to - flows[b].to);
  const paths: Markup[] = [];
  for (const n of order) {
    const {from, to, share} = flows[n];
    const [x1, x2] = [left[from].x + left[from].width, right[to].x];
    const [y1, y2] = [leaves[from], arrives[to]];
    const [h1, h2] = [share * leftScale, share * rightScale];
    leaves[from] += h1;
    arrives[to] += h2;
    paths[n] = ribbon({x1, x2, y1, y2, h1, h2});
  }
  return paths;
}

function ribbon(at: Record<"x1" | "x2" | "y1" | "y2" | "h1" | "h2", number>): Markup {
  const {x1, x2, y1, y2, h1, h2} = at;
  const middle = (x1 + x2) / 2;
  const [a, m, b] = [x1, middle, x2].map((x) => round(x).markup);
  const [top, end, bottom, start] = [y1, y2, y2 + h2, y1 + h1].map((y) => round(y).markup);
  return {
    markup: `M${a} ${top}C${m} ${top} ${m} ${end} ${b} ${end}V${bottom}C${m} ${bottom} ${m} ${start} ${a} ${start}z`
  };
}

function drawColumn(column: Column, blocks: readonly Block[], width: typeof WIDE | typeof NARROW): Markup {
  const {x, width: wide} = blocks[0];
  const middle = column.chosen ? x + wide / 2 : Math.min(Math.max(x + wide / 2, 8), width - 8);
  return markup`<g class="${{markup: column.chosen ? "chosen" : "other"}}"><text class="tree-count" x="${round(middle)}" y="14">${column.label}</text>
    ${column.groups.map((group, n) => drawBlock(group, blocks[n], column.chosen ? NAMED[width].characters : undefined))}</g>`;
}

function drawBlock(
  {name, shades}: Column["groups"][number],
  {x, y, width, height}: Block,
  characters: number | undefined
): Markup {
  const rect = markup`<rect x="${round(x)}" y="${round(y)}" width="${width}" height="${round(height)}" rx="3"/>`;
  const lines = characters === undefined ? [] : linesOf(name, characters, height);
  const first = y + height / 2 - (LINE * (lines.length - 1)) / 2 + 4.5;
  const middle = round(x + width / 2);
  const spans = lines.map(
    (line, n) => markup`<tspan x="${middle}" y="${round(first + n * LINE)}">${n > 0 && " "}${line}</tspan>`
  );
  const words =
    lines.length > 0 &&
    markup`<text class="${{markup: height < LINE ? "beside" : "inside"}}">${spans}</text>`;
  return markup`<g class="hue" style="${shadesStyle(shades)}">${rect}${words}</g>`;
}

// As many lines as the block is high, at least one; an ellipsis says that there is more.
function linesOf(name: string, characters: number, height: number): string[] {
  const lines = wrapWords(name, characters);
  const fit = Math.max(1, Math.floor((height - 4) / LINE));
  if (lines.length <= fit) return lines;
  return [...lines.slice(0, fit - 1), `${lines[fit - 1].slice(0, characters - 1)}…`];
}
