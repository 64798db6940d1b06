// Native tables: people copy them into their own slides.
import type {Table} from "../../report/parts.js";
import type {RowsSlide, TableSlide} from "../slide.js";
import {AREA, type Canvas, drawText, hex, inches, type Look, type Piece, runsOf, styleOf} from "./canvas.js";
import {fitText} from "./fitText.js";
import type {Border, Cell} from "./pptxgen.js";

/** Between a cell's edges and its text, px. */
const INSET = 8;

/** Draws questions with their answers, row by row, over the height that there is. */
export function drawRows(canvas: Canvas, {rows}: RowsSlide): void {
  const {palette, slide} = canvas;
  const topic = 270;
  const height = Math.min(92, AREA.height / Math.max(1, rows.length));
  const room = {height: height - 2 * INSET, smallest: 11};
  const size = Math.min(
    ...rows.map(({text}) => fitText([text], {...room, width: AREA.width - topic - 2 * INSET, largest: 25}))
  );
  const small = Math.min(
    ...rows.map(({topic: text}) => fitText([text], {...room, width: topic - 2 * INSET, largest: 18}))
  );
  const cells = rows.map(({topic: question, text}) => [
    cell(canvas, question, {size: small, color: palette.soft}),
    cell(canvas, text, {size, color: palette.ink})
  ]);
  slide.addTable(cells, {
    ...inches({...AREA, height: height * rows.length}),
    colW: [topic / 96, (AREA.width - topic) / 96],
    rowH: height / 96
  });
}

/** Draws a table with its head, and sentences below it. */
export function drawTable(canvas: Canvas, {table, sentences}: TableSlide): void {
  const below = sentences.length > 0 ? Math.min(120, 34 * sentences.length) : 0;
  const lines = table.rows.length + 1;
  const height = Math.min(52, (AREA.height - below - 16) / lines);
  const widths = columnWidths(table);
  canvas.slide.addTable(
    [headOf(canvas, table, {widths, height}), ...bodyOf(canvas, table, {widths, height})],
    {
      ...inches({...AREA, height: height * lines}),
      colW: widths.map((width) => width / 96),
      rowH: height / 96
    }
  );
  if (below === 0) return;
  const place = {...AREA, y: AREA.y + height * lines + 16, height: below};
  const pieces = sentences.map((text): Piece => ({text, look: {}, end: true, bullet: true}));
  const size = fitText(sentences, {...place, largest: 18, smallest: 10});
  drawText(canvas, pieces, {place, look: {size, color: canvas.palette.ink}});
}

/** Widths of columns and the height of each row, px. */
interface Grid {
  readonly widths: readonly number[];
  readonly height: number;
}

function headOf(canvas: Canvas, {columns}: Table, {widths, height}: Grid): Cell[] {
  const largest = Math.min(16, sizeIn(height));
  return columns.map(({label, numeric}, i) => {
    const room = {width: widths[i] - 2 * INSET, height: height - 6, largest, smallest: 9};
    const look: Look = {size: fitText([label], room), color: canvas.palette.soft, valign: "bottom"};
    return cell(canvas, label, {...look, align: numeric ? "right" : "left"});
  });
}

function bodyOf(canvas: Canvas, {columns, rows}: Table, {widths, height}: Grid): Cell[][] {
  const largest = sizeIn(height);
  return rows.map((row) =>
    row.map((value, i) => {
      const text = textOf(value);
      const size = fitText([text], {width: widths[i] - 2 * INSET, height: height - 4, largest, smallest: 8});
      const look: Look = {size, color: canvas.palette.ink, bold: i === 0};
      return cell(canvas, text, {...look, align: columns[i]?.numeric ? "right" : "left"});
    })
  );
}

function sizeIn(height: number): number {
  return Math.max(10, Math.min(20, height * 0.44));
}

// By the longest text of each column, within bounds.
function columnWidths({columns, rows}: Table): number[] {
  const letters = columns.map(({label}, i) => {
    const longest = Math.max(...rows.map((row) => textOf(row[i]).length), label.length / 2, 6);
    return Math.min(34, longest) + 3;
  });
  const all = letters.reduce((sum, each) => sum + each, 0);
  return letters.map((each) => (AREA.width * each) / all);
}

function textOf(value: Table["rows"][number][number] | undefined): string {
  return typeof value === "string" ? value : (value?.text ?? "");
}

function cell({palette, language}: Canvas, text: string, look: Look): Cell {
  const line: Border = {type: "solid", color: hex(palette.line), pt: 0.75};
  const none: Border = {type: "none"};
  return {
    text: runsOf([{text, look: {}}], language) as unknown as Cell[], // typed as cells, read as runs
    options: {
      ...styleOf({display: false, align: "left", valign: "middle", ...look}),
      border: [none, none, line, none],
      margin: [2, 6, 2, 6]
    }
  };
}
