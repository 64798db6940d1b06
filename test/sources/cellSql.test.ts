import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {
  decimalSql,
  doubleSql,
  integerKeySql,
  isMomentSql,
  momentCell,
  momentSql,
  outcomeSql
} from "../../src/sources/cellSql.js";
import {Connection} from "../../src/sources/connection.js";
import type {CellSql} from "../../src/sources/scanSql.js";
import {quoteText} from "../../src/sources/sqlText.js";

const zone = "America/Sao_Paulo";
let connection: Connection;
beforeAll(async () => {
  connection = await Connection.open({files: [], timeZone: zone});
});
afterAll(() => connection.close());

const text = {name: "x", type: "VARCHAR"};

async function read(sql: CellSql, cell: string): Promise<unknown> {
  const [row] = await connection.rows<{x: unknown}>(
    `SELECT (${sql(text, "c")})::VARCHAR AS x FROM (SELECT ${quoteText(cell)} AS c)`
  );
  return row!.x;
}

async function moment(cell: string): Promise<string | undefined> {
  const micros = momentSql(zone)(text, "c");
  const {sql, again} = momentCell("c", zone);
  const twice = again!(text, "quick", "c");
  const [row] = await connection.rows<{x: number | null; y: number | null}>(
    `SELECT CASE WHEN ${isMomentSql("m")} THEN m END::DOUBLE AS x, CASE WHEN ${isMomentSql("n")} THEN n END::DOUBLE AS y
     FROM (SELECT ${micros} AS m, ${twice} AS n FROM (SELECT c, ${sql(text, "c")} AS quick FROM (SELECT ${quoteText(cell)} AS c)))`
  );
  // The two ways to read a moment are one.
  expect(row!.y).toBe(row!.x);
  return row!.x === null ? undefined : new Date(row!.x / 1000).toISOString();
}

describe("momentSql(zone) reads", () => {
  test.each([
    ["2026-01-02T03:04:05Z", "2026-01-02T03:04:05.000Z"],
    ["2026-01-02 03:04:05 UTC", "2026-01-02T03:04:05.000Z"],
    ["2026-01-02T03:04:05+02:00", "2026-01-02T01:04:05.000Z"],
    ["2026-01-02T03:04:05.25-03:30", "2026-01-02T06:34:05.250Z"],
    ["2026-01-02 03:04:05-03", "2026-01-02T06:04:05.000Z"],
    ["2026-01-02 03:04:05 +0200", "2026-01-02T01:04:05.000Z"],
    ["2026-01-02T03:04Z", "2026-01-02T03:04:00.000Z"],
    ["2026-01-02t03:04:05z", "2026-01-02T03:04:05.000Z"],
    // Without an offset: São Paulo is three hours behind.
    ["2026-01-02T03:04:05", "2026-01-02T06:04:05.000Z"],
    ["2026-01-02 03:04", "2026-01-02T06:04:00.000Z"],
    [" 2026-01-02 ", "2026-01-02T03:00:00.000Z"],
    ["2026-01-02", "2026-01-02T03:00:00.000Z"],
    // In summer time, two hours.
    ["2018-12-01", "2018-12-01T02:00:00.000Z"],
    // The clocks of São Paulo skipped midnight on 4 November 2018, and had 23:30 twice on 17 February.
    ["2018-11-04", "2018-11-04T03:00:00.000Z"],
    ["2018-11-04 00:30:00", "2018-11-04T03:30:00.000Z"],
    ["2018-02-17 23:30:00", "2018-02-18T02:30:00.000Z"],
    ["1767322800", "2026-01-02T03:00:00.000Z"],
    ["1767322800123", "2026-01-02T03:00:00.123Z"],
    ["1767322800123000", "2026-01-02T03:00:00.123Z"]
  ])("%j", async (cell, iso) => {
    expect(await moment(cell)).toBe(iso);
  });

  test.each([
    "",
    "soon",
    "2026-13-02",
    "2026-02-29",
    "12:30",
    "20260102",
    "01/02/2026",
    "epoch",
    "infinity",
    "-infinity",
    "0026-01-02",
    "9999-12-31",
    "2026-01-02 (BC)",
    "99999999999999999999"
  ])("%j as none", async (cell) => {
    expect(await moment(cell)).toBeUndefined();
  });
});

describe("decimalSql and doubleSql read", () => {
  test.each([
    ["2", "2.000000", "2.0"],
    [" 2.5 ", "2.500000", "2.5"],
    ["+.5", "0.500000", "0.5"],
    ["1e3", "1000.000000", "1000.0"],
    ["-1", "-1.000000", "-1.0"],
    ["", null, null],
    ["nan", null, null],
    ["inf", null, null],
    ["1e999", null, null],
    ["1_000", null, null],
    ["0x10", null, null],
    ["1,5", null, null],
    ["1e15", null, "1000000000000000.0"]
  ])("%j", async (cell, decimal, double) => {
    expect([await read(decimalSql, cell), await read(doubleSql, cell)]).toEqual([decimal, double]);
  });
});

describe("integerKeySql(column, cell)", () => {
  test.each([
    ["7", "7"],
    ["-7", "-7"],
    ["07", null],
    ["7.0", null],
    [" 7", null],
    ["", null]
  ])("reads %j as %j", async (cell, key) => {
    expect(await read(integerKeySql, cell)).toBe(key);
  });
});

describe("outcomeSql(column, cell)", () => {
  test.each([
    [["1", "TRUE", "yes", "t", " Y "], "1"],
    [["0", "false", "No", "f", "n"], "0"],
    [["", "  "], "2"],
    [["2", "perhaps"], null]
  ])("reads %j as %j", async (cells, code) => {
    for (const cell of cells) expect(await read(outcomeSql, cell)).toBe(code);
  });
});
