// The embedded DuckDB, locked down before the first byte of data is read: it sees links to the study's own
// files in a folder of its own and nothing else of the disk, loads no extension and cannot be reconfigured.
import {mkdtempSync, realpathSync, rmSync, symlinkSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import {quoteText} from "./sqlText.js";

/** How much a connection may use. */
export interface ConnectionOptions {
  /** Absolute paths of the only files that it may read. */
  readonly files: readonly string[];
  /** IANA name; times without an offset are read in it. */
  readonly timeZone: string;
  /** DuckDB's spelling, "600MB" unless told; the whole process takes up to 350 MB more. */
  readonly memoryLimit?: string;
  /** Where the connection's own folder is made; the system's temporary folder unless told. */
  readonly temporaryFolder?: string;
  readonly threads?: number;
}

/** A cell as DuckDB gives it to JavaScript, after our casts: never a nested value. */
export type Cell = string | number | bigint | boolean | null;

/** Guards that a DuckDB connection is locked down as long as it lives, and that its folder goes with it. */
export class Connection {
  /** Own folder: links to the data, spilled pages, files on their way out. Gone after `close`. */
  readonly folder: string;
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  readonly #links = new Map<string, string>();

  private constructor(folder: string, instance: DuckDBInstance, connection: DuckDBConnection) {
    this.folder = folder;
    this.#instance = instance;
    this.#connection = connection;
  }

  /** Opens an empty database in memory; what does not fit into the memory limit goes to its folder. */
  static async open(options: ConnectionOptions): Promise<Connection> {
    const folder = mkdtempSync(join(options.temporaryFolder ?? tmpdir(), `kindred-${process.pid}-`));
    try {
      const instance = await DuckDBInstance.create(":memory:", {
        memory_limit: options.memoryLimit ?? "600MB",
        temp_directory: join(folder, "spill"),
        // Memory given back is memory of the process, not a reserve: the reserve was a third of the peak.
        allocator_flush_threshold: "16MB",
        allocator_bulk_deallocation_flush_threshold: "32MB",
        autoinstall_known_extensions: "false",
        autoload_known_extensions: "false",
        allow_community_extensions: "false",
        ...(options.threads === undefined ? {} : {threads: String(options.threads)})
      });
      const connection = await instance.connect();
      for (const statement of lockStatements(folder, options)) await connection.run(statement);
      return new Connection(folder, instance, connection);
    } catch (error) {
      rmSync(folder, {recursive: true, force: true});
      throw error;
    }
  }

  /** Returns a path to a file by which queries name it: a link without any odd character or pattern. */
  link(file: string): string {
    const known = this.#links.get(file);
    if (known !== undefined) return known;
    const path = join(this.folder, `file${this.#links.size}`);
    symlinkSync(file, path);
    this.#links.set(file, path);
    return path;
  }

  async run(sql: string): Promise<void> {
    await this.#connection.run(sql);
  }

  /** Returns the rows as objects by column; a DECIMAL or HUGEINT must be cast in the query. */
  async rows<Row = Record<string, Cell>>(sql: string): Promise<Row[]> {
    const reader = await this.#connection.runAndReadAll(sql);
    // The query decides the columns and their types; the caller names them.
    return reader.getRowObjectsJS() as Row[];
  }

  /** Calls back with each chunk's columns, all of them DOUBLE without nulls. */
  async eachChunk(sql: string, use: (columns: readonly Float64Array[], rows: number) => void): Promise<void> {
    const result = await this.#connection.stream(sql);
    for (
      let chunk = await result.fetchChunk();
      chunk && chunk.rowCount > 0;
      chunk = await result.fetchChunk()
    ) {
      const columns = Array.from({length: chunk.columnCount}, (_, j) =>
        // A DOUBLE column without nulls: each value is a number.
        Float64Array.from(chunk.getColumnValues(j) as number[])
      );
      use(columns, chunk.rowCount);
    }
  }

  /** Fills an existing table, value by value, in the order of its columns. */
  async append(table: string, rows: Iterable<readonly (string | number | null)[]>): Promise<void> {
    const appender = await this.#connection.createAppender(table);
    for (const row of rows) {
      for (const value of row) {
        if (value === null) appender.appendNull();
        else if (typeof value === "number") appender.appendDouble(value);
        else appender.appendVarchar(value);
      }
      appender.endRow();
    }
    appender.closeSync();
  }

  /** Ends the database and removes its folder. */
  close(): void {
    this.#connection.closeSync();
    this.#instance.closeSync();
    rmSync(this.folder, {recursive: true, force: true});
  }
}

// The order matters: what is allowed is said before external access is closed, and the lock comes last.
function lockStatements(folder: string, {files, timeZone}: ConnectionOptions): string[] {
  // The database follows links before it asks what is allowed.
  const paths = files.map((file) => quoteText(realpathSync(file)));
  return [
    `SET TimeZone = ${quoteText(timeZone)}`,
    // Joins build on their right side as written: of a CSV file the database guesses few rows, and would keep all events.
    "SET disabled_optimizers = 'build_side_probe_side'",
    `SET Calendar = 'gregorian'`,
    `SET allowed_directories = [${quoteText(`${realpathSync(folder)}/`)}]`,
    `SET allowed_paths = [${paths.join(", ")}]`,
    "SET enable_external_access = false",
    "SET lock_configuration = true"
  ];
}
