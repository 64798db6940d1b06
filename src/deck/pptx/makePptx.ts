import {paintOf} from "../../images/palette.js";
import type {Report} from "../../report/report.js";
import type {Slide} from "../slide.js";
import {type Canvas, cleanText, drawText, type Piece, runsOf} from "./canvas.js";
import {drawSlide} from "./drawSlide.js";
import {fitText} from "./fitText.js";
import {logoPicture} from "./logoPicture.js";
import {defineMasters, masterOf, TITLES} from "./masters.js";
import {mendPackage} from "./mendPackage.js";
import {Presentation} from "./pptxgen.js";
import {readZip, writeZip} from "./zip.js";

/** Returns the slides as a PowerPoint presentation of 13⅓ × 7½ inches; the same slides give the same bytes. */
export async function makePptx(
  slides: readonly Slide[],
  report: Report,
  progress: (done: string) => void = () => undefined
): Promise<Uint8Array> {
  // PowerPoint knows no dark mode.
  const palette = paintOf(report, "light");
  const presentation = new Presentation();
  presentation.layout = "LAYOUT_WIDE";
  presentation.title = cleanText(report.title);
  presentation.subject = cleanText(report.kicker);
  presentation.author = cleanText(report.title);
  presentation.company = "";
  defineMasters(presentation, report, {palette, logo: await logoPicture(report)});
  for (const [i, slide] of slides.entries()) {
    progress(`${i + 1}/${slides.length}`);
    const drawn = presentation.addSlide({masterName: masterOf(slide.kind)});
    const canvas: Canvas = {slide: drawn, palette, language: report.language};
    drawHead(canvas, slide);
    await drawSlide(canvas, slide);
    drawn.addNotes(cleanText(slide.notes.join("\n")));
  }
  // Asked for bytes, it gives bytes.
  const bytes = (await presentation.write({outputType: "uint8array"})) as Uint8Array;
  return writeZip(mendPackage(readZip(bytes), report));
}

function drawHead(canvas: Canvas, slide: Slide): void {
  const {palette, language} = canvas;
  const place = TITLES[masterOf(slide.kind)];
  if (slide.kicker !== "")
    drawText(canvas, [{text: slide.kicker.toLocaleUpperCase(language), look: {}}], {
      place: {...place, y: place.y - 26, height: 20},
      look: {size: 15, color: palette.soft}
    });
  canvas.slide.addText(runsOf(titlePieces(canvas, slide), language), {placeholder: "title"});
}

function titlePieces({palette}: Canvas, slide: Slide): Piece[] {
  const {width, height} = TITLES[masterOf(slide.kind)];
  const look = {color: palette.ink, display: true, bold: true};
  if (slide.kind !== "persona") {
    const largest = slide.kind === "title" ? 62 : 44;
    return [
      {
        text: slide.title,
        look: {...look, size: fitText([slide.title], {width, height, largest, smallest: 16, bold: true})}
      }
    ];
  }
  const {name, shades} = slide.persona;
  const size = fitText([name], {width, height: height * 0.5, largest: 46, smallest: 18, bold: true});
  const small = fitText([slide.title], {width, height: height * 0.46, largest: 26, smallest: 13, bold: true});
  return [
    {text: name, look: {...look, size, color: shades.light}, end: true},
    {text: slide.title, look: {...look, size: small}}
  ];
}
