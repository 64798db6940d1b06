import {answerOrders} from "../../src/threads/answerOrders.js";
import {timesEach} from "../model/timesEach.js";

answerOrders({timesEach});
