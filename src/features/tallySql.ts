// SQL that makes users' features out of the rows that count (surveyEvents.ts), where equal ones are taken once.
import {localSql} from "../sources/cellSql.js";
import type {Feature, Study} from "../study/study.js";
import {type EventsPlan, eventNames} from "./classifyEvents.js";

/** Returns a query of the features per user of some cohorts: uid, `kept` (the rows that made them), `value0`, `value1` … */
export function talliesSql(plan: EventsPlan, counted: string, cohorts: readonly number[]): string {
  const {features} = plan.study;
  const sums = packedSums(plan).map((sum, i) => `${sum} AS packed${i}`);
  const own = features.flatMap((feature, i) =>
    isPacked(plan, feature) ? [] : `${aggregateSql(plan, feature)} AS value${i}`
  );
  const values = features.map((feature, i) =>
    isPacked(plan, feature) ? `${fieldSql(plan, feature)} AS value${i}` : `value${i}`
  );
  const rows = distinctSql(plan, `(${counted}) WHERE cohort IN (${cohorts.join(", ")})`);
  const users = `SELECT who AS uid, ${["count(*) AS kept", ...sums, ...own].join(", ")} FROM (${rows}) GROUP BY who`;
  return `SELECT ${["uid", "kept", ...values].join(", ")} FROM (${users})`;
}

// One row per event that differs: by its id where there is one, else by user, name, time and count. Only rows of users
// who count are compared. This is the dearest step of all, so moment and code share one number: a moment has less
// than 53 bits.
function distinctSql({study, source}: EventsPlan, counted: string): string {
  const kinds = eventNames(study.features).length + 1;
  const amount = source.columns.count === undefined ? [] : ["amount"];
  const rows = `SELECT *, moment${kinds > 1024 ? "::HUGEINT" : ""} * ${kinds} + code AS what FROM ${counted}`;
  const names = ["who", "what", ...amount];
  const row = `struct_pack(${names.map((name) => `${name} := ${name}`).join(", ")})`;
  const distinct =
    source.columns.id === undefined
      ? `SELECT DISTINCT ${names.join(", ")} FROM (${rows})`
      : `SELECT unnest(first_row) FROM (SELECT min(${row}) AS first_row FROM (${rows}) GROUP BY eid)`;
  const items = ["who", `what % ${kinds} AS code`, ...amount];
  if (study.features.some(({counting}) => counting === "days"))
    items.push(`${daySql(study, `(what // ${kinds})::BIGINT`)} AS day`);
  return `SELECT ${items.join(", ")} FROM (${distinct})`;
}

// Each aggregate costs a walk through memory for every row. So numbers of rows are counted four at a time, as 31 bits
// each of one sum: a user would need two thousand million rows for one to run over into the next.
const perWord = 4;
const fieldBits = 31n;

function isPacked({source}: EventsPlan, {counting}: Feature): boolean {
  return source.columns.count === undefined && counting !== "days";
}

function packedFeatures(plan: EventsPlan): Feature[] {
  return plan.study.features.filter((feature) => isPacked(plan, feature));
}

function packedSums(plan: EventsPlan): string[] {
  const packed = packedFeatures(plan);
  const words = Array.from({length: Math.ceil(packed.length / perWord)}, (_, word) =>
    packed.slice(word * perWord, (word + 1) * perWord)
  );
  return words.map((features) => {
    const cases = eventNames(plan.study.features).map((name, code) => {
      const fields = features.map(({events}, i) =>
        events.includes(name) ? 1n << (fieldBits * BigInt(i)) : 0n
      );
      return `WHEN ${code + 1} THEN ${fields.reduce((a, b) => a + b)}::HUGEINT`;
    });
    return `sum(CASE code ${cases.join(" ")} ELSE 0::HUGEINT END)`;
  });
}

function fieldSql(plan: EventsPlan, feature: Feature): string {
  const place = packedFeatures(plan).indexOf(feature);
  const shift = fieldBits * BigInt(place % perWord);
  const rows = `((packed${Math.floor(place / perWord)} >> ${shift}) & ${(1n << fieldBits) - 1n})::BIGINT`;
  return feature.counting === "any" ? `(${rows} > 0)::INTEGER` : rows;
}

function aggregateSql({study, source}: EventsPlan, {events, counting}: Feature): string {
  const names = eventNames(study.features);
  const is = `code IN (${events.map((event) => names.indexOf(event) + 1).join(", ") || "NULL"})`;
  const happened = source.columns.count === undefined ? is : `${is} AND amount > 0`;
  if (counting === "any") return `coalesce(max((${happened})::INTEGER), 0)`;
  if (counting !== "days") return `coalesce(sum(amount) FILTER (${is}), 0)`;
  // A set of days is one word of bits in windows of up to two months: their numbers differ modulo 64.
  if (study.window.hours > 61 * 24) return `count(DISTINCT day) FILTER (${happened})`;
  return `coalesce(bit_count(bit_or(1::UBIGINT << (day % 64)::UBIGINT) FILTER (${happened})), 0)`;
}

// Days since 1970 in the study's zone: a moment to believe is after that.
function daySql({timeZone}: Study, moment: string): string {
  return `(${localSql(timeZone, moment)}::DATE - DATE '1970-01-01')::INTEGER`;
}
