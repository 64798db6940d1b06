import {printPage} from "./printPage.js";

printPage("index");
