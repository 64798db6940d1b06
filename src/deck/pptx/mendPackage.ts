// What pptxgenjs 4.0.1 leaves to be wished for in a presentation: it writes the time of the day, names masters that do
// not exist, gives two shapes of a slide one id, and joins the paragraphs of notes.
import {langOf} from "./canvas.js";

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** Returns the parts of a presentation mended; the same parts give the same. */
export function mendPackage(
  parts: ReadonlyMap<string, Uint8Array>,
  {language}: {readonly language: string}
): Map<string, Uint8Array> {
  const mended = new Map<string, Uint8Array>();
  for (const [path, content] of parts) {
    if (!/\.(?:xml|rels)$/.test(path)) {
      mended.set(path, content);
      continue;
    }
    mended.set(path, encoder.encode(mendPart(path, decoder.decode(content), {parts, language})));
  }
  return mended;
}

function mendPart(
  path: string,
  xml: string,
  {parts, language}: {readonly parts: ReadonlyMap<string, Uint8Array>; readonly language: string}
): string {
  if (path === "docProps/core.xml")
    return xml.replace(/\s*<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, "");
  if (path === "[Content_Types].xml")
    return xml.replace(/\s*<Override PartName="\/([^"]*)"[^>]*\/>/g, (override, part: string) =>
      parts.has(part) ? override : ""
    );
  if (/^ppt\/notesSlides\/[^/]*\.xml$/.test(path)) return partNotes(xml, language);
  if (/^ppt\/slides\/[^/]*\.xml$/.test(path)) return markHeads(numberShapes(xml));
  return xml;
}

// Each shape has an id of its own within its slide; 1 is the slide's.
function numberShapes(xml: string): string {
  let id = 0;
  return xml.replace(/<p:cNvPr id="[^"]*"/g, () => `<p:cNvPr id="${++id}"`);
}

// The first row of a table with more than two columns names them: screen readers say it with each cell.
function markHeads(xml: string): string {
  return xml.replace(
    /<a:tbl><a:tblPr\/>(<a:tblGrid>(?:<a:gridCol[^>]*\/>){3,}<\/a:tblGrid>)/g,
    '<a:tbl><a:tblPr firstRow="1"/>$1'
  );
}

// One paragraph a line.
function partNotes(xml: string, language: string): string {
  const lang = langOf(language);
  return xml.replace(
    /<a:p><a:r><a:rPr lang="en-US" dirty="0"\/><a:t>([^<]*)<\/a:t><\/a:r><a:endParaRPr[^>]*\/><\/a:p>/,
    (_, text: string) =>
      text
        .split(/\r?\n/)
        .map((line) => `<a:p><a:r><a:rPr lang="${lang}" dirty="0"/><a:t>${line}</a:t></a:r></a:p>`)
        .join("")
  );
}
