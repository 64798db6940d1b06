// Reads what drawing words needs out of a TrueType file: which glyph a character has, how wide it is, its outline. Words
// in our pictures are outlines, so that they look the same in every browser, wiki and renderer, with no font at hand.
// Tables: cmap 4 and 12, hmtx, loca, glyf (OpenType 1.9, "Font tables").

/** One face; lengths are in font units. */
export interface TrueType {
  readonly unitsPerEm: number;
  /** Returns the glyph of a character; 0 where the face has none. */
  readonly glyphOf: (codePoint: number) => number;
  readonly advanceOf: (glyph: number) => number;
  /** Returns the outline as an SVG path, y upwards; "" for a blank. */
  readonly outlineOf: (glyph: number) => string;
}

interface Point {
  readonly x: number;
  readonly y: number;
  readonly on: boolean;
}

interface Tables {
  readonly view: DataView;
  readonly at: Readonly<Record<string, number>>;
}

/** Reads a face; throws where the file is no TrueType. */
export function trueType(bytes: Uint8Array): TrueType {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = {view, at: tablesOf(view)};
  const {at} = tables;
  const longMetrics = view.getUint16(at.hhea + 34);
  const characters = charactersOf(tables);
  return {
    unitsPerEm: view.getUint16(at.head + 18),
    glyphOf: (codePoint) => characters.get(codePoint) ?? 0,
    advanceOf: (glyph) => view.getUint16(at.hmtx + 4 * Math.min(glyph, longMetrics - 1)),
    outlineOf: (glyph) => contoursOf(tables, glyph).map(pathOf).join("")
  };
}

function tablesOf(view: DataView): Record<string, number> {
  const tag = (offset: number): string =>
    String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(offset + i)));
  const entries = Array.from({length: view.getUint16(4)}, (_, i) => 12 + 16 * i);
  const at = Object.fromEntries(entries.map((offset) => [tag(offset), view.getUint32(offset + 8)]));
  for (const name of ["head", "hhea", "hmtx", "cmap", "loca", "glyf"])
    if (at[name] === undefined) throw new Error(`no table ${name}: not a TrueType face`);
  return at;
}

// The richest table that there is: 12 has all planes, 4 the first.
function charactersOf({view, at}: Tables): Map<number, number> {
  const subtables = Array.from(
    {length: view.getUint16(at.cmap + 2)},
    (_, i) => at.cmap + view.getUint32(at.cmap + 4 + 8 * i + 4)
  );
  const ofFormat = (format: number): number | undefined =>
    subtables.find((offset) => view.getUint16(offset) === format);
  const [wide, narrow] = [ofFormat(12), ofFormat(4)];
  if (wide !== undefined) return groupsOf(view, wide);
  return narrow === undefined ? new Map() : segmentsOf(view, narrow);
}

function groupsOf(view: DataView, table: number): Map<number, number> {
  const found = new Map<number, number>();
  for (let i = 0; i < view.getUint32(table + 12); i++) {
    const [first, last, glyph] = [0, 4, 8].map((part) => view.getUint32(table + 16 + 12 * i + part));
    for (let code = first; code <= last; code++) found.set(code, glyph + code - first);
  }
  return found;
}

function segmentsOf(view: DataView, table: number): Map<number, number> {
  const found = new Map<number, number>();
  const size = view.getUint16(table + 6);
  for (let i = 0; i < size; i += 2) {
    const last = view.getUint16(table + 14 + i);
    const first = view.getUint16(table + 16 + size + i);
    const delta = view.getUint16(table + 16 + 2 * size + i);
    const rangeAt = table + 16 + 3 * size + i;
    const range = view.getUint16(rangeAt);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const glyph = range === 0 ? code : view.getUint16(rangeAt + range + 2 * (code - first));
      if (glyph !== 0) found.set(code, (glyph + delta) & 0xffff);
    }
  }
  return found;
}

function contoursOf(tables: Tables, glyph: number): Point[][] {
  const {view, at} = tables;
  const long = view.getInt16(at.head + 50) === 1;
  const offset = (i: number): number =>
    long ? view.getUint32(at.loca + 4 * i) : 2 * view.getUint16(at.loca + 2 * i);
  const [start, end] = [offset(glyph), offset(glyph + 1)];
  if (start === end) return [];
  const count = view.getInt16(at.glyf + start);
  return count < 0 ? compositeOf(tables, at.glyf + start + 10) : simpleOf(view, at.glyf + start + 10, count);
}

function simpleOf(view: DataView, start: number, contours: number): Point[][] {
  const ends = Array.from({length: contours}, (_, i) => view.getUint16(start + 2 * i));
  const count = (ends.at(-1) ?? -1) + 1;
  let at = start + 2 * contours;
  at += 2 + view.getUint16(at);
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = view.getUint8(at++);
    const times = flag & 8 ? view.getUint8(at++) + 1 : 1;
    for (let i = 0; i < times; i++) flags.push(flag);
  }
  const read = (short: number, same: number): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += (flag & same ? 1 : -1) * view.getUint8(at++);
      else if (!(flag & same)) {
        value += view.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const [xs, ys] = [read(2, 16), read(4, 32)];
  const points = flags.map((flag, i) => ({x: xs[i], y: ys[i], on: (flag & 1) === 1}));
  return ends.map((end, i) => points.slice(i === 0 ? 0 : ends[i - 1] + 1, end + 1));
}

// A glyph made of others, each moved and perhaps scaled: "ã" is an a and a tilde.
function compositeOf(tables: Tables, start: number): Point[][] {
  const {view} = tables;
  const parts: Point[][] = [];
  let at = start;
  let more = true;
  while (more) {
    const flags = view.getUint16(at);
    const glyph = view.getUint16(at + 2);
    const words = (flags & 1) !== 0;
    const [dx, dy] = words
      ? [view.getInt16(at + 4), view.getInt16(at + 6)]
      : [view.getInt8(at + 4), view.getInt8(at + 5)];
    at += words ? 8 : 6;
    const scales = flags & 8 ? 1 : flags & 64 ? 2 : flags & 128 ? 4 : 0;
    const read = Array.from({length: scales}, (_, i) => view.getInt16(at + 2 * i) / 16384);
    at += 2 * scales;
    const [a, b, c, d] = scales === 4 ? read : [read[0] ?? 1, 0, 0, read[1] ?? read[0] ?? 1];
    const move = ({x, y, on}: Point): Point => ({x: a * x + c * y + dx, y: b * x + d * y + dy, on});
    parts.push(...contoursOf(tables, glyph).map((contour) => contour.map(move)));
    more = (flags & 32) !== 0;
  }
  return parts;
}

// Quadratic curves; between two control points lies a point of the curve that the file leaves out.
function pathOf(contour: readonly Point[]): string {
  if (contour.length === 0) return "";
  const between = (p: Point, q: Point): Point => ({x: (p.x + q.x) / 2, y: (p.y + q.y) / 2, on: true});
  const whole = contour.flatMap((point, i) => {
    const next = contour[(i + 1) % contour.length];
    return point.on || next.on ? [point] : [point, between(point, next)];
  });
  const first = Math.max(
    0,
    whole.findIndex(({on}) => on)
  );
  const points = [...whole.slice(first), ...whole.slice(0, first), whole[first]];
  const place = ({x, y}: Point): string => `${Math.round(x)} ${Math.round(y)}`;
  let path = `M${place(points[0])}`;
  for (let i = 1; i < points.length; i++)
    path += points[i].on ? `L${place(points[i])}` : `Q${place(points[i])} ${place(points[++i])}`;
  return `${path}Z`;
}
