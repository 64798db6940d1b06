// A thread of `together` for the model's long work.
import {improveEach} from "../model/exchange.js";
import {clusterEach} from "../model/fitModel.js";
import {measureEach} from "../model/silhouettes.js";
import {answerOrders} from "./answerOrders.js";

answerOrders({clusterEach, improveEach, measureEach});
