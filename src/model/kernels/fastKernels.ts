import {createMemory} from "./assembler.js";
import {layOut, type Room, viewBuffers} from "./buffers.js";
import type {KernelSpace} from "./kernels.js";
import {kernelsModule} from "./wasm/module.js";

// One per number of columns: its code knows nothing of rows and centroids.
const modules = new Map<number, WebAssembly.Module>();

/** What the module exports: whole numbers in; places in memory are bytes. */
type Exports = Record<string, (...numbers: number[]) => number>;

/** Returns buffers in a memory of WebAssembly, and its loops over them. */
export function fastKernels(room: Room): KernelSpace {
  const layout = layOut(room);
  const memory = createMemory(layout.bytes);
  const {exports} = new WebAssembly.Instance(moduleFor(room.columns), {env: {memory, ...layout.at}});
  // The module is ours.
  const run = exports as Exports;
  const {at} = layout;
  const roomAt = (n: number): number => at.rooms + 8 * n * layout.roomSize;
  return {
    buffers: viewBuffers(memory.buffer, layout),
    kernels: {
      nearest: (k, rows) => void run.nearest(k, rows, at.X, at.labels, at.upper, at.lower),
      nearestOfSome: (k, count) =>
        void run.nearest(k, count, at.someX, at.someLabels, at.someNearest, at.someNext),
      beginGaps: run.beginGaps,
      addUp: run.addUp,
      inertia: run.inertia,
      search: run.search,
      relabel: run.relabel,
      place: run.place,
      change: (rows, {out, last, place, room: n}) =>
        run.change(rows, out, last, place, n < 0 ? 0 : roomAt(n)),
      distances: (n, row, rows) => void run.distances(roomAt(n), row, rows),
      addErrors: run.addErrors,
      swapCost: (n, rows) => run.swapCost(roomAt(n), rows),
      nearBorders: run.nearBorders,
      moveSearched: run.moveSearched,
      approach: run.approach,
      cumulate: run.cumulate,
      costWith: run.costWith
    }
  };
}

function moduleFor(columns: number): WebAssembly.Module {
  let module = modules.get(columns);
  if (module === undefined) {
    module = new WebAssembly.Module(kernelsModule(columns));
    modules.set(columns, module);
  }
  return module;
}
