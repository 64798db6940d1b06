// PNGs of pictures, drawn only when a picture has changed.

import type {DrawPixels} from "./images/rasterize.js";
import {rasterThreads} from "./images/rasterThreads.js";
import type {StageCache} from "./stageCache.js";

/** Returns a drawer that keeps each PNG by the content of its picture. */
export function drawPixels(cache: StageCache, rasterize = rasterThreads()): DrawPixels {
  return async (name, svg, width) => {
    const inputs = {values: [svg, width], code: ["images/rasterize.ts"]};
    return (await cache(`picture-${name.replaceAll("/", "_")}`, inputs, () => rasterize(svg, width))).result;
  };
}
