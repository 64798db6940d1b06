import {printPage} from "./printPage.js";

printPage("glossary");
