import {createServer, type Server} from "node:http";
import {connect} from "node:net";
import {afterEach, describe, expect, test} from "vitest";
import {findPort, serveFront} from "../../src/cli/serveFront.js";
import {ProblemError} from "../../src/problem.js";
import {temporaryFolder} from "./temporaryFolder.js";

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

async function framework(): Promise<number> {
  const port = await findPort();
  const server = createServer((asked, answer) => answer.end(`page ${asked.url}`));
  server.on("upgrade", (_, socket) => {
    socket.write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: echo\r\nConnection: Upgrade\r\n\r\n");
    socket.pipe(socket);
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  open.push(server);
  return port;
}

async function front(files: Readonly<Record<string, string>>, inner: number): Promise<number> {
  const port = await findPort();
  open.push(await serveFront(port, inner, [{folder: temporaryFolder(files), paths: /^embed\//}]));
  return port;
}

describe("serveFront(port, framework, folders)", () => {
  test("serves files that match with their type, and passes the rest on", async () => {
    const port = await front({"embed/idle.svg": "<svg/>", "secret.txt": "x"}, await framework());
    const svg = await fetch(`http://127.0.0.1:${port}/embed/idle.svg?x=1`);
    expect([await svg.text(), svg.headers.get("content-type")]).toEqual(["<svg/>", "image/svg+xml"]);
    for (const path of ["/index.html?a=b", "/secret.txt", "/embed/none.svg"])
      expect(await (await fetch(`http://127.0.0.1:${port}${path}`)).text()).toBe(`page ${path}`);
  });

  test("passes web sockets on, both ways", async () => {
    const port = await front({}, await framework());
    const said = await new Promise<string>((resolve) => {
      let text = "";
      const socket = connect(port, "127.0.0.1", () =>
        socket.write("GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\n")
      );
      socket.on("data", (chunk) => {
        text += chunk.toString();
        if (text.endsWith("\r\n\r\n")) socket.write("hello");
        if (text.endsWith("hello")) resolve(text);
        if (text.endsWith("hello")) socket.destroy();
      });
    });
    expect(said).toMatch(/^HTTP\/1\.1 101 [\s\S]*hello$/);
  });

  test("answers that the preview starts where Framework does not answer yet", async () => {
    const port = await front({}, await findPort());
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(503);
  });

  test("rejects with a problem where the port is taken", async () => {
    const taken = await framework();
    await expect(serveFront(taken, 1, [])).rejects.toThrow(ProblemError);
    await expect(serveFront(taken, 1, [])).rejects.toThrow("Choose another port with --port");
  });
});
