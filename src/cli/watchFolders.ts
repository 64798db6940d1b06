import {existsSync, type FSWatcher, readdirSync, watch} from "node:fs";
import {join} from "node:path";

/** Saves come in bursts: an editor writes a temporary file, renames it, touches it. */
const SETTLED_MS = 20;

/** Watches folders for saves. */
export interface FolderWatch {
  /** Watches these folders from now on, and no others. */
  readonly set: (folders: Iterable<string>) => void;
  readonly close: () => void;
}

/** Calls back once per burst of changes with the paths that changed. */
export function watchFolders(changed: (paths: readonly string[]) => void): FolderWatch {
  const watchers = new Map<string, FSWatcher>();
  const paths = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const settle = (): void => {
    const burst = [...paths];
    paths.clear();
    changed(burst);
  };
  const open = (folder: string): void => {
    if (watchers.has(folder) || !existsSync(folder)) return;
    const watcher = watch(folder, (_, name) => {
      if (!name || name.startsWith(".") || name.endsWith("~")) return;
      paths.add(join(folder, name));
      clearTimeout(timer);
      timer = setTimeout(settle, SETTLED_MS);
    });
    watchers.set(
      folder,
      watcher.on("error", () => watcher.close())
    );
  };
  const set = (folders: Iterable<string>): void => {
    const wanted = new Set(folders);
    for (const [folder, watcher] of watchers) {
      if (wanted.has(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const folder of wanted) open(folder);
  };
  return {set, close: () => set([])};
}

/** Returns a folder and all folders in it, hidden ones and installed packages left out. */
export function foldersBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const inner = readdirSync(folder, {withFileTypes: true})
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith(".") && entry.name !== "node_modules")
    .flatMap((entry) => foldersBelow(join(folder, entry.name)));
  return [folder, ...inner];
}
