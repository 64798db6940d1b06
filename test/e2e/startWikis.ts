import {type ChildProcess, execFileSync, spawn} from "node:child_process";
import {appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {join} from "node:path";

/** A wiki that runs, and takes pages. */
export interface RunningWiki {
  readonly address: string;
  /** Writes a page and returns its address. */
  readonly write: (title: string, text: string) => string;
  readonly stop: () => void;
}

/** Sets MediaWiki up with SQLite, raw HTML and external pictures, out of the unpacked packages. */
export async function startMediaWiki(unpacked: string, port: number): Promise<RunningWiki> {
  const home = join(unpacked, "usr/share/mediawiki");
  const address = `http://127.0.0.1:${port}`;
  // They lead to where the package would have been installed.
  for (const link of ["LocalSettings.php", "images", "extensions", "config"])
    rmSync(join(home, link), {force: true});
  mkdirSync(join(home, "images"));
  mkdirSync(join(unpacked, "database"));
  symlinkSync("extensions-core", join(home, "extensions"));
  const given = ["--dbtype", "sqlite", "--dbpath", join(unpacked, "database"), "--server", address];
  const script = (name: string, args: readonly string[], input = ""): void =>
    void execFileSync("php", [join(home, "maintenance", name), ...args], {input, stdio: "pipe"});
  script("install.php", [...given, "--scriptpath", "", "--pass", "only-for-tests-1", "Kindred", "Admin"]);
  appendFileSync(join(home, "LocalSettings.php"), "\n$wgRawHtml = true;\n$wgAllowExternalImages = true;\n");
  const server = await serve(home, port);
  const write = (title: string, text: string): string => {
    script("edit.php", ["--user", "Admin", title], text);
    return `${address}/index.php?title=${encodeURIComponent(title)}`;
  };
  return {address, write, stop: () => void server.kill()};
}

/** Sets DokuWiki up with raw HTML, out of the unpacked packages. */
export async function startDokuWiki(unpacked: string, port: number): Promise<RunningWiki> {
  const home = join(unpacked, "usr/share/dokuwiki");
  const [conf, data] = [join(unpacked, "etc/dokuwiki"), join(unpacked, "var/lib/dokuwiki")];
  for (const part of ["tpl", "plugins"]) {
    rmSync(join(home, "lib", part), {force: true});
    cpSync(join(data, "lib", part), join(home, "lib", part), {recursive: true});
  }
  const moved = (file: string): void =>
    writeFileSync(
      file,
      readFileSync(file, "utf8").replaceAll("/etc/dokuwiki", conf).replaceAll("/var/lib/dokuwiki", data)
    );
  for (const file of [join(home, "inc/preload.php"), join(conf, "dokuwiki.php")]) moved(file);
  writeFileSync(
    join(conf, "local.php"),
    "<?php\n$conf['title'] = 'Kindred';\n$conf['htmlok'] = 1;\n$conf['useacl'] = 0;\n"
  );
  const address = `http://127.0.0.1:${port}`;
  const server = await serve(home, port);
  const write = (title: string, text: string): string => {
    writeFileSync(join(data, "data/pages", `${title}.txt`), text);
    return `${address}/doku.php?id=${title}`;
  };
  return {address, write, stop: () => void server.kill()};
}

async function serve(folder: string, port: number): Promise<ChildProcess> {
  const server = spawn("php", ["-S", `127.0.0.1:${port}`, "-t", folder], {
    stdio: ["ignore", "ignore", "pipe"]
  });
  // It says so when it listens.
  await new Promise<void>((resolve, reject) => {
    server.stderr?.on("data", (said: Buffer) => {
      if (said.toString().includes("started")) resolve();
    });
    server.once("exit", () => reject(new Error("PHP's server stopped")));
  });
  return server;
}
