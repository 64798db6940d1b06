// What personas/release.json may hold. It is written by `kindred accept`; people read it, and now and then resolve a merge.
import * as z from "zod";
import {RELEASE_SCHEMA} from "./formatRelease.js";

const users = z.int().min(0).describe("Users: a whole number, in steps of min_group.");
const values = z.record(z.string(), z.number());

const feature = z.strictObject({
  counts: z.string().describe("What was counted."),
  mean: z.number().describe("Mean over the users, after the logarithm if scaling is log."),
  scale: z.number().positive().describe("Standard deviation over the users."),
  constant: z.literal(true).optional().describe("true where everybody had the same value."),
  set_aside_above: z.number().optional().describe("Limit above which people are set aside.")
});

const group = z.strictObject({
  persona: z.string().optional().describe("Id of the persona; without it, the group had no name."),
  since: z.string().describe("Cohort of the persona's first release."),
  releases: z.int().min(1).describe("Number of releases that the persona has been in."),
  users,
  share: z.number().min(0).max(1).describe("Share of all users, 0 to 1."),
  traits: z
    .record(z.string(), z.union([z.string(), z.number()]))
    .optional()
    .describe("The persona's traits as they were."),
  average: values.describe("Averages by feature."),
  spread: z.number().min(0).describe("Width of the group, in standard deviations."),
  centroid: values.describe("Centroid by feature, in standard deviations from the mean.")
});

export const releaseSchema = z.strictObject({
  schema: z.literal(RELEASE_SCHEMA).describe(`Version of this file's shape: ${RELEASE_SCHEMA}.`),
  release: z.int().min(1).describe("Number of the release: 1, 2, 3."),
  cohort: z.string().describe("Cohort that was clustered, or all."),
  ends: z.string().optional().describe("When the cohort, or the data, ended."),
  reason: z.string().describe("Why it was accepted."),
  window: z.string().describe("The study's window."),
  scaling: z.enum(["standard", "log"]).describe("The study's scaling."),
  users: users.min(1),
  features: z.record(z.string(), feature).describe("Features in the study's order."),
  groups: z.array(group).min(1).describe("Groups, largest first."),
  addresses: z
    .array(z.string())
    .optional()
    .describe("Everything that could be put into a wiki: these addresses answer for good."),
  earlier: z
    .array(z.strictObject({release: z.int().min(1), cohort: z.string(), ends: z.string().optional()}))
    .optional()
    .describe("Releases before this one, oldest first."),
  retired: z
    .record(z.string(), z.string())
    .optional()
    .describe("What went, with the latest cohort then: its addresses still answer.")
});

/** personas/release.json as it is written. */
export type ReleaseJson = z.output<typeof releaseSchema>;
