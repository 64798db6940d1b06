import type {FrequencyTable} from "../features/frequencyTable.js";
import type {Problem} from "../problem.js";
import type {Definitions, PersonaDefinition} from "./persona.js";
import {boundsOf, isWithin} from "./ruleBounds.js";

/** Rows that personas with `match: rule` take out before clustering. */
export interface Excluded {
  /** m: 1 where a rule took the row. */
  readonly excluded: Uint8Array;
  /** m: index of the persona in the definitions, −1 for none. */
  readonly ruleOf: Int32Array;
  /** A warning for each pair of rules that take the same people. */
  readonly problems: readonly Problem[];
}

/**
 * Finds the rows whose features meet all traits of a rule exactly (equal up to rounding of the last digits; ranges
 * with their ends). The rule of the first persona by file name takes a row that meets several.
 */
export function excludeRows(table: FrequencyTable, {personas}: Definitions): Excluded {
  const excluded = new Uint8Array(table.rows);
  const ruleOf = new Int32Array(table.rows).fill(-1);
  const both = new Set<string>();
  for (const [index, persona] of personas.entries()) {
    if (persona.match !== "rule" || persona.traits.length === 0) continue;
    const meets = ruleTest(persona, table);
    for (let i = 0; i < table.rows; i++) {
      if (!meets(i)) continue;
      if (ruleOf[i] >= 0) both.add(`${ruleOf[i]} ${index}`);
      else ruleOf[i] = index;
      excluded[i] = 1;
    }
  }
  const pairs = [...both].map((pair) => pair.split(" ").map(Number));
  return {
    excluded,
    ruleOf,
    problems: pairs.map(([first, second]) => overlap(personas[first], personas[second]))
  };
}

function ruleTest({traits}: PersonaDefinition, {features, points}: FrequencyTable): (row: number) => boolean {
  const bounds = traits.map((trait) => ({column: features.indexOf(trait.feature), ...boundsOf(trait)}));
  const rule = {columns: features.length, bounds};
  return (i) => isWithin(points, i, rule);
}

function overlap(first: PersonaDefinition, second: PersonaDefinition): Problem {
  return {
    ...second.place,
    severity: "warning",
    message: `some people meet the rules of both "${first.name}" and "${second.name}"`,
    hint: `They count as "${first.name}", whose file comes first. Make the traits of one exclude the other.`
  };
}
