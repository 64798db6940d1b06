import {parameter, printPage} from "./printPage.js";

printPage(parameter("page"));
