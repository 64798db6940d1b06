// Reads personas/look.yaml: a company's own colours, faces and logo. An absent file is a site in our own.
import {existsSync} from "node:fs";
import {join} from "node:path";
import type {Problem} from "../problem.js";
import {atNewPlaces} from "../study/atNewPlaces.js";
import {checkSwallowed} from "../study/checkSwallowed.js";
import {checkYaml} from "../study/checkYaml.js";
import {readYaml} from "../study/readYaml.js";
import {keysWithin} from "../study/schemaAt.js";
import {placeOf, problemAt, type YamlFile, type YamlPath} from "../study/yamlFile.js";
import {checkLookColors, normalizeColors} from "./checkLook.js";
import type {Look, LookFont, OwnFile} from "./look.js";
import {type LookYaml, lookSchema} from "./lookSchema.js";
import {type Read, readOwnFile, readOwnPicture, type Wanted} from "./readOwnFile.js";

/** Its name in personas/. */
export const LOOK_FILE = "look.yaml";

/** Bytes: what a reader loads, and what only pictures are made with. */
const MOST = {font: 300_000, pictures: 2_000_000, logo: 100_000} as const;

/** A valid look, or what of it is valid. */
export interface LookRead {
  readonly look?: Look;
  readonly problems: readonly Problem[];
}

/** Reads and checks personas/look.yaml below the root. */
export function readLook(root: string): LookRead {
  const file = `personas/${LOOK_FILE}`;
  if (!existsSync(join(root, file))) return {problems: []};
  const {yaml, problems: syntax} = readYaml(root, file);
  if (!yaml) return {problems: syntax};
  const {parts, problems} = checkYaml(yaml, lookSchema);
  const swallowed = checkSwallowed(yaml, keysWithin(lookSchema));
  const reader = openReader(root, yaml);
  const text = reader.font(parts.fonts?.text, "text");
  const display = reader.font(parts.fonts?.display, "display");
  const logo = reader.logo(parts.logo);
  const look: Look = {
    colors: normalizeColors(parts.colors),
    ...(text && {text}),
    ...(display && {display}),
    ...(logo && {logo})
  };
  const found = [...checkLookColors(parts.colors, yaml), ...reader.problems];
  return {look, problems: [...syntax, ...atNewPlaces(syntax, problems), ...swallowed, ...found]};
}

type FontYaml = NonNullable<LookYaml["fonts"]>["text"];

interface Reader {
  readonly problems: readonly Problem[];
  readonly font: (given: FontYaml, name: "text" | "display") => LookFont | undefined;
  readonly logo: (given: LookYaml["logo"]) => Look["logo"];
}

// What cannot be read is told and left out.
function openReader(root: string, yaml: YamlFile): Reader {
  const problems: Problem[] = [];
  const kept = <T>(read: Read<T>): T | undefined => {
    if ("found" in read) return read.found;
    problems.push(read.problem);
    return undefined;
  };
  const wanted = (at: YamlPath, written: string, limits: Pick<Wanted, "kinds" | "most">): Wanted => ({
    ...{root, yaml, at, written},
    ...limits
  });
  const face = (at: YamlPath, written: string | undefined, only?: "ttf"): OwnFile | undefined =>
    written === undefined
      ? undefined
      : kept(
          readOwnFile(
            wanted(at, written, {
              kinds: only ? [only] : ["woff2", "ttf"],
              most: only ? MOST.pictures : MOST.font
            })
          )
        );
  const picture = (at: YamlPath, written: string) =>
    kept(readOwnPicture(wanted(at, written, {kinds: ["svg", "png"], most: MOST.logo})));
  return {
    problems,
    font: (given, name) => {
      if (given === undefined) return undefined;
      const at = ["fonts", name];
      problems.push(...checkName(given.name, yaml, [...at, "name"]));
      const [file, bold] = [face([...at, "file"], given.file), face([...at, "bold"], given.bold)];
      const pictures = face([...at, "pictures"], given.pictures, "ttf") ?? outlined(file);
      const picturesBold = face([...at, "pictures_bold"], given.pictures_bold, "ttf") ?? outlined(bold);
      return {
        name: given.name,
        ...(file && {file}),
        ...(bold && {bold}),
        ...(pictures && {pictures}),
        ...(picturesBold && {picturesBold})
      };
    },
    logo: (given) => {
      if (given === undefined) return undefined;
      const light = picture(["logo", "file"], given.file);
      const dark = given.dark === undefined ? undefined : picture(["logo", "dark"], given.dark);
      return light && {light, ...(dark && {dark}), alt: given.alt};
    }
  };
}

function outlined(file: OwnFile | undefined): OwnFile | undefined {
  return file?.ending === "ttf" ? file : undefined;
}

// It goes into style sheets and slides: letters, digits and what stands between them.
function checkName(name: string, yaml: YamlFile, at: YamlPath): Problem[] {
  if (/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,59}$/u.test(name)) return [];
  const say = {
    message: `"${name}" is no name of a face`,
    hint: "Write one name, at most 60 letters, digits, spaces, . _ -, without quotes or commas: Lumen Sans."
  };
  return [problemAt(yaml, placeOf(yaml, at), say)];
}
