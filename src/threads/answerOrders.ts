// What a thread of `together` does. It is told names, and knows the work by them.
import {parentPort} from "node:worker_threads";
import {type Order, takePieces} from "./takePieces.js";

/** Work by the name of the function that begins it. */
export type Works = Readonly<Record<string, (input: never) => (n: number) => unknown>>;

/** Answers orders until the thread is ended. */
export function answerOrders(works: Works): void {
  parentPort?.on("message", ({name, input, ...order}: Order) => {
    const begin = works[name];
    if (begin === undefined) throw new Error(`no thread knows this work: ${name}`);
    // Whoever orders gives the input that `begin` of this name takes.
    parentPort?.postMessage(takePieces(order, begin(input as never)));
  });
}
