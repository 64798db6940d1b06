// Pictures for places that take no SVG: link previews, wikis, slides. Drawn by resvg as WebAssembly: no browser, the
// same bytes on every machine, and no face but ours, so that nothing depends on what is installed.
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {initWasm, Resvg} from "@resvg/resvg-wasm";

const packages = createRequire(import.meta.url);

// TrueType: resvg draws no text at all with woff2, and says nothing about it.
const FACES = [
  "@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf",
  "@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf",
  "@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf",
  "@expo-google-fonts/fraunces/600SemiBold/Fraunces_600SemiBold.ttf"
];

/** Returns the PNG of an SVG, so many pixels wide; the name says which picture it is, for whoever keeps them. */
export type DrawPixels = (name: string, svg: string, width: number) => Promise<Uint8Array>;

let faces: Promise<Uint8Array[]> | undefined;

/** Returns the PNG of an SVG whose texts are in Inter or Fraunces, `width` pixels wide; the same bytes for the same SVG. */
export async function rasterize(svg: string, width: number): Promise<Uint8Array> {
  faces ??= open();
  // Reading the faces takes longer than drawing: pictures whose words are outlines go without.
  const fontBuffers = (await faces).filter(() => svg.includes("<text"));
  const font = {fontBuffers, defaultFontFamily: "Inter", sansSerifFamily: "Inter", loadSystemFonts: false};
  const picture = new Resvg(svg, {font, fitTo: {mode: "width", value: width}});
  const drawn = picture.render();
  const bytes = drawn.asPng();
  // WebAssembly's memory is not swept: what is kept costs a thousand pictures gigabytes.
  drawn.free();
  picture.free();
  return bytes;
}

async function open(): Promise<Uint8Array[]> {
  await initWasm(readFileSync(packages.resolve("@resvg/resvg-wasm/index_bg.wasm")));
  return FACES.map((face) => readFileSync(packages.resolve(face)));
}
