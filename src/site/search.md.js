import {printPage} from "./printPage.js";

printPage("search");
