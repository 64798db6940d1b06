import {existsSync, readdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterEach, describe, expect, test} from "vitest";
import {Connection} from "../../src/sources/connection.js";
import {quoteText} from "../../src/sources/sqlText.js";
import {folderOf} from "../features/studies.js";

const open: Connection[] = [];
afterEach(() => {
  for (const connection of open.splice(0)) connection.close();
});

async function openFor(files: readonly string[], temporaryFolder = folderOf({})): Promise<Connection> {
  const connection = await Connection.open({files, timeZone: "America/Sao_Paulo", temporaryFolder});
  open.push(connection);
  return connection;
}

describe("Connection.open(options)", () => {
  const secret = (): string => join(folderOf({"secret.csv": "a\n1\n"}), "secret.csv");

  test.each([
    ["read_csv('/etc/passwd')", "SELECT * FROM read_csv('/etc/passwd', columns = {'a': 'VARCHAR'})"],
    ["read_text", "SELECT * FROM read_text('/etc/passwd')"],
    ["glob", "SELECT * FROM glob('/etc/*')"],
    ["COPY to elsewhere", "COPY (SELECT 1) TO '/tmp/kindred-escape.csv'"],
    ["ATTACH", "ATTACH '/tmp/kindred-escape.db'"],
    ["the network", "SELECT * FROM read_csv('http://127.0.0.1:9/a.csv', columns = {'a': 'VARCHAR'})"],
    ["INSTALL", "INSTALL httpfs"],
    ["LOAD", "LOAD postgres"]
  ])("refuses %s", async (_, sql) => {
    const connection = await openFor([]);
    await expect(connection.rows(sql)).rejects.toThrow(/disabled|Permission|not allowed|not an allowed/i);
    expect(existsSync("/tmp/kindred-escape.csv")).toBe(false);
  });

  test("cannot be unlocked", async () => {
    const connection = await openFor([]);
    await expect(connection.run("SET enable_external_access = true")).rejects.toThrow();
    await expect(connection.run("SET memory_limit = '64GB'")).rejects.toThrow(/locked/);
    await expect(connection.run("SET allowed_directories = ['/']")).rejects.toThrow();
  });

  test("reads the files that it was opened for and no other beside them", async () => {
    const [mine, other] = [secret(), secret()];
    const connection = await openFor([mine]);
    const read = (path: string): Promise<unknown> =>
      connection.rows(
        `SELECT * FROM read_csv(${quoteText(path)}, auto_detect = false, header = true, columns = {'a': 'VARCHAR'})`
      );
    expect(await read(connection.link(mine))).toEqual([{a: "1"}]);
    // A link in the connection's own folder does not help.
    await expect(read(connection.link(other))).rejects.toThrow(/Permission/);
    await expect(read(other)).rejects.toThrow(/Permission/);
  });

  test("knows the time zone, and leaves no folder behind", async () => {
    const temporaryFolder = folderOf({});
    const connection = await Connection.open({files: [], timeZone: "America/Sao_Paulo", temporaryFolder});
    writeFileSync(join(connection.folder, "left.txt"), "x");
    expect(await connection.rows("SELECT (TIMESTAMPTZ '2026-01-01 12:00:00+00')::VARCHAR AS t")).toEqual([
      {t: "2026-01-01 09:00:00-03"}
    ]);
    connection.close();
    expect(readdirSync(temporaryFolder)).toEqual([]);
  });

  test("leaves no folder behind when it cannot open", async () => {
    const temporaryFolder = folderOf({});
    await expect(Connection.open({files: [], timeZone: "Mars/Base", temporaryFolder})).rejects.toThrow(
      /Mars/
    );
    expect(readdirSync(temporaryFolder)).toEqual([]);
  });

  test("sorts more than its memory holds", async () => {
    const temporaryFolder = folderOf({});
    const connection = await Connection.open({
      files: [],
      timeZone: "UTC",
      temporaryFolder,
      memoryLimit: "60MB",
      threads: 2
    });
    open.push(connection);
    await connection.run(
      "CREATE TABLE t AS SELECT (hash(i) // 2)::BIGINT AS a, i AS b FROM range(6000000) r(i)"
    );
    expect(await connection.rows("SELECT count(*)::DOUBLE AS n FROM (SELECT DISTINCT a, b FROM t)")).toEqual([
      {n: 6000000}
    ]);
  });
});
