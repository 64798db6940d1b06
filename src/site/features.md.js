import {printPage} from "./printPage.js";

printPage("features");
