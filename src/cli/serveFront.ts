// What readers of the preview talk to. Framework's preview serves pages, but no file under the name that it has in
// the built site; this front serves those files itself and passes everything else on, web sockets included.
import {readFileSync, statSync} from "node:fs";
import {createServer, type IncomingMessage, request, type Server, type ServerResponse} from "node:http";
import {connect} from "node:net";
import {extname, join, normalize} from "node:path";
import {ProblemError} from "../problem.js";

const HOST = "127.0.0.1";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf"
};

/** A folder whose files are served where they match. */
export interface ServedFolder {
  readonly folder: string;
  readonly paths: RegExp;
}

/** Returns a port of this machine that was free a moment ago. */
export async function findPort(): Promise<number> {
  const server = createServer();
  await listen(server, 0);
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  // A server that listens on a port has such an address.
  return typeof address === "object" && address ? address.port : 0;
}

/** Serves files of the folders, the first that has one, and the rest from Framework's port; rejects with a problem where the port is taken. */
export async function serveFront(
  port: number,
  framework: number,
  folders: readonly ServedFolder[]
): Promise<Server> {
  const server = createServer((asked, answer) => {
    const file = findFile(asked.url ?? "/", folders);
    if (file === undefined) return pass(asked, answer, framework);
    const headers = {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      "cache-control": "no-cache"
    };
    answer.writeHead(200, headers).end(asked.method === "HEAD" ? undefined : readFileSync(file));
  });
  server.on("upgrade", (asked, socket, head) => {
    const inner = connect(framework, HOST, () => {
      inner.write(`${requestLines(asked)}\r\n\r\n`);
      inner.write(head);
      inner.pipe(socket).pipe(inner);
    });
    inner.on("error", () => socket.destroy());
    socket.on("error", () => inner.destroy());
  });
  await listen(server, port);
  return server;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = {
        severity: "error",
        file: `http://${HOST}:${port}`,
        message: "something else is served there already",
        hint: "Choose another port with --port, or stop the other preview."
      } as const;
      reject(error.code === "EADDRINUSE" ? new ProblemError([taken]) : error);
    });
    server.listen(port, HOST, resolve);
  });
}

function findFile(url: string, folders: readonly ServedFolder[]): string | undefined {
  const path = pathOf(url);
  return path === undefined
    ? undefined
    : folders
        .filter(({paths}) => paths.test(path))
        .map(({folder}) => join(folder, path))
        .find((file) => statSync(file, {throwIfNoEntry: false})?.isFile());
}

// Undefined where it is no address of a file in a folder.
function pathOf(url: string): string | undefined {
  try {
    const path = normalize(decodeURIComponent(url.replace(/[?#].*$/, ""))).replace(/^\/+/, "");
    return path.startsWith("..") || path.includes("\0") ? undefined : path;
  } catch {
    return undefined;
  }
}

function pass(asked: IncomingMessage, answer: ServerResponse, port: number): void {
  const {method, url, headers} = asked;
  const inner = request({host: HOST, port, method, path: url, headers}, (response) => {
    answer.writeHead(response.statusCode ?? 502, response.headers);
    response.pipe(answer);
  });
  // Framework is starting, or it is gone; a page asks again.
  inner.on("error", () => void answer.writeHead(503, {"retry-after": "1"}).end("The preview is starting."));
  asked.pipe(inner);
}

function requestLines({method, url, httpVersion, rawHeaders}: IncomingMessage): string {
  const headers = rawHeaders.flatMap((name, i) => (i % 2 ? [] : [`${name}: ${rawHeaders[i + 1]}`]));
  return [`${method} ${url} HTTP/${httpVersion}`, ...headers].join("\r\n");
}
