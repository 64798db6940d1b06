// What a page can do beyond being read. Every page is whole without it.
import {copySnippets} from "./copySnippets.js";
import {search} from "./search.js";
import {sortTables} from "./sortTables.js";
import {turnPages} from "./turnPages.js";
import {whichForm} from "./whichForm.js";

copySnippets();
search();
sortTables();
turnPages();
whichForm();
