// What personas/<id>.yaml and personas/family.yaml may hold. Descriptions are hints in messages and help in editors.
import * as z from "zod";
import {LANGUAGES} from "./persona.js";

const text = (description: string) => z.string().trim().min(1).describe(description);

/** A persona's file. What traits and colours mean is checked by parseTrait and parseColor. */
export const personaSchema = z.strictObject({
  name: text('What people call it: "The Binge Watcher".'),
  color: text('In quotes: "#d1495b", or a CSS name such as teal. In YAML an unquoted # begins a comment.'),
  family: text("One of the families of personas/family.yaml.").optional(),
  tagline: text('One line that everybody understands: "Presses play, rarely picks up the pencil".'),
  image: z
    .strictObject({
      file: text(
        "PNG, JPEG, SVG or WebP in personas/: planner.jpg. PowerPoint and PNG pictures cannot show WebP, and keep the flower."
      ),
      alt: text("What it shows, for readers who do not see it.")
    })
    .optional()
    .describe("A picture in the place of the flower: {file: planner.jpg, alt: Someone who draws a plan}."),
  match: z
    .enum(["cluster", "rule", "outliers"])
    .optional()
    .describe(
      "cluster (the default): by nearness; rule: everybody whom the traits fit exactly; outliers: the group set aside."
    ),
  traits: z
    .record(
      z.string(),
      z
        .union([z.string(), z.number()])
        .describe('none, low, typical, high, very high, a number such as 3, or a range such as "3..8".')
    )
    .optional()
    .describe(
      'Features with none, low, typical, high, very high, a number such as 3, or a range such as "3..8".'
    ),
  description: text("Markdown; {{share}} and other placeholders stand for numbers.").optional(),
  ideas: z
    .record(z.string(), text("What the team could do."))
    .optional()
    .describe("What each team could do: {product: ...}.")
});

/** personas/family.yaml. */
export const familySchema = z.strictObject({
  title: text('Title of the site: "The Lumen family".').optional(),
  language: z
    .enum(LANGUAGES)
    .optional()
    .describe(`Language of the site: ${LANGUAGES.join(", ")}.`),
  families: z
    .array(
      z.union([
        text("Name of a family."),
        z.strictObject({
          name: text("Name of the family: Explorers."),
          about: text("A sentence about it.").optional()
        })
      ])
    )
    .optional()
    .describe(
      "Families in the order of display: [Explorers, Builders], or a list of {name: Explorers, about: ...}."
    ),
  contact: text("Address of whoever answers questions: data@lumen.example, or https://...").optional(),
  site: z
    .strictObject({
      url: text("Address at which people open the site: https://personas.lumen.example").optional(),
      embed: z
        .strictObject({
          allow: z
            .array(text("Address of a wiki: https://wiki.lumen.example, or https://*.atlassian.net"))
            .optional()
            .describe("Who may show cards and charts in a frame: [https://wiki.lumen.example].")
        })
        .optional()
        .describe("Cards and charts in other pages: {allow: [https://wiki.lumen.example]}."),
      stale_after: text("After how long cards say that they are old: 45 days, or 8 weeks.").optional()
    })
    .optional()
    .describe("Where the site lies, for link previews and wikis: {url: https://personas.lumen.example}."),
  unnamed_groups: z
    .enum(["show", "hide"])
    .optional()
    .describe(
      "Groups that nobody has named yet: show (the default) gives readers a card and YAML to paste for each; hide leaves readers one grey share of people who are not yet described."
    )
});

/** A persona's file as it is written. */
export type PersonaYaml = z.output<typeof personaSchema>;
/** personas/family.yaml as it is written. */
export type FamilyYaml = z.output<typeof familySchema>;
