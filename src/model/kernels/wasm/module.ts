// Writes the WebAssembly module of `fastKernels`. What each function is for says kernels.ts, what it does the plain loops.
import {assemble} from "../assembler.js";
import {BUFFER_NAMES} from "../buffers.js";
import {lloydFunctions} from "./lloyd.js";
import {moveFunctions} from "./moves.js";
import {writerFor} from "./rows.js";
import {seedFunctions} from "./seeds.js";
import {swapFunctions} from "./swaps.js";

/** Returns the module for rows of so many columns; it imports the memory and where each buffer begins in it. */
export function kernelsModule(columns: number): Uint8Array<ArrayBuffer> {
  const code = writerFor(columns);
  return assemble(BUFFER_NAMES, [
    ...lloydFunctions(columns, code),
    ...swapFunctions(code),
    ...moveFunctions(columns, code),
    ...seedFunctions(code)
  ]);
}
