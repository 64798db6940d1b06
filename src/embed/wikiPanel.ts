// "Put this in your wiki": tabs that are radio buttons, so that they turn without JavaScript; a script adds the buttons
// that copy.
import {type Markup, markup} from "../markup/markup.js";
import {isLasting} from "../personas/retired.js";
import type {Labels} from "../report/labels.js";
import type {Report} from "../report/report.js";
import {addressesOf, upFrom} from "./addresses.js";
import {type Snippet, type SnippetTemplates, snippetsOf} from "./snippets.js";
import type {Thing} from "./thing.js";

/** Renders the panel of a thing for the page at `page`, "personas/planner.html". */
export function wikiPanel(
  thing: Thing,
  report: Report,
  {page, templates}: {readonly page: string; readonly templates: SnippetTemplates}
): Markup {
  const {labels} = report;
  const snippets = snippetsOf(thing, report, templates);
  const name = {markup: `wiki-${thing.path.replace(/[^\w-]/g, "-")}`};
  const tabs = snippets.map((snippet, i) =>
    renderTab(snippet, report, {markup: `${name.markup}-${i}`}, {name, first: i === 0})
  );
  return markup`<details class="wiki"><summary>${labels.putInWiki}</summary>
    ${tabs.length > 0 ? markup`<p class="soft">${isLasting(thing.path) ? labels.wikiAbout : labels.wikiUnnamed}</p>${renderNobody(report)}<fieldset class="wiki-tabs"><legend class="only-read">${labels.yourWiki}</legend>${tabs}</fieldset>` : markup`<p class="soft">${labels.wikiNoAddress}</p>`}
    ${renderFiles(thing, report, upFrom(page))}</details>`;
}

function renderTab(
  snippet: Snippet,
  {labels, wiki: {allow, allowed}}: Report,
  id: Markup,
  {name, first}: {readonly name: Markup; readonly first: boolean}
): Markup {
  const {wiki, frame, height} = snippet;
  const framed = frame !== undefined && allow.length > 0 && markup` ${labels.frameAllowed}`;
  return markup`<div class="wiki-tab"><input type="radio" name="${name}" id="${id}"${first && markup` checked`}><label for="${id}" translate="no">${wiki.name}</label>
    <div class="wiki-panel">${renderCodes(snippet, labels)}<p class="soft"><strong>${labels.forAdministrator}</strong> ${allowed[wiki.allowed] ?? ""}${framed}</p>
    ${frame !== undefined && markup`<p class="soft">${labels.frameHeight} <b translate="no">${height} px</b></p>`}</div></div>`;
}

// Which is which is said where there are both.
function renderCodes({wiki, frame, picture}: Snippet, labels: Labels): Markup[] {
  const both = frame !== undefined && picture !== undefined;
  const codes = [
    {code: frame, label: labels.asFrame},
    {code: picture, label: labels.asPicture}
  ];
  return (wiki.pictureFirst ? codes.reverse() : codes).flatMap(({code, label}) =>
    code === undefined
      ? []
      : [markup`${both && markup`<p class="snippet-kind">${label}</p>`}${renderCode(code, labels)}`]
  );
}

function renderCode(code: string, labels: Labels): Markup {
  return markup`<div class="snippet" data-copy="${labels.copy}" data-copied="${labels.copied}"><pre tabindex="0" translate="no"><code>${code}</code></pre></div>`;
}

// Frames that every wiki would refuse are not offered without a word.
function renderNobody({labels, wiki: {allow}}: Report): Markup {
  if (allow.length > 0) return markup``;
  return markup`<p class="soft">${labels.frameNobody} <code translate="no">site: {embed: {allow: [https://wiki.lumen.example]}}</code> (<code translate="no">personas/family.yaml</code>)</p>`;
}

function renderFiles(thing: Thing, {labels}: Report, up: string): Markup {
  const at = addressesOf(thing.path);
  const files = [
    [at.picture, labels.filePicture],
    [at.pictureDark, labels.filePictureDark],
    [at.pixels, labels.filePixels],
    [at.words, labels.fileWords],
    [at.figures, labels.fileFigures],
    [at.single, labels.fileSingle]
  ];
  return markup`<p class="wiki-files"><strong>${labels.asFiles}</strong></p><ul class="downloads">${files.map(([path, label]) => markup`<li><a rel="external" href="${{markup: up + encodeURI(path)}}">${label}</a></li>`)}</ul>`;
}
