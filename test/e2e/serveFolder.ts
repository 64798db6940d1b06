import {existsSync, readFileSync, statSync} from "node:fs";
import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {extname, join, normalize} from "node:path";
import {gzipSync} from "node:zlib";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".csv": "text/csv; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8"
};

/** The headers that the folder's _headers file asks for, as its hosts read it: of every rule that fits, joined. */
export function headersOf(folder: string, path: string): Record<string, string> {
  const file = join(folder, "_headers");
  if (!existsSync(file)) return {};
  const found: Record<string, string> = {};
  let fits = false;
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (/^\//.test(line)) fits = line.endsWith("*") ? path.startsWith(line.slice(0, -1)) : path === line;
    const [, name, value] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
    if (fits && name !== undefined)
      found[name] = found[name] === undefined ? value : `${found[name]}, ${value}`;
  }
  return found;
}

/**
 * Serves a folder on loopback as any static host would; with `policy`, with the headers that the folder asks for; with
 * `gzip`, texts are compressed, as most hosts do.
 */
export async function serveFolder(
  folder: string,
  {policy = false, gzip = false}: {readonly policy?: boolean; readonly gzip?: boolean} = {}
): Promise<{address: string; close: () => void}> {
  const server: Server = createServer((request, response) => {
    const path = normalize(decodeURIComponent((request.url ?? "/").replace(/[?#].*$/, "")));
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    if (!statSync(file, {throwIfNoEntry: false})?.isFile())
      return void response.writeHead(404).end("not found");
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    // Fonts and pictures are compressed in themselves.
    const packed = gzip && /^text|svg|json/.test(type);
    const body = packed ? gzipSync(readFileSync(file)) : readFileSync(file);
    response
      .writeHead(200, {
        "content-type": type,
        "content-length": body.length,
        ...(packed ? {"content-encoding": "gzip"} : {}),
        ...(policy ? headersOf(folder, path) : {})
      })
      .end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A server that listens on a port has such an address.
  const {port} = server.address() as AddressInfo;
  return {address: `http://127.0.0.1:${port}`, close: () => server.close()};
}
