// The loops of k-means as they are meant: the oracle of the fast ones.
import {layOut, type Room, viewBuffers} from "./buffers.js";
import type {KernelSpace} from "./kernels.js";
import {plainLloyd} from "./plain/lloyd.js";
import {plainMoves} from "./plain/moves.js";
import {rowsOf} from "./plain/rows.js";
import {plainSeeds} from "./plain/seeds.js";
import {plainSwaps} from "./plain/swaps.js";

/** Returns buffers in a memory of their own, and plain loops over them. */
export function plainKernels(room: Room): KernelSpace {
  const layout = layOut(room);
  const buffers = viewBuffers(new ArrayBuffer(layout.bytes), layout);
  const rows = rowsOf(buffers, room.columns);
  return {
    buffers,
    kernels: {
      ...plainLloyd(buffers, rows),
      ...plainSwaps(buffers, rows, layout.roomSize),
      ...plainMoves(buffers, rows, room.columns),
      ...plainSeeds(buffers, rows)
    }
  };
}
