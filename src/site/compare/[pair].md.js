import {parameter, printPage} from "../printPage.js";

printPage(`compare/${parameter("pair")}`);
