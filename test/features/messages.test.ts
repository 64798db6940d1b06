// Every mistake that a person can make with data, and the words they get.
import {gzipSync} from "node:zlib";
import {describe, expect, test} from "vitest";
import {countFeatures} from "../../src/features/countFeatures.js";
import {formatProblems} from "../../src/problem.js";
import type {Study} from "../../src/study/study.js";
import {eventColumns, eventsSource, featureOf, folderOf, problemsOf, studyOf} from "./studies.js";

const users = "user,signup\nu1,2026-01-05T10:00:00Z\nu2,2026-01-06\n";
const events =
  "user,event,time\nu1,click,2026-01-05T11:00:00Z\nu2,view,2026-01-06T09:00:00Z\nu2,view,2026-01-09\n";

async function wordsOf(files: Record<string, string | Buffer>, rest: Partial<Study> = {}): Promise<string> {
  return formatProblems(await problemsOf(countFeatures(studyOf(folderOf(files), rest))));
}

const strict = {source: eventsSource({tolerateBroken: 0})};

describe("countFeatures(study) says of files", () => {
  test("that none matches, and what there is", async () => {
    expect(await wordsOf({"data/event.csv": events, "data/users.csv": users})).toMatchInlineSnapshot(`
      "data/study.yaml: no file matches "data/events.csv"
        The folder data/ holds event.csv, users.csv. Did you mean "data/event.csv"?

      1 problem"
    `);
  });

  test("that a glob matches none", async () => {
    expect(
      await wordsOf({"data/users.csv": users}, {source: eventsSource({events: ["logs/events-*.csv"]})})
    ).toMatchInlineSnapshot(`
      "data/study.yaml: no file matches "logs/events-*.csv"
        The folder logs/ holds nothing.

      1 problem"
    `);
  });

  test("that they are empty", async () => {
    expect(await wordsOf({"data/events.csv": "", "data/users.csv": "\n\n"})).toMatchInlineSnapshot(`
      "data/events.csv: the file is empty
        Fill it, or take it out of the study's files.

      data/users.csv: the file is empty
        Fill it, or take it out of the study's files.

      2 problems"
    `);
  });

  test("that they hold something else than their names say", async () => {
    const source = eventsSource({events: ["data/*"], users: ["users.csv"]});
    const files = {
      "data/a.parquet": events,
      "data/b.csv.gz": Buffer.from(events),
      "data/c.csv": gzipSync(events),
      "data/d.txt": events,
      "data/e.csv": Buffer.from(`\uFEFF${events}`, "utf16le"),
      "data/f.ndjson": "user\nu1\n",
      "data/g.xlsx": "PK",
      "users.csv": users
    };
    expect(await wordsOf(files, {source})).toMatchInlineSnapshot(`
      "data/a.parquet: named as Parquet but holds text
        Give it the name of what it is, or write it again.

      data/b.csv.gz: named as gzip but holds text
        Give it the name of what it is, or write it again.

      data/c.csv: named as CSV but holds gzip
        Give it the name of what it is, or write it again.

      data/d.txt: a kind of file that cannot be read
        Name it .csv, .tsv, .ndjson (each also .gz) or .parquet.

      data/e.csv: named as CSV but holds UTF-16 text
        Save it as UTF-8.

      data/f.ndjson:1: not a JSON object
        Each line must be one JSON object, such as {"user": "u1"}.

      data/g.xlsx: a kind of file that cannot be read
        Name it .csv, .tsv, .ndjson (each also .gz) or .parquet.

      7 problems"
    `);
  });

  test("which column is misspelt", async () => {
    const source = eventsSource({columns: {...eventColumns, user: "usr", signup: "joined"}});
    const files = {"data/events.csv": events, "data/users.csv": users};
    expect(await wordsOf(files, {source})).toMatchInlineSnapshot(`
      "data/events.csv:1: no column "usr"
        Did you mean "user"? Its columns are "user", "event", "time".

      data/users.csv:1: no column "joined"
        Its columns are "user", "signup".

      2 problems"
    `);
  });

  test("which rows are torn", async () => {
    const torn = `${events}u1,click\nu1,click,2026-01-05,more\n`;
    expect(await wordsOf({"data/events.csv": torn, "data/users.csv": users})).toMatchInlineSnapshot(`
      "data/events.csv:5: the row has fewer fields than the header
        The header has 3 columns. Quote fields that hold a delimiter, a quote or a line break.

      data/events.csv:6: the row has more fields than the header
        The header has 3 columns. Quote fields that hold a delimiter, a quote or a line break.

      2 problems"
    `);
  });

  test("which quote is not closed", async () => {
    const open = `${events}u1,"click,2026-01-05\nu1,click,2026-01-05\n`;
    expect(await wordsOf({"data/events.csv": open, "data/users.csv": users})).toMatchInlineSnapshot(`
      "data/events.csv:5: a quoted field does not end as it should
        The header has 3 columns. Quote fields that hold a delimiter, a quote or a line break.

      1 problem"
    `);
  });

  test("that two columns have one name", async () => {
    expect(
      await wordsOf({"data/events.csv": events, "data/users.csv": "user,user\n1,2\n"})
    ).toMatchInlineSnapshot(`
      "data/users.csv:1: two columns are named "user"
        Rename one of them.

      1 problem"
    `);
  });
});

