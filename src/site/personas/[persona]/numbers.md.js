import {parameter, printPage} from "../../printPage.js";

printPage(`personas/${parameter("persona")}/numbers`);
