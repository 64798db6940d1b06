import type {TraitValue} from "./persona.js";

/** Returns a trait's value as people write it: "high", 3, "3..8", "3.." for an open range. */
export function formatTrait(value: TraitValue): string | number {
  if (value.kind === "level") return value.level;
  if (value.kind === "number") return value.value;
  const end = (x: number): string => (Number.isFinite(x) ? String(x) : "");
  return `${end(value.from)}..${end(value.to)}`;
}