describe("countFeatures(study) says of rows", () => {
  test("where times cannot be read, the first five and how many more", async () => {
    const broken = Array.from({length: 8}, (_, i) => `"u\n1",click,day ${i}\n`).join("");
    expect(
      await wordsOf({"data/events.csv": `${events}${broken}`, "data/users.csv": users}, strict)
    ).toMatchInlineSnapshot(`
      "data/events.csv: 8 of 11 rows cannot be read (72.7 %); the study tolerates 0 %
        Mend the rows named below, name another column in data/study.yaml, or tolerate more.

      data/events.csv:6:10: not a time: "day 0"
        Write times as "2026-03-31T17:05:00Z", "2026-03-31 14:05:00" or "2026-03-31".

      data/events.csv:8:10: not a time: "day 1"
        Write times as "2026-03-31T17:05:00Z", "2026-03-31 14:05:00" or "2026-03-31".

      data/events.csv:10:10: not a time: "day 2"
        Write times as "2026-03-31T17:05:00Z", "2026-03-31 14:05:00" or "2026-03-31".

      data/events.csv:12:10: not a time: "day 3"
        Write times as "2026-03-31T17:05:00Z", "2026-03-31 14:05:00" or "2026-03-31".

      data/events.csv:14:10: not a time: "day 4"
        Write times as "2026-03-31T17:05:00Z", "2026-03-31 14:05:00" or "2026-03-31".

      data/events.csv:14:10: and 3 more rows after this one: not a time in column "time"
        Write times as "2026-03-31T17:05:00Z", "2026-03-31 14:05:00" or "2026-03-31".

      7 problems"
    `);
  });

  test("where counts and sign-ups cannot be read", async () => {
    const counted =
      "user,event,time,n\nu1,click,2026-01-05T11:00:00Z,-1\nu1,click,2026-01-05T12:00:00Z,nan\nu1,click,2026-01-05T13:00:00Z,\n";
    const source = eventsSource({tolerateBroken: 0, columns: {...eventColumns, count: "n"}});
    const first = {"data/events.csv": counted, "data/users.csv": users};
    expect(await wordsOf(first, {source})).toMatchInlineSnapshot(`
      "data/events.csv: 3 of 3 rows cannot be read (100 %); the study tolerates 0 %
        Mend the rows named below, name another column in data/study.yaml, or tolerate more.

      data/events.csv:2:31: not a count: "-1"
        A count is a number of 0 or more.

      data/events.csv:3:31: not a count: "nan"
        A count is a number of 0 or more.

      data/events.csv:4:31: not a count: the cell is empty
        A count is a number of 0 or more.

      data/study.yaml: warning: no event is named "view"
        Is it spelt as in the data? Feature "view" counts it.

      4 problems, 1 warning"
    `);
    expect(
      await wordsOf({"data/events.csv": events, "data/users.csv": `${users}u3,tomorrow\n`}, strict)
    ).toMatchInlineSnapshot(`
      "data/users.csv: 1 of 3 rows cannot be read (33.3 %); the study tolerates 0 %
        Mend the rows named below, name another column in data/study.yaml, or tolerate more.

      data/users.csv:4:4: not a time: "tomorrow"
        Write times as "2026-03-31T17:05:00Z", "2026-03-31 14:05:00" or "2026-03-31".

      2 problems"
    `);
  });

  test("the number in NDJSON, where lines have no columns", async () => {
    const lines =
      '{"user":"u1","event":"click","time":"2026-01-05"}\n{"user":"u1","event":"click","time":"x"}\n';
    const source = eventsSource({tolerateBroken: 0, events: ["data/events.ndjson"]});
    expect(
      await wordsOf({"data/events.ndjson": lines, "data/users.csv": users}, {source})
    ).toMatchInlineSnapshot(`
      "data/events.ndjson: 1 of 2 rows cannot be read (50 %); the study tolerates 0 %
        Mend the rows named below, name another column in data/study.yaml, or tolerate more.

      data/events.ndjson: row 2, column "time": not a time: "x"
        Write times as "2026-03-31T17:05:00Z", "2026-03-31 14:05:00" or "2026-03-31".

      data/study.yaml: warning: no event is named "view"
        Is it spelt as in the data? Feature "view" counts it.

      2 problems, 1 warning"
    `);
  });

  test("what outcomes and filters cannot use", async () => {
    const more = "user,signup,paid,age,left\nu1,2026-01-05,perhaps,old,never\n";
    const rest: Partial<Study> = {
      outcomes: [{id: "paid", label: "paid", column: "paid", good: true}],
      filters: [
        {column: "age", condition: {kind: "atLeast", value: 18}},
        {column: "left", condition: {kind: "notBeforeWindowEnds"}}
      ]
    };
    expect(await wordsOf({"data/events.csv": events, "data/users.csv": more}, rest)).toMatchInlineSnapshot(`
      "data/users.csv:2:15: not a yes or a no: "perhaps"
        Write 1, true, yes, t or y, or 0, false, no, f or n; leave the cell empty if it is not known.

      data/users.csv:2:23: not a number: "old"
        A filter compares this column with a number.

      data/users.csv:2:27: not a time: "never"
        Write times as "2026-03-31T17:05:00Z", "2026-03-31 14:05:00" or "2026-03-31".

      3 problems"
    `);
  });

  test("in warnings while they are few, with what else is suspicious", async () => {
    const twice = `${events}u1,click,2026-01-05T11:00:00Z\nu1,click,soon\n`;
    const root = folderOf({"data/events.csv": twice, "data/users.csv": `${users}u2,2026-01-07\n`});
    const features = [featureOf("click"), featureOf("views", {events: ["viewed"]})];
    const {warnings} = await countFeatures(
      studyOf(root, {features, source: eventsSource({tolerateBroken: 0.5})})
    );
    expect(formatProblems(warnings)).toMatchInlineSnapshot(`
      "data/events.csv: warning: 1 of 2 rows that would count are equal to another in user, event and time
        They are counted once. If they are different events, name a column with the event's id.

      data/events.csv:6:10: warning: not a time: "soon"
        Write times as "2026-03-31T17:05:00Z", "2026-03-31 14:05:00" or "2026-03-31".

      data/study.yaml: warning: no event is named "viewed"
        Did you mean "view"?

      data/users.csv: warning: 1 user has rows that contradict each other
        The first row of each is used. Write one row per user.

      4 warnings"
    `);
  });
});

