import type {Problem} from "../problem.js";
import type {Study} from "../study/study.js";
import {placeOf, problemAt, type YamlFile} from "../study/yamlFile.js";
import type {Family, PersonaDefinition} from "./persona.js";
import type {FamilyYaml} from "./personaSchema.js";
import {checkSite, normalizeSite} from "./sitePlace.js";

/** Family of personas that name none, where family.yaml lists none either. */
export const ONLY_FAMILY = "Everyone";

/** Returns the title of the site where family.yaml has none. */
export function defaultTitle({title}: Pick<Study, "title">): string {
  return `The ${title} family`;
}

/** Returns the families as family.yaml lists them, in its order. */
export function listedFamilies({families = []}: FamilyYaml): Family["families"] {
  return families.map((family) => (typeof family === "string" ? {name: family} : withoutUndefined(family)));
}

/** Returns the family with defaults: titled after the study; its families are those that the personas name. */
export function normalizeFamily(
  given: FamilyYaml,
  study: Study,
  personas: readonly PersonaDefinition[]
): Family {
  const listed = listedFamilies(given);
  const named = [...new Set(personas.map(({family}) => family))].map((name) => ({name}));
  return {
    title: given.title ?? defaultTitle(study),
    language: given.language ?? "en",
    families: listed.length > 0 ? listed : named,
    ...(given.contact === undefined ? {} : {contact: given.contact}),
    ...(given.site === undefined ? {} : {site: normalizeSite(given.site)}),
    ...(given.unnamed_groups === "hide" ? {hidesUnnamed: true as const} : {})
  };
}

/** Returns what is wrong with family.yaml beyond its schema: families listed twice, a contact that is no address. */
export function checkFamily(given: FamilyYaml, yaml: YamlFile): Problem[] {
  const problems: Problem[] = [];
  const names = listedFamilies(given).map(({name}) => name.toLowerCase());
  names.forEach((name, i) => {
    if (names.indexOf(name) === i) return;
    const message = `the family "${listedFamilies(given)[i].name}" is listed twice`;
    problems.push(problemAt(yaml, placeOf(yaml, ["families", i]), {message, hint: "Keep one of them."}));
  });
  if (given.contact !== undefined && !isAddress(given.contact)) {
    const say = {
      message: `"${given.contact}" is not an address`,
      hint: "Write data@lumen.example, or an address that begins with https://."
    };
    problems.push(problemAt(yaml, placeOf(yaml, ["contact"]), say));
  }
  return [...problems, ...checkSite(given.site, yaml)];
}

function isAddress(text: string): boolean {
  return /^(mailto:)?[^\s@:/<>"]+@[^\s@:/<>"]+$/.test(text) || /^https?:\/\/[^\s<>"]+$/.test(text);
}

function withoutUndefined({
  name,
  about
}: {
  name: string;
  about?: string | undefined;
}): Family["families"][number] {
  return about === undefined ? {name} : {name, about};
}
