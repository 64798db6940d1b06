import {readFileSync, statSync} from "node:fs";
import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {extname, join, normalize} from "node:path";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8"
};

/** Serves a folder on loopback as any static host would. */
export async function serveFolder(folder: string): Promise<{address: string; close: () => void}> {
  const server: Server = createServer((request, response) => {
    const path = normalize(decodeURIComponent((request.url ?? "/").replace(/[?#].*$/, "")));
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    if (!statSync(file, {throwIfNoEntry: false})?.isFile())
      return void response.writeHead(404).end("not found");
    response
      .writeHead(200, {"content-type": TYPES[extname(file)] ?? "application/octet-stream"})
      .end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A server that listens on a port has such an address.
  const {port} = server.address() as AddressInfo;
  return {address: `http://127.0.0.1:${port}`, close: () => server.close()};
}