describe("countFeatures(study) says of the study", () => {
  test("that no cohort is complete, and what each needs", async () => {
    const files = {"data/events.csv": events, "data/users.csv": users};
    expect(await wordsOf(files, {cohorts: {by: "month"}})).toMatchInlineSnapshot(`
      "data/study.yaml: no cohort is complete: the data end at 2026-01-09T00:00:00Z
        Read more events, or wait: 2026-01 needs data up to 2026-02-02T00:00:00Z.

      1 problem"
    `);
  });

  test("that nobody is left", async () => {
    const filters: Study["filters"] = [{column: "user", condition: {kind: "is", values: ["u7"]}}];
    expect(
      await wordsOf({"data/events.csv": events, "data/users.csv": users}, {filters})
    ).toMatchInlineSnapshot(`
      "data/study.yaml: no user is left to count
        Do the filters leave any user, and have the windows of any ended?

      1 problem"
    `);
  });

  test("that users and events do not know each other", async () => {
    const files = {
      "data/events.csv": events.replaceAll("u", "v").replace("vser", "user"),
      "data/users.csv": users
    };
    expect(await wordsOf(files)).toMatchInlineSnapshot(`
      "data/events.csv: no event belongs to a user of the users' files
        Do "user" here and "user" there hold the same ids? If there are no events, say when the data end.

      1 problem"
    `);
  });

  test("that the end of the data is no time", async () => {
    const source = eventsSource({dataEnds: "yesterday"});
    expect(
      await wordsOf({"data/events.csv": events, "data/users.csv": users}, {source})
    ).toMatchInlineSnapshot(`
      "data/study.yaml: not a time: "yesterday"
        Write it as "2026-06-30T23:59:59Z" or "2026-06-30".

      1 problem"
    `);
  });
});

