// Files of the team's own under names of ours: whatever the team calls them, an address is never strange.
import type {Look, OwnFile} from "../personas/look.js";
import type {PersonaReport, Report} from "../report/report.js";
import {withPages} from "../report/withPages.js";
import type {Assets} from "./assets.js";
import {LOOK_STYLES, lookStyles} from "./lookStyles.js";

/** Returns the files of the look and the pictures of personas, by path in the site; none where there are none. */
export function ownFiles(report: Report): Assets {
  const {look} = report;
  const pictures = withPages(report).flatMap(({id, image}): Named[] =>
    image ? [[picturePath({id, image}), image]] : []
  );
  const files = [...(look ? lookFiles(look) : []), ...pictures];
  return new Map<string, string | Uint8Array>([
    ...(look ? [[LOOK_STYLES, lookStyles(look, {faces: true})] as const] : []),
    ...files.map(([path, {base64}]) => [path, new Uint8Array(Buffer.from(base64, "base64"))] as const)
  ]);
}

/** Returns where a persona's own picture lies in the site. */
export function picturePath({id, image}: {id: string; image: NonNullable<PersonaReport["image"]>}): string {
  return `pictures/${id}.${image.ending}`;
}

/** Returns where a look's logo lies in the site, by day and at night; undefined without one. */
export function logoPaths({logo}: Look): {readonly light: string; readonly dark?: string} | undefined {
  if (!logo) return undefined;
  const {light, dark} = logo;
  return {
    light: `look/logo.${light.ending}`,
    ...(dark ? {dark: `look/logo-dark.${dark.ending}`} : {})
  };
}

/** Returns which faces a look gives browsers, by their path in the site. */
export function facePaths({text, display}: Look): readonly {readonly path: string; readonly file: OwnFile}[] {
  const named = (name: string, file: OwnFile | undefined) =>
    file ? [{path: `look/${name}.${file.ending}`, file}] : [];
  return [
    ...named("text", text?.file),
    ...named("text-bold", text?.bold),
    ...named("display", display?.file),
    ...named("display-bold", display?.bold)
  ];
}

type Named = readonly [path: string, file: OwnFile];

function lookFiles(look: Look): Named[] {
  const {logo} = look;
  const paths = logoPaths(look);
  return [
    ...facePaths(look).map(({path, file}): Named => [path, file]),
    ...(logo && paths ? [[paths.light, logo.light] as const] : []),
    ...(logo?.dark && paths?.dark ? [[paths.dark, logo.dark] as const] : [])
  ];
}
