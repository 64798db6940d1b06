import {readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {countFeatures} from "../../src/features/countFeatures.js";
import {writeAssignments} from "../../src/features/writeAssignments.js";
import type {Study} from "../../src/study/study.js";
import {eventsSource, featureOf, folderOf, problemsOf, studyOf} from "./studies.js";

const paid = [{id: "paid", label: "paid", column: "paid", good: true}];
const table = [
  "user,signup,plan,paid,click,minutes",
  "a,2026-01-05,free,1,2,7",
  "b,2026-01-06,free,0,2,6",
  "c,2026-02-01,pro,,0,0",
  "d,2026-02-03,free,yes,2,2.4",
  "d,2026-02-03,free,yes,2,2.5",
  ",2026-02-03,free,yes,2,2.5",
  ""
].join("\n");
const features = [featureOf("click"), featureOf("minutes", {round: 5})];

function tableStudy(rest: Partial<Study> = {}): Study {
  const root = folderOf({"data/table.csv": table});
  return studyOf(root, {
    source: {kind: "features", files: ["data/table.csv"], columns: {user: "user", signup: "signup"}},
    cohorts: {by: "month"},
    outcomes: paid,
    features,
    ...rest
  });
}

describe("countFeatures(study) of a feature table", () => {
  test("groups its users, and counts all cohorts as complete", async () => {
    const {table: counted, cohorts, ledger, warnings} = await countFeatures(tableStudy());
    expect(cohorts.map(({id, users}) => [id, users])).toEqual([
      ["2026-01", 2],
      ["2026-02", 2]
    ]);
    expect([...counted.points]).toEqual([0, 0, 2, 0, 2, 5]);
    expect([...counted.users]).toEqual([0, 1, 0, 1, 2, 0]);
    expect([...counted.outcomeSums]).toEqual([0, 0, 0, 1, 1, 0]);
    expect([...counted.outcomeUsers]).toEqual([0, 0, 0, 1, 2, 0]);
    expect(ledger.users.reasons.filter(({rows}) => rows > 0)).toEqual([
      {reason: "kept", rows: 4},
      {reason: "missingValue", rows: 1},
      {reason: "duplicate", rows: 1}
    ]);
    expect([ledger.usersWithoutEvents, ledger.dataEnds, ledger.events]).toEqual([
      1,
      "2026-02-03T00:00:00Z",
      undefined
    ]);
    expect(warnings.map(({message}) => message)).toEqual(["1 user has rows that contradict each other"]);
  });

  test("counts those whom filters leave out, at the first that does", async () => {
    const filters: Study["filters"] = [
      {column: "paid", condition: {kind: "known"}},
      {column: "plan", condition: {kind: "isNot", values: ["pro"]}},
      {column: "click", condition: {kind: "atLeast", value: 2}},
      {column: "minutes", condition: {kind: "atMost", value: 6}},
      {column: "signup", condition: {kind: "unknown"}}
    ];
    const {ledger, cohorts} = await countFeatures(tableStudy({filters: filters.slice(0, 4)}));
    expect([ledger.filtered, cohorts.map(({users}) => users)]).toEqual([
      [1, 0, 0, 1],
      [1, 1]
    ]);
    expect((await problemsOf(countFeatures(tableStudy({filters}))))[0]!.message).toBe(
      "no user is left to count"
    );
  });
});

describe("countFeatures(study) with a filter on the window's end", () => {
  test("keeps users who left at it or later, or not at all", async () => {
    const root = folderOf({
      "data/users.csv":
        "user,signup,left\na,2026-01-01,2026-01-01T23:59:59Z\nb,2026-01-01,2026-01-02\nc,2026-01-01,\n",
      "data/events.csv": "user,event,time\na,click,2026-01-01\nb,click,2026-02-01\n"
    });
    const filters: Study["filters"] = [{column: "left", condition: {kind: "notBeforeWindowEnds"}}];
    const {ledger, cohorts} = await countFeatures(studyOf(root, {filters}));
    expect([ledger.filtered, cohorts]).toEqual([[1], [{id: "all", users: 2}]]);
    expect(ledger.events!.reasons.filter(({rows}) => rows > 0)).toEqual([
      {reason: "userLeftOut", rows: 1},
      {reason: "afterWindow", rows: 1}
    ]);
  });
});

describe("countFeatures(study) of a frequency table", () => {
  test("adds up equal rows, outcomes and filters by users", async () => {
    const text = "n,click,minutes,arm,paid\n5,2,7,b,3\n4,2,5,b,\n10,0,0,a,1\n7,2,7,,7\n2,1,1,a,2\n0,9,9,z,\n";
    const root = folderOf({"data/t.csv": text});
    const {
      table: counted,
      cohorts,
      ledger
    } = await countFeatures(
      studyOf(root, {
        source: {kind: "frequencies", files: ["data/t.csv"], columns: {users: "n"}},
        cohorts: {by: "column", column: "arm"},
        filters: [{column: "click", condition: {kind: "isNot", values: ["1"]}}],
        outcomes: paid,
        features
      })
    );
    expect(cohorts).toEqual([
      {id: "a", users: 10},
      {id: "b", users: 9}
    ]);
    expect([[...counted.points], [...counted.users]]).toEqual([
      [0, 0, 2, 5],
      [10, 0, 0, 9]
    ]);
    expect([[...counted.outcomeSums], [...counted.outcomeUsers]]).toEqual([
      [1, 0, 0, 3],
      [10, 0, 0, 5]
    ]);
    expect([ledger.users.read, ledger.filtered, ledger.usersWithoutEvents]).toEqual([28, [2], 10]);
  });
});

describe("writeAssignments(study, {vectors, output})", () => {
  const vectors = {
    points: Float64Array.of(0, 0, 2, 0, 2, 5),
    labels: ["idle", 'quick, "y"', "busy"],
    distances: Float64Array.of(0.5, 1, 2),
    runnersUp: ["busy", "", "idle"],
    runnerUpDistances: Float64Array.of(3, Number.NaN, 4)
  };

  test("writes one line per user, ordered by id", async () => {
    const study = tableStudy();
    const output = join(study.root, "out/who is who.csv");
    expect(await writeAssignments(study, {vectors, output})).toBe(4);
    expect(readFileSync(output, "utf8")).toBe(
      [
        "user_id,cohort,persona,distance,runner_up,runner_up_distance",
        "a,2026-01,busy,2.0,idle,4.0",
        "b,2026-01,busy,2.0,idle,4.0",
        "c,2026-02,idle,0.5,busy,3.0",
        'd,2026-02,"quick, ""y""",1.0,,',
        ""
      ].join("\n")
    );
  });

  test("writes users of events, those without events too, and Parquet", async () => {
    const root = folderOf({
      "data/users.csv": "user,signup\nz,2026-01-01\na,2026-01-01\n",
      "data/events.csv": "user,event,time\nz,click,2026-01-01\nz,click,2026-02-01\n"
    });
    const study = studyOf(root, {source: eventsSource(), features: [featureOf("click")]});
    const {table: counted} = await countFeatures(study);
    const own = {...vectors, points: counted.points, labels: ["idle", "busy"]};
    await writeAssignments(study, {vectors: own, output: join(root, "out.csv")});
    expect(readFileSync(join(root, "out.csv"), "utf8").split("\n").slice(1, 3)).toEqual([
      "a,all,idle,0.5,busy,3.0",
      "z,all,busy,1.0,,"
    ]);
    await writeAssignments(study, {vectors: own, output: join(root, "out.parquet")});
    expect(readFileSync(join(root, "out.parquet")).toString("latin1", 0, 4)).toBe("PAR1");
  });

  test("fails if a user has no vector, and leaves no file", async () => {
    const study = tableStudy();
    const output = join(study.root, "out.csv");
    await expect(
      writeAssignments(study, {vectors: {...vectors, points: Float64Array.of(1, 0, 2, 0, 2, 5)}, output})
    ).rejects.toThrow(/3 of 4 users/);
    expect(() => readFileSync(output)).toThrow();
  });

  test("refuses other kinds of files, and sources without users", async () => {
    const [kind] = await problemsOf(writeAssignments(tableStudy(), {vectors, output: "/nowhere/out.xlsx"}));
    expect(kind!.hint).toBe("Name it .csv or .parquet.");
    const source: Study["source"] = {kind: "frequencies", files: ["data/table.csv"], columns: {users: "n"}};
    const [none] = await problemsOf(writeAssignments(tableStudy({source}), {vectors, output: "out.csv"}));
    expect(none!.message).toBe("the source has no user ids");
  });
});
