import {printPage} from "./printPage.js";

printPage("which");
