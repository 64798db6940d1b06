import type {DrawPixels} from "../images/rasterize.js";

/** A PNG that is wanted: its address, its picture, its width in pixels. */
export interface Wanted {
  readonly path: string;
  readonly svg: string;
  readonly width: number;
}

/** Returns the PNGs with their addresses, in the same order; all are asked for at once. */
export function drawAll(wanted: readonly Wanted[], drawPixels: DrawPixels): Promise<[string, Uint8Array][]> {
  return Promise.all(
    wanted.map(
      async ({path, svg, width}): Promise<[string, Uint8Array]> => [path, await drawPixels(path, svg, width)]
    )
  );
}
