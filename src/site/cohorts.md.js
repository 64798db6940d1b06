import {printPage} from "./printPage.js";

printPage("cohorts");
