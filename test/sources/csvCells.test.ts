import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {locateCells, parseHeader} from "../../src/sources/csvCells.js";
import {folderOf} from "../features/studies.js";

describe("parseHeader(text, delimiter)", () => {
  test.each([
    ["a,b\n1,2", ["a", "b"]],
    ["\n\r\na,b\r\n", ["a", "b"]],
    ['"a ""1"", x",b', ['a "1", x', "b"]],
    ['"two\nlines",b\n', ["two\nlines", "b"]],
    ["a,\n", ["a", ""]]
  ])("splits %j", (text, fields) => {
    expect(parseHeader(text, ",")).toEqual(fields);
  });

  test("gives undefined for blank lines alone", () => {
    expect(parseHeader("\n\n", ",")).toBeUndefined();
  });
});

describe("locateCells(file, rows, field)", () => {
  const locate = (text: string, rows: number[], field: number, name = "a.csv"): Promise<unknown> =>
    locateCells(
      {absolute: join(folderOf({[name]: text}), name), gzip: name.endsWith(".gz"), delimiter: ","},
      rows,
      field
    ).then(Object.fromEntries);

  test("counts the header as line 1", async () => {
    expect(await locate("a,b\n1,2\n3,4\n", [1, 2], 1)).toEqual({
      1: {line: 2, column: 3},
      2: {line: 3, column: 3}
    });
  });

  test("counts the lines inside of quoted fields, and skips blank ones", async () => {
    const text = 'a,b\n"x\ny, ""z""\n",2\n\n3,4\n';
    expect(await locate(text, [1, 2], 1)).toEqual({1: {line: 4, column: 3}, 2: {line: 6, column: 3}});
    expect(await locate(text, [1, 2], 0)).toEqual({1: {line: 2, column: 1}, 2: {line: 6, column: 1}});
  });

  test("reads zipped files, carriage returns, byte order marks, and characters of several bytes", async () => {
    expect(await locate("\uFEFFa,b\r\nü😀,2\r\n3,4", [1, 2], 1, "a.csv.gz")).toEqual({
      1: {line: 2, column: 4},
      2: {line: 3, column: 3}
    });
  });

  test("leaves out rows that the file does not have", async () => {
    expect(await locate("a,b\n1,2\n", [7], 0)).toEqual({});
  });
});
