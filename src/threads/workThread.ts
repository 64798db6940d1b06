// What the other threads of `together` do.
import {parentPort} from "node:worker_threads";
import {type Order, takePieces} from "./together.js";

parentPort?.on("message", async (order: Order) => {
  // Whoever calls `inPieces` names a module of the house.
  const {[order.name]: begin} = (await import(order.module)) as Record<
    string,
    (input: unknown) => (n: number) => unknown
  >;
  parentPort?.postMessage(takePieces(order, begin(order.input)));
});
