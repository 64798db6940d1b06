import type {FrequencyTable} from "../features/frequencyTable.js";
import type {Problem} from "../problem.js";
import type {Definitions, PersonaDefinition, Trait} from "./persona.js";

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
  const d = features.length;
  const tests = traits.map((trait) => ({column: features.indexOf(trait.feature), ...bounds(trait)}));
  return (i) =>
    tests.every(
      ({column, from, to}) => column >= 0 && points[i * d + column] >= from && points[i * d + column] <= to
    );
}

// Both ends widened by what rounding to a step such as 0.1 leaves. Level words other than none are not exact: the
// reader refuses them, and here they meet nobody.
function bounds({value}: Trait): {from: number; to: number} {
  const slack = (x: number): number => (Number.isFinite(x) ? 1e-9 * Math.max(1, Math.abs(x)) : 0);
  if (value.kind === "range") return {from: value.from - slack(value.from), to: value.to + slack(value.to)};
  if (value.kind === "level" && value.level !== "none") return {from: Number.NaN, to: Number.NaN};
  const exact = value.kind === "number" ? value.value : 0;
  return {from: exact - slack(exact), to: exact + slack(exact)};
}

function overlap(first: PersonaDefinition, second: PersonaDefinition): Problem {
  return {
    ...second.place,
    severity: "warning",
    message: `some people meet the rules of both "${first.name}" and "${second.name}"`,
    hint: `They count as "${first.name}", whose file comes first. Make the traits of one exclude the other.`
  };
}
