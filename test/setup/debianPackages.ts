// What the sites are tried in: Debian's MediaWiki, DokuWiki and nginx, and the grammar of SVG, unpacked into a folder of the
// test's own. Only PHP and xmllint are installed, on Debian as root and where they are not there yet.
import {execFileSync, spawnSync} from "node:child_process";
import {existsSync, mkdirSync, readdirSync} from "node:fs";
import {join} from "node:path";

const MODULES = ["sqlite3", "mbstring", "dom", "intl"];
const PHP = ["php-cli", "php-sqlite3", "php-mbstring", "php-xml", "php-intl"];
/** What DokuWiki looks for where Debian puts it. */
const LIBRARIES = ["libphp-simplepie", "php-geshi", "php-phpseclib", "php-random-compat"];
const UNPACKED = ["mediawiki", "mediawiki-classes", "dokuwiki", "nginx", "w3c-sgml-lib"];

/** Unpacks wikis, server and grammar into the folder; returns why not where that is not possible. */
export function unpackPackages(folder: string): string | undefined {
  if (!existsSync("/etc/debian_version") || process.getuid?.() !== 0) return "not Debian as root";
  try {
    if (!hasPhp() || !hasLint()) {
      console.log(`No xmllint, or no PHP with ${MODULES.join(", ")} found: installing Debian's.`);
      apt(["update", "-qq"]);
      apt(["install", "-y", "-qq", "--no-install-recommends", ...PHP, ...LIBRARIES, "libxml2-utils"]);
    }
    const packages = join(folder, "packages");
    mkdirSync(packages, {recursive: true});
    if (!download(packages)) {
      apt(["update", "-qq"]);
      if (!download(packages)) return "apt-get cannot download the packages";
    }
    for (const name of readdirSync(packages))
      execFileSync("dpkg-deb", ["--extract", join(packages, name), folder], {stdio: "pipe"});
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message.split("\n")[0] : String(error);
  }
}

function hasPhp(): boolean {
  const said = spawnSync("php", ["-m"], {encoding: "utf8"});
  return (
    existsSync("/usr/share/php/phpseclib/bootstrap.php") &&
    said.status === 0 &&
    MODULES.every((name) => said.stdout.split("\n").includes(name))
  );
}

function hasLint(): boolean {
  return spawnSync("xmllint", ["--version"]).status === 0;
}

function apt(args: readonly string[]): void {
  execFileSync("apt-get", args, {stdio: "pipe", env: {...process.env, DEBIAN_FRONTEND: "noninteractive"}});
}

function download(folder: string): boolean {
  return spawnSync("apt-get", ["download", "-qq", ...UNPACKED], {cwd: folder, stdio: "pipe"}).status === 0;
}
