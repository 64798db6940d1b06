import {printPage} from "./printPage.js";

printPage("method");
