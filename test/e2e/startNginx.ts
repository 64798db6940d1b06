import {type ChildProcess, spawn} from "node:child_process";
import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";

/** nginx that runs, and how to stop it. */
export interface RunningNginx {
  readonly address: string;
  readonly stop: () => void;
}

/** Serves a site with its own example of a configuration, out of the unpacked package; only host, port and folder are named. */
export async function startNginx(unpacked: string, site: string, port: number): Promise<RunningNginx> {
  const prefix = join(unpacked, "nginx");
  mkdirSync(prefix, {recursive: true});
  const example = readFileSync(join(site, "nginx.conf.example"), "utf8")
    .replace("listen 80;", `listen 127.0.0.1:${port};`)
    .replace("server_name personas.example;", "server_name 127.0.0.1;")
    .replaceAll("/var/www/personas", site);
  const places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${join(prefix, name)};`
  );
  const around = `daemon off; pid ${join(prefix, "pid")}; user root; events {}
http { access_log off; ${places.join(" ")}
${example}}\n`;
  writeFileSync(join(prefix, "nginx.conf"), around);
  const server = spawn(
    join(unpacked, "usr/sbin/nginx"),
    ["-p", prefix, "-c", join(prefix, "nginx.conf"), "-e", "stderr", "-g", "error_log stderr notice;"],
    {stdio: ["ignore", "ignore", "pipe"]}
  );
  await started(server);
  return {address: `http://127.0.0.1:${port}`, stop: () => void server.kill()};
}

// It tells of each worker when it listens.
async function started(server: ChildProcess): Promise<void> {
  let told = "";
  await new Promise<void>((resolve, reject) => {
    server.stderr?.on("data", (said: Buffer) => {
      told += said.toString();
      if (told.includes("start worker process ")) resolve();
    });
    server.once("exit", () => reject(new Error(`nginx stopped: ${told}`)));
    server.once("error", reject);
  });
}
