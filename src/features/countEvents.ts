// Users and their events become vectors, and every row an entry of the ledger.
import type {Connection} from "../sources/connection.js";
import type {SourceFile} from "../sources/sourceFile.js";
import type {EventsSource, Study} from "../study/study.js";
import {buildTable, valueSql} from "./buildTable.js";
import type {Cohort, Counted, Ledger} from "./counted.js";
import {assertSums, eventPart, otherEvents, userPart} from "./eventLedger.js";
import {manyDuplicates} from "./eventWarnings.js";
import {type FoundCohort, formatMoment, publishCohort} from "./findCohorts.js";
import {type FrequencyTable, weightsOf} from "./frequencyTable.js";
import {type Observed, observeUsers, type Progress} from "./observeUsers.js";
import {windowMicros} from "./readPeople.js";
import {talliesSql} from "./tallySql.js";

/** Counts the users of an events source into a frequency table, with the ledger of all rows read. */
export async function countEvents(
  connection: Connection,
  study: Study,
  source: EventsSource,
  progress: Progress
): Promise<Counted> {
  const observed = await observeUsers(connection, study, source, progress);
  progress("counting features", 0.5);
  const cohorts = observed.complete.map((code) => observed.cohorts[code]!);
  const {table, kept, without} = await countTable(connection, observed, cohorts);
  const users = cohorts.map((_, j) => weightsOf(table, j).reduce((total, n) => total + n, 0));
  await assertUsers(connection, observed, users);
  const part = eventPart(observed.ledger, {
    files: pathsOf(observed.plan.files),
    complete: new Set(observed.complete),
    kept
  });
  return {
    table,
    cohorts: cohorts.map((cohort, j) => publishCohort(cohort, users[j]!)),
    incomplete: incompleteOf(observed),
    ledger: {
      users: await userLedger(connection, observed),
      events: part,
      usersWithoutEvents: without,
      otherEvents: otherEvents(observed.ledger, new Set(observed.complete)),
      filtered: observed.people.filtered,
      dataEnds: formatMoment(observed.dataEnds)
    },
    warnings: [...observed.warnings, ...manyDuplicates(part.reasons, observed.plan)]
  };
}

function incompleteOf({cohorts, complete}: Observed): Cohort[] {
  return cohorts
    .filter(({code}) => !complete.includes(code))
    .map((cohort) => publishCohort(cohort, cohort.users));
}

async function userLedger(connection: Connection, observed: Observed): Promise<Ledger["users"]> {
  const counts = {...observed.people.reasons, ...(await usersLeft(connection, observed))};
  const part = userPart(pathsOf(observed.userFiles), counts);
  assertSums("users in the ledger", part.read, observed.people.read);
  return part;
}

function pathsOf(files: readonly SourceFile[]): string[] {
  return files.map(({path}) => path);
}

/** Returns a query of the users of the complete cohorts: uid, cohort, kept rows, values as DOUBLE, outcomes. */
export function eventVectorsSql({plan, counted, complete}: Observed): string {
  const {features, outcomes} = plan.study;
  const values = features.map((feature, i) => `${valueSql(feature, `coalesce(value${i}, 0)`)} AS value${i}`);
  const cells = [
    "uid",
    "cohort",
    "coalesce(kept, 0) AS kept",
    ...values,
    ...outcomes.map((_, i) => `outcome${i}`)
  ];
  return `SELECT ${cells.join(", ")} FROM member LEFT JOIN (${talliesSql(plan, counted, complete)}) USING (uid) WHERE cohort IN (${complete.join(", ")})`;
}

async function countTable(
  connection: Connection,
  observed: Observed,
  cohorts: readonly FoundCohort[]
): Promise<{table: FrequencyTable; kept: number; without: number}> {
  const {study} = observed.plan;
  const names = study.features.map((_, i) => `value${i}`);
  const outcomes = study.outcomes.map(
    (_, i) => `count(*) FILTER (outcome${i} = 1) AS yes${i}, count(*) FILTER (outcome${i} < 2) AS known${i}`
  );
  const sums = [
    "count(*) AS users",
    "sum(kept) AS kept",
    "count(*) FILTER (kept = 0) AS without",
    ...outcomes
  ];
  await connection.run(
    `CREATE TABLE groups AS SELECT cohort, ${[...names, ...sums].join(", ")} FROM (${eventVectorsSql(observed)}) GROUP BY ALL`
  );
  const place = `CASE cohort ${cohorts.map(({code}, i) => `WHEN ${code} THEN ${i}`).join(" ")} END`;
  const cells = [place, ...names, "users", ...study.outcomes.flatMap((_, i) => [`yes${i}`, `known${i}`])];
  const sql = `SELECT ${cells.map((cell) => `(${cell})::DOUBLE`).join(", ")} FROM groups`;
  const table = await buildTable(connection, study, {sql, cohorts: cohorts.map(({id}) => id)});
  const [row] = await connection.rows<{kept: number; without: number}>(
    "SELECT coalesce(sum(kept), 0)::DOUBLE AS kept, coalesce(sum(without), 0)::DOUBLE AS without FROM groups"
  );
  return {table, ...row!};
}

// The table's users are counted along the events; these along the users' rows alone.
async function assertUsers(
  connection: Connection,
  {plan, complete, cohorts, dataEnds: ends}: Observed,
  users: readonly number[]
): Promise<void> {
  const observed = `signup + ${windowMicros(plan.study)} <= ${ends}`;
  const whole = isOf(plan.study, cohorts, complete, windowMicros(plan.study));
  // Ids are unique but for those in the table `twice`: only they are worth comparing with each other.
  const [row] = await connection.rows<{users: number}>(`
    WITH kept AS (SELECT id FROM person WHERE reason = 0 AND ${observed} AND ${whole})
    SELECT ((SELECT count(*) FROM kept ANTI JOIN twice USING (id)) + (SELECT count(DISTINCT id) FROM kept SEMI JOIN twice USING (id)))::DOUBLE AS users`);
  assertSums(
    "users in the table",
    users.reduce((a, b) => a + b, 0),
    row!.users
  );
}

async function usersLeft(
  connection: Connection,
  {plan, cohorts, complete, dataEnds: ends}: Observed
): Promise<{kept: number; notYetObserved: number; cohortNotComplete: number}> {
  const late = `signup + ${windowMicros(plan.study)} > ${ends}`;
  const whole = isOf(plan.study, cohorts, complete, windowMicros(plan.study));
  const [row] = await connection.rows<{kept: number; notYetObserved: number; cohortNotComplete: number}>(
    `SELECT count(*) FILTER (NOT (${late}) AND ${whole})::DOUBLE AS kept, count(*) FILTER (${late})::DOUBLE AS "notYetObserved",
     count(*) FILTER (NOT (${late}) AND NOT ${whole})::DOUBLE AS "cohortNotComplete" FROM person WHERE reason = 0`
  );
  return row!;
}

// Complete calendar cohorts come before the others, so one moment parts them; a cohort by a column has no end.
function isOf(
  {cohorts: {by}}: Study,
  cohorts: readonly FoundCohort[],
  complete: readonly number[],
  width: string
): string {
  if (by === "none" || by === "column") return "true";
  return `signup + ${width} < ${Math.max(...complete.map((code) => cohorts[code]!.endsAt!))}`;
}
