import type {YamlFile} from "../study/yamlFile.js";
import type {OwnPicture} from "./look.js";
import type {PersonaYaml} from "./personaSchema.js";

/** One persona's file as far as it is valid; `value` if all of it is. */
export interface PersonaFile {
  readonly id: string;
  readonly yaml: YamlFile;
  readonly parts: Partial<PersonaYaml>;
  /** Top-level keys that have a problem already. */
  readonly doubtful: ReadonlySet<string>;
  readonly value?: PersonaYaml;
  /** The file that `image` names, where it could be read. */
  readonly picture?: OwnPicture;
}
