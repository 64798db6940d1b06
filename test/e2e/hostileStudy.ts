// A study in which everything that people type, and everything that data hold, is hostile. Payloads are dealt to slots:
// each slot is a feature, a persona, a family, a cohort and an outcome, and holds every sixteenth payload.
import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {formatHex} from "culori";
import {stringify} from "yaml";
import {PAYLOADS, type Payload} from "./payloads.js";

export const SLOTS = 16;
const PER_SLOT = 12;
const IDLE = 60;

/** Returns the payloads of a slot; the first begins the text unless `turn` brings another there. */
export function dealt(slot: number, {turn = 0, braces = true} = {}): Payload[] {
  const mine = PAYLOADS.filter((one, i) => i % SLOTS === slot && (braces || !one.braces));
  return mine.map((_, i) => mine[(i + turn) % mine.length]);
}

/** Returns a slot's payloads as one line. */
export function line(slot: number, options: {turn?: number; braces?: boolean} = {}): string {
  return dealt(slot, options)
    .map(({text}) => text)
    .join(" ");
}

/** All payloads as one line, beginning with the one given. */
export function everything(first = 0): string {
  return PAYLOADS.map((_, i) => PAYLOADS[(i + first) % PAYLOADS.length].text).join(" ");
}

/** Names of columns: every payload is in one of them. */
const COLUMNS = {
  user: (turn: number) => `u ${line(turn)}`,
  event: (turn: number) => line(turn + 1),
  time: (turn: number) => line(turn + 2),
  signup: (turn: number) => line(turn + 3),
  plan: (turn: number) => line(turn + 4)
};
const outcomeColumn = (slot: number): string => `o ${line(slot, {turn: 1})}`;

/** Writes the study into a folder; `first` is the payload with which title, note and people begin. */
export function writeHostileStudy(root: string, first: number): void {
  for (const folder of ["data", "personas"]) mkdirSync(join(root, folder), {recursive: true});
  const write = (path: string, value: object): void =>
    writeFileSync(join(root, path), stringify(value, {lineWidth: 0}));
  write("data/study.yaml", study(first));
  write("personas/family.yaml", {
    title: everything(first + 1),
    families: slots().map((slot) => ({
      name: `F${slot} ${line(slot)}`,
      about: line(slot, {turn: 2})
    })),
    contact: "https://x.example/'onmouseover='hit(1)'$" + "{hit(1)}`{{hit}}"
  });
  for (const slot of slots()) write(`personas/persona-${slot}.yaml`, persona(slot));
  writeFileSync(join(root, "data/users.csv"), users());
  writeFileSync(join(root, "data/events.csv"), events());
}

/** 0 to 15. */
export function slots(): number[] {
  return Array.from({length: SLOTS}, (_, slot) => slot);
}

function study(first: number): object {
  const feature = (slot: number): object => ({
    label: line(slot, {turn: first}),
    unit: [line(slot, {turn: 1}), line(slot, {turn: 2})],
    verb: line(slot, {turn: 3}),
    events: line(slot)
  });
  return {
    title: everything(first),
    note: everything(first + 2),
    people: everything(first + 3),
    source: {users: "data/users.csv", events: "data/events.csv"},
    columns: {
      user: COLUMNS.user(0),
      event: COLUMNS.event(0),
      time: COLUMNS.time(0),
      signup: COLUMNS.signup(0)
    },
    window: "first 24 hours",
    data_ends: "2026-02-01",
    cohorts: {column: COLUMNS.plan(0)},
    fit: "all",
    filters: [{column: COLUMNS.plan(0), known: true, why: everything(first + 4)}],
    features: {
      plain: {label: "Plain", unit: "thing", events: "plain"},
      ...Object.fromEntries(slots().map((slot) => [`f${slot}`, feature(slot)]))
    },
    outcomes: Object.fromEntries(
      slots().map((slot) => [`o${slot}`, {label: line(slot, {turn: 2}), column: outcomeColumn(slot)}])
    ),
    outliers: "none",
    k: 2,
    why: everything(first + 5)
  };
}

// Slot 15 has no people: its persona is absent. The clusters of the idle have no persona.
function persona(slot: number): object {
  const texts = dealt(slot, {braces: false}).map(({text}) => text);
  return {
    name: `${line(slot, {braces: false})} N${slot}`,
    color: formatHex({mode: "oklch", l: 0.4 + 0.02 * slot, c: 0.1, h: 22 * slot}),
    family: `F${slot} ${line(slot)}`,
    tagline: line(slot, {turn: 1, braces: false}),
    match: "rule",
    traits: {[`f${slot}`]: "1.."},
    description: [...texts, texts.map((text) => `- ${text}`).join("\n"), texts.join(" ")].join("\n\n"),
    ideas: {[line(slot, {turn: 1})]: texts.join("\n\n"), [line(slot, {turn: 2})]: texts[texts.length - 1]}
  };
}

function users(): string {
  const header = [COLUMNS.user(0), COLUMNS.signup(0), COLUMNS.plan(0), ...slots().map(outcomeColumn)];
  const rows = slots().flatMap((slot) =>
    Array.from({length: PER_SLOT}, (_, i) => userRow(`s${slot}-${i}`, line(slot, {turn: 3})))
  );
  const idle = Array.from({length: IDLE}, (_, i) => userRow(`idle-${i}`, "plain"));
  return csv([header, ...rows, ...idle]);
}

function userRow(id: string, plan: string): string[] {
  return [id, "2026-01-05T08:00:00Z", plan, ...slots().map((slot) => (slot % 2 ? "yes" : "no"))];
}

// Each person of a slot does what the slot's feature counts, and something that no feature counts.
function events(): string {
  const header = [COLUMNS.user(0), COLUMNS.event(0), COLUMNS.time(0)];
  const at = "2026-01-05T09:00:00Z";
  const counted = slots()
    .slice(0, SLOTS - 1)
    .flatMap((slot) => Array.from({length: PER_SLOT}, (_, i) => [`s${slot}-${i}`, line(slot), at]));
  const other = PAYLOADS.flatMap(({text}) =>
    Array.from({length: PER_SLOT}, (_, i) => [`idle-${i}`, `other ${text}`, at])
  );
  const plain = Array.from({length: IDLE / 2}, (_, i) => [`idle-${i}`, "plain", at]);
  return csv([header, ...counted, ...other, ...plain]);
}

function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",") + "\r\n").join("");
}
