// What the other threads of `together` do.
import {parentPort} from "node:worker_threads";
import {type Order, takePieces} from "./sharing.js";

parentPort?.on("message", async (order: Order) => {
  // The module is one of this folder's: `inPieces` names it.
  const {[order.name]: begin} = (await import(order.module)) as Record<
    string,
    (input: unknown) => (n: number) => unknown
  >;
  parentPort?.postMessage(takePieces(order, begin(order.input)));
});
