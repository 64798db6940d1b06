// What personas/look.yaml may hold. Descriptions are hints in messages and help in editors.
import * as z from "zod";

const text = (description: string) => z.string().trim().min(1).describe(description);

const color = (what: string) => text(`${what} In quotes: "#0b5fff", or a CSS name such as teal.`).optional();

const colors = (when: string) =>
  z
    .strictObject({
      accent: color("Links, marks, the edge of what has the focus."),
      page: color("The paper behind everything."),
      card: color("The paper of cards and charts."),
      well: color("What lies deeper than the page: code, rows of tables."),
      ink: color("Words."),
      soft: color("Words beside others."),
      line: color("Thin lines between things.")
    })
    .optional()
    .describe(`Colours ${when}: accent, page, card, well, ink, soft, line.`);

const font = (what: string) =>
  z
    .strictObject({
      name: text("The face's name, as programs know it: Lumen Sans."),
      file: text("For browsers, a WOFF2 or TrueType file in personas/: fonts/lumen-sans.woff2.").optional(),
      bold: text(
        "The same for strong words and headings, where the first file holds one weight only."
      ).optional(),
      pictures: text(
        "TrueType (.ttf), for PNG and SVG pictures and link previews, which cannot use WOFF2. Without it those keep our face."
      ).optional(),
      pictures_bold: text("The same for strong words.").optional()
    })
    .optional()
    .describe(`${what} {name: Lumen Sans, file: fonts/lumen-sans.woff2, pictures: fonts/lumen-sans.ttf}`);

/** personas/look.yaml. */
export const lookSchema = z.strictObject({
  colors: z
    .strictObject({light: colors("by day"), dark: colors("at night")})
    .optional()
    .describe('By day and at night: {light: {accent: "#0b5fff"}, dark: {accent: "#8ab4ff"}}.'),
  fonts: z
    .strictObject({
      text: font("The face of texts:"),
      display: font("The face of names and headings:")
    })
    .optional()
    .describe("Faces of texts and of names: {text: {name: Lumen Sans, file: fonts/lumen-sans.woff2}}."),
  logo: z
    .strictObject({
      file: text("SVG or PNG in personas/: logo.svg."),
      dark: text("The same for dark paper: logo-dark.svg.").optional(),
      alt: text("What it says, for readers who do not see it: Lumen Academy.")
    })
    .optional()
    .describe("{file: logo.svg, dark: logo-dark.svg, alt: Lumen Academy}")
});

/** personas/look.yaml as it is written. */
export type LookYaml = z.output<typeof lookSchema>;
