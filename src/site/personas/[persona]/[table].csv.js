import {parameter, printFile} from "../../printPage.js";

printFile(`personas/${parameter("persona")}/${parameter("table")}.csv`);
