import {parameter, printFile} from "./printPage.js";

printFile(`${parameter("table")}.json`);
