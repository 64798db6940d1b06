import type {Room} from "./buffers.js";
import {fastKernels} from "./fastKernels.js";
import type {KernelSpace} from "./kernels.js";
import {plainKernels} from "./plainKernels.js";

// Below so many rows a memory of its own costs more than it gains.
const FEW_ROWS = 50;

/** Returns buffers of that room and their kernels; both kinds give equal bits. */
export function kernelSpace(room: Room): KernelSpace {
  return room.rows < FEW_ROWS ? plainKernels(room) : fastKernels(room);
}
