import {StringDecoder} from "node:string_decoder";
import {openBytes, type SourceFile} from "./sourceFile.js";

/** Where a cell begins: one-based line of the file and character of the line. */
export interface CellPlace {
  readonly line: number;
  readonly column: number;
}

/** Returns the fields of the first record that is not blank; undefined where there is none. */
export function parseHeader(text: string, delimiter: string): string[] | undefined {
  const fields: string[] = [];
  let field = "";
  let quoted = false;
  let begun = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (char === '"' && quoted && text[i + 1] === '"') field += text[++i];
    else if (char === '"' && (quoted || field === "")) quoted = !quoted;
    else if (!quoted && char === delimiter) {
      fields.push(field);
      field = "";
    } else if (!quoted && (char === "\n" || char === "\r")) {
      if (begun) break;
      continue;
    } else field += char;
    begun = true;
  }
  return begun ? [...fields, field] : undefined;
}

/**
 * Finds the places of one field of some data rows (one-based, without the header; blank lines are no rows).
 * Reads the file up to the last of them; rows that the file does not have are absent from the answer.
 */
export async function locateCells(
  file: Pick<SourceFile, "absolute" | "gzip" | "delimiter">,
  rows: readonly number[],
  field: number
): Promise<Map<number, CellPlace>> {
  const places = new Map<number, CellPlace>();
  const wanted = new Set(rows);
  const last = Math.max(0, ...rows);
  const walker = new CellWalker(file.delimiter ?? ",", field, (row, place) => {
    if (wanted.has(row)) places.set(row, place);
  });
  const decoder = new StringDecoder("utf8");
  for await (const bytes of openBytes(file.absolute, file.gzip)) {
    walker.read(decoder.write(bytes as Buffer));
    if (walker.row > last) break;
  }
  return places;
}

/** Guards the state of a reading that arrives in pieces: line, row and field never go out of step. */
class CellWalker {
  row = 0;
  #line = 1;
  #column = 0;
  #field = 0;
  #quoted = false;
  #blank = true;
  #wasReturn = false;
  readonly #delimiter: string;
  readonly #wanted: number;
  readonly #found: (row: number, place: CellPlace) => void;

  constructor(delimiter: string, wanted: number, found: (row: number, place: CellPlace) => void) {
    this.#delimiter = delimiter;
    this.#wanted = wanted;
    this.#found = found;
  }

  read(text: string): void {
    for (const char of text) {
      if (char === "\uFEFF" && this.#line === 1 && this.#column === 0) continue;
      if (char === "\n" || char === "\r") this.#breakLine(char);
      else this.#step(char);
    }
  }

  #breakLine(char: string): void {
    const secondOfPair = char === "\n" && this.#wasReturn;
    this.#wasReturn = char === "\r";
    if (secondOfPair) return;
    this.#line++;
    this.#column = 0;
    if (this.#quoted) return;
    if (!this.#blank) this.row++;
    this.#field = 0;
    this.#blank = true;
  }

  #step(char: string): void {
    this.#wasReturn = false;
    this.#column++;
    if (this.#blank && this.#wanted === 0) this.#report(this.#column);
    this.#blank = false;
    if (char === '"') this.#quoted = !this.#quoted;
    else if (char === this.#delimiter && !this.#quoted) {
      this.#field++;
      if (this.#field === this.#wanted) this.#report(this.#column + 1);
    }
  }

  #report(column: number): void {
    this.#found(this.row, {line: this.#line, column});
  }
}
