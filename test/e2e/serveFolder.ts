import {readFileSync, statSync} from "node:fs";
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
  ".json": "application/json",
  ".png": "image/png",
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8"
};

/** Serves a folder on loopback as any static host would; with `gzip`, texts are compressed, as most hosts do. */
export async function serveFolder(
  folder: string,
  {gzip = false}: {readonly gzip?: boolean} = {}
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
    const encoding = packed ? {"content-encoding": "gzip"} : {};
    response.writeHead(200, {"content-type": type, "content-length": body.length, ...encoding}).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A server that listens on a port has such an address.
  const {port} = server.address() as AddressInfo;
  return {address: `http://127.0.0.1:${port}`, close: () => server.close()};
}
