// A company's look as one style sheet that comes after ours: what it does not name stays as it is.
import {type Look, type LookFont, type OwnFile, siteColors} from "../personas/look.js";
import type {SiteColors} from "../personas/siteColors.js";

/** Where the style sheet of a look lies in the site; its faces and its logo lie beside it. */
export const LOOK_STYLES = "look/look.css";

/** Returns the custom properties of a look; `faces`: with the files of its faces, which lie beside the style sheet. */
export function lookStyles(look: Look, {faces}: {readonly faces: boolean}): string {
  const {colors, text, display} = look;
  const fonts = [
    ...(text ? [`  --text: "${text.name}", system-ui, sans-serif;\n`] : []),
    ...(display ? [`  --display: "${display.name}", Georgia, serif;\n  --headline: var(--display);\n`] : [])
  ].join("");
  // Ours at night would lose to what the look says by day: so each of its colours is said for both.
  const names = Object.keys({...colors.light, ...colors.dark}) as (keyof SiteColors)[]; // keys of both
  const paints = declarations(look, names);
  return [
    ...(faces && text ? [faceRules(text, "text")] : []),
    ...(faces && display ? [faceRules(display, "display")] : []),
    ...(paints + fonts === "" ? [] : [`:root {\n${paints}${fonts}}\n`])
  ].join("");
}

// Checked colours, names and endings only: nothing in here can end a rule.
function declarations(look: Look, names: readonly (keyof SiteColors)[]): string {
  const [light, dark] = [siteColors(look, "light"), siteColors(look, "dark")];
  return names.map((name) => `  --${name}: light-dark(${light[name]}, ${dark[name]});\n`).join("");
}

function faceRules({name, file, bold}: LookFont, role: string): string {
  const rule = (own: OwnFile | undefined, part: string, weights: string): string =>
    own === undefined
      ? ""
      : `@font-face {\n  font-family: "${name}";\n  font-weight: ${weights};\n  font-display: swap;\n  src: url(${part}.${own.ending}) format("${own.ending === "ttf" ? "truetype" : "woff2"}");\n}\n`;
  return rule(file, role, bold ? "100 500" : "100 900") + rule(bold, `${role}-bold`, "501 900");
}
