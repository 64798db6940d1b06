// What pptxgenjs 4.0.1 leaves to be wished for in a presentation: it writes the time of the day, names masters that do
// not exist, gives two shapes of a slide one id, and joins the paragraphs of notes. A company's own faces and colours are
// put in here, too: so the theme has them, and what people add to the slides looks alike.
import {type Look, siteColors} from "../../personas/look.js";
import type {Report} from "../../report/report.js";
import {FACES, hex, langOf} from "./canvas.js";

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** Returns the parts of a presentation mended; the same parts give the same. */
export function mendPackage(
  parts: ReadonlyMap<string, Uint8Array>,
  report: Pick<Report, "language" | "look">
): Map<string, Uint8Array> {
  const {language} = report;
  const mended = new Map<string, Uint8Array>();
  for (const [path, content] of parts) {
    if (!/\.(?:xml|rels)$/.test(path)) {
      mended.set(path, content);
      continue;
    }
    const xml = mendPart(path, decoder.decode(content), {parts, language});
    mended.set(path, encoder.encode(report.look ? dressPart(path, xml, report.look) : xml));
  }
  return mended;
}

// Only what is in tags: a text that tells of a face stays as it is.
function dressPart(path: string, xml: string, look: Look): string {
  const names = new Map([
    [FACES.text, look.text?.name],
    [FACES.display, look.display?.name]
  ] as const);
  const faced = xml.replace(
    /(<a:(?:latin|ea|cs|sym)\b[^<>]*\stypeface=")([^"]*)"/g,
    (whole, start: string, face: string) => {
      const name = names.get(face as typeof FACES.text); // any other has none
      return name === undefined ? whole : `${start}${name}"`;
    }
  );
  return path.startsWith("ppt/theme/") ? colorTheme(faced, look) : faced;
}

// ECMA-376, 20.1.6.2: each colour of a theme has its element.
function colorTheme(xml: string, look: Look): string {
  const {ink, page, soft, well, accent} = siteColors(look, "light");
  const colors = {dk1: ink, lt1: page, dk2: soft, lt2: well, accent1: accent, hlink: accent, folHlink: soft};
  return Object.entries(colors).reduce(
    (theme, [name, color]) =>
      theme.replace(
        new RegExp(`<a:${name}>.*?</a:${name}>`, "s"),
        `<a:${name}><a:srgbClr val="${hex(color)}"/></a:${name}>`
      ),
    xml
  );
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
