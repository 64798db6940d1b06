import {circleMarks, fitInto, imageMarks} from "../../images/ownMarks.js";
import {rasterize} from "../../images/rasterize.js";
import {markup} from "../../markup/markup.js";
import type {OwnPicture} from "../../personas/look.js";
import {ProblemError} from "../../problem.js";
import type {Report} from "../../report/report.js";

/** A logo as every program shows it: pixels, and its size on a slide, px. */
export interface LogoPicture {
  readonly data: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

const ROOM = {width: 150, height: 30};
/** Pixels of the picture for each of the slide: logos are looked at closely. */
const SHARP = 4;

/** Returns a look's logo for the foot of slides; undefined without one. */
export async function logoPicture({look}: Pick<Report, "look">): Promise<LogoPicture | undefined> {
  if (!look?.logo) return undefined;
  const {light, alt} = look.logo;
  const size = fitInto(light, ROOM);
  return {data: await pixelsOf(light, {...size, sharp: SHARP}), ...size, alt};
}

/** Draws a picture of the team's as pixels, as an image within an image: whatever it holds, it only draws. */
export async function pixelsOf(
  picture: OwnPicture,
  {
    width,
    height,
    sharp,
    round = false
  }: {readonly width: number; readonly height: number; readonly sharp: number; readonly round?: boolean}
): Promise<string> {
  const place = {x: 0, y: 0, width, height};
  const marks = round ? circleMarks(picture, place) : imageMarks(picture, place);
  const svg = markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${marks}</svg>`;
  try {
    const png = await rasterize(svg.markup, Math.max(1, Math.round(width * sharp)));
    return `image/png;base64,${Buffer.from(png).toString("base64")}`;
  } catch {
    const hint = "Save it anew, or as PNG.";
    const problem = {
      severity: "error",
      file: picture.file,
      message: "this picture cannot be drawn",
      hint
    } as const;
    throw new ProblemError([problem]);
  }
}