describe("countFeatures(study) says of ready tables", () => {
  const source: Study["source"] = {kind: "features", files: ["data/table.csv"], columns: {user: "user"}};

  test("which cells are not numbers of 0 or more", async () => {
    const table = "user,click,view\na,1,x\nb,-2,\nc,inf,1e3\nd,0x1,NaN\n";
    expect(await wordsOf({"data/table.csv": table}, {source})).toMatchInlineSnapshot(`
      "data/table.csv:2:5: not a number: "x"
        Write a number in every row; 0 for users who did nothing.

      data/table.csv:3:3: a negative count: "-2"
        A feature counts what users did: 0 or more.

      data/table.csv:3:6: not a number: the cell is empty
        Write a number in every row; 0 for users who did nothing.

      data/table.csv:4:3: not a number: "inf"
        Write a number in every row; 0 for users who did nothing.

      data/table.csv:5:3: not a number: "0x1"
        Write a number in every row; 0 for users who did nothing.

      data/table.csv:5:7: not a number: "NaN"
        Write a number in every row; 0 for users who did nothing.

      6 problems"
    `);
  });

  test("that cohorts of months need sign-ups", async () => {
    expect(
      await wordsOf({"data/table.csv": "user,click,view\na,1,1\n"}, {source, cohorts: {by: "month"}})
    ).toMatchInlineSnapshot(`
      "data/study.yaml: cohorts by month without a sign-up column
        Name the table's sign-up column, or take cohorts from a column or none.

      1 problem"
    `);
  });

  test("which numbers of users are none", async () => {
    const frequencies: Study["source"] = {
      kind: "frequencies",
      files: ["data/table.csv"],
      columns: {users: "users"}
    };
    const table = "users,click,view\n1.5,1,1\n-3,1,2\n,1,3\n4,1,4\n";
    expect(
      await wordsOf({"data/table.csv": table}, {source: frequencies, cohorts: {by: "week"}})
    ).toMatchInlineSnapshot(`
      "data/study.yaml: cohorts by week of a frequency table
        A frequency table has no sign-ups: take cohorts from a column or none, and filter before grouping.

      1 problem"
    `);
    expect(await wordsOf({"data/table.csv": table}, {source: frequencies})).toMatchInlineSnapshot(`
      "data/table.csv:2:1: not a number of users: "1.5"
        Write how many users share the row: a whole number.

      data/table.csv:3:1: not a number of users: "-3"
        Write how many users share the row: a whole number.

      data/table.csv:4:1: not a number of users: the cell is empty
        Write how many users share the row: a whole number.

      3 problems"
    `);
  });
});
