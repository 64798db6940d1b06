import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {describe, expect, test} from "vitest";
import {countFeatures} from "../../src/features/countFeatures.js";
import {formatProblems} from "../../src/problem.js";
import type {Given} from "../../src/setup/given.js";
import {type Proposal, proposeStudy} from "../../src/setup/proposeStudy.js";
import {renderStudy} from "../../src/setup/renderStudy.js";
import {readStudy} from "../../src/study/readStudy.js";
import type {Study} from "../../src/study/study.js";
import {acts, csv, momentOf, people, usualFiles} from "./exampleData.js";
import {withFolder} from "./withFolder.js";

/** Proposes, writes the study and counts with it: what is proposed must be what can be built. */
async function tried(
  root: string,
  given: Given = {}
): Promise<{proposal: Proposal; study: Study; text: string}> {
  const {proposal, problems} = await proposeStudy(root, given);
  if (!proposal) throw new Error(formatProblems(problems));
  const text = renderStudy(root, proposal);
  mkdirSync(join(root, "data"), {recursive: true});
  writeFileSync(join(root, "data/study.yaml"), text);
  const {study, problems: inStudy} = readStudy(root);
  expect(formatProblems(inStudy)).toBe("");
  if (!study) throw new Error("no study");
  const {ledger} = await countFeatures(study);
  expect(ledger.users.reasons.find(({reason}) => reason === "kept")?.rows).toBeGreaterThan(100);
  return {proposal, study, text};
}

const said = async (files: Record<string, string>, given: Given = {}): Promise<string> =>
  withFolder(files, async (root) => formatProblems((await proposeStudy(root, given)).problems));

describe("proposeStudy(root, given)", () => {
  test("reads users and events as most products export them", () =>
    withFolder(usualFiles(), async (root) => {
      const {study, text} = await tried(root);
      expect(study.source).toMatchObject({
        users: ["users.csv"],
        events: ["events.csv"],
        columns: {user: "user_id", userId: "user_id", event: "event", time: "time", signup: "signed_up_at"}
      });
      expect(study.window).toEqual({hours: 24, text: "first 24 hours"});
      expect(study.timeZone).toBe("UTC");
      // Sign-ups from 1 January to 10 April, events up to 20 days later: January to March are complete.
      expect(study.cohorts).toEqual({by: "month"});
      expect(study.features).toMatchObject([
        {
          id: "video_started",
          label: "Video started",
          unit: ["video", "videos"],
          verb: "start",
          counting: "events"
        },
        {id: "exercise_submitted", unit: ["exercise", "exercises"], verb: "submit"}
      ]);
      expect(study.outcomes).toEqual([
        {id: "subscribed_30d", label: "Subscribed within 30 days", column: "subscribed_30d", good: true}
      ]);
      expect(text.replaceAll("\n# ", " ")).toContain("Other yes-or-no columns: newsletter.");
    }));

  test("finds columns by their contents where names say nothing, with other delimiters and in data/", () => {
    const who = people(300, 80);
    const files = {
      "data/kunden.csv": csv(
        [["Nr", "Kunde", "Angelegt"], ...who.map(({id, day}, i) => [i, id, momentOf(day, 2)])],
        ";"
      ),
      "data/protokoll.tsv": csv(
        [
          ["Wann", "Was", "Wer"],
          ...acts(who).map(({id, day, hours, kind}) => [momentOf(day, 2 + hours), kind, id])
        ],
        "\t"
      )
    };
    return withFolder(files, async (root) => {
      const {study} = await tried(root);
      expect(study.source).toMatchObject({
        users: ["data/kunden.csv"],
        events: ["data/protokoll.tsv"],
        columns: {user: "Wer", userId: "Kunde", event: "Was", time: "Wann", signup: "Angelegt"}
      });
      expect(study.outcomes).toEqual([]);
    });
  });

  test("reads Parquet with typed columns, whole numbers as ids, and an id of each event", () =>
    withFolder({}, async (root) => {
      const who = people(300, 80);
      const at = (day: number, hours: number): string =>
        `TIMESTAMP '${momentOf(day, hours).slice(0, 19).replace("T", " ")}'`;
      const users = who.map(({id, day}) => `(${id.slice(1)}, ${at(day, 1)}, 'x')`).join(", ");
      const rows = acts(who).map(
        ({id, day, hours, kind}, i) =>
          `(${5_000_000_000 + i}, ${id.slice(1)}, '${kind}', ${at(day, 1 + hours)}, 3)`
      );
      const database = await (await DuckDBInstance.create(":memory:")).connect();
      await database.run(
        `COPY (SELECT * FROM (VALUES ${users}) AS t(id, created_at, note)) TO '${root}/accounts.parquet'`
      );
      await database.run(
        `COPY (SELECT *, [1, 2] AS tags FROM (VALUES ${rows.join(", ")}) AS t(event_id, account_id, type, occurred_at, version)) TO '${root}/log.parquet'`
      );
      database.closeSync();
      const {study} = await tried(root);
      expect(study.people).toBe("accounts");
      expect(study.source).toMatchObject({
        columns: {
          user: "account_id",
          userId: "id",
          event: "type",
          time: "occurred_at",
          id: "event_id",
          signup: "created_at"
        }
      });
    }));

  test("counts days where each row is a day's total, and takes no day number for a time", () => {
    const who = people(300, 80);
    const rows = who.flatMap(({id, day, habit}, i) =>
      Array.from({length: 20}, (_, n) => n)
        .filter((n) => (habit === "idler" ? n % 9 === i % 9 : (n + i) % 3 > 0))
        .flatMap((n) =>
          ["forum", "quiz"]
            .slice(habit === "watcher" ? 1 : 0)
            .map((kind) => [id, n, momentOf(day + n, 0).slice(0, 10), kind, 1 + ((n * 7) % 60)])
        )
    );
    const files = {
      "users.csv": csv([
        ["user_id", "day_of_birth", "signup_date"],
        ...who.map(({id, day}) => [id, day, momentOf(day, 0).slice(0, 10)])
      ]),
      "clicks.csv": csv([["user_id", "day", "date", "activity", "clicks"], ...rows])
    };
    return withFolder(files, async (root) => {
      const {study, text} = await tried(root);
      expect(study.source).toMatchObject({
        columns: {time: "date", event: "activity", count: "clicks", signup: "signup_date"}
      });
      expect(study.window.text).toBe("first 14 days");
      expect(study.features).toMatchObject([
        {id: "quiz", label: "Days with quiz", unit: ["day with quiz", "days with quiz"], counting: "days"},
        {id: "forum", counting: "days"}
      ]);
      expect(text.replaceAll("\n# ", " ")).toContain("Each row is a day's total");
    });
  });

  test("takes ids for ids that could be seconds since 1970, and small numbers for no ids", () => {
    const who = people(300, 80);
    const number = (id: string): number => 1_600_000_000 + Number(id.slice(1));
    const files = {
      "leute.csv": csv([["wer", "seit"], ...who.map(({id, day}) => [number(id), momentOf(day, 2)])]),
      "taten.csv": csv([
        ["wer", "was", "wann"],
        ...acts(who).map(({id, day, hours, kind}) => [number(id), kind, momentOf(day, 2 + hours)])
      ]),
      "plain/leute.csv": csv([["y", "seit"], ...who.map(({id, day}) => [id.slice(1), momentOf(day, 2)])]),
      "plain/taten.csv": csv([
        ["level_id", "x", "was", "wann"],
        ...acts(who).map(({id, day, hours, kind}, i) => [
          1 + (i % 5),
          id.slice(1),
          kind,
          momentOf(day, 2 + hours)
        ])
      ])
    };
    return withFolder(files, async (root) => {
      expect((await tried(root)).study.source).toMatchObject({
        columns: {user: "wer", userId: "wer", time: "wann"}
      });
      expect((await tried(join(root, "plain"))).study.source).toMatchObject({
        columns: {user: "x", userId: "y"}
      });
    });
  });

  test("counts rows where dates have several of a kind on a day", () => {
    const who = people(300, 80);
    const rows = acts(who).map(({id, day, hours, kind}) => [id, kind, momentOf(day, hours).slice(0, 10)]);
    const files = (hours: number): Record<string, string> => ({
      "users.csv": csv([["user_id", "joined"], ...who.map(({id, day}) => [id, momentOf(day, hours)])]),
      "events.csv": csv([["user_id", "event", "date"], ...rows])
    });
    return withFolder(files(0), async (root) => {
      const {study, text} = await tried(root);
      expect(study.window.text).toBe("first 7 days");
      expect(study.features.map(({counting}) => counting)).toEqual(["events", "events"]);
      expect(text).not.toContain("Sign-ups have times");
      for (const [path, content] of Object.entries(files(9))) writeFileSync(join(root, path), content);
      expect((await tried(root)).text).toContain("Sign-ups have times");
    });
  });

  test("takes months of one kind of file as one pattern, and no other file with them", () => {
    const {"events.csv": events = "", "users.csv": users = ""} = usualFiles();
    const [head, ...rows] = events.trimEnd().split("\n");
    const part = (from: number, to: number): string => `${[head, ...rows.slice(from, to)].join("\n")}\n`;
    const files = {
      "data/events-2026-01.csv": part(0, 700),
      "data/events-2026-02.csv": part(700, 1400),
      "data/events-2026-03.csv": part(1400, rows.length),
      "data/users.csv": users
    };
    return withFolder(files, async (root) => {
      expect((await tried(root)).study.source).toMatchObject({
        events: ["data/events-2026-*.csv"],
        users: ["data/users.csv"]
      });
    });
  });

  test("lists the files where a pattern would take another one with them", () => {
    const {"events.csv": events = "", "users.csv": users = ""} = usualFiles();
    const files = {"e1.csv": events, "e2.csv": events, "e_other.csv": "a,b\n1,2\n", "users.csv": users};
    return withFolder(files, async (root) => {
      expect((await tried(root)).study.source).toMatchObject({events: ["e1.csv", "e2.csv"]});
    });
  });

  test("does what a person has said", () =>
    withFolder(usualFiles(), async (root) => {
      const given = {window: "first 7 days", cohorts: "week", events: "events.csv", signup: "signed_up_at"};
      const {study} = await tried(root, given);
      expect(study.window.hours).toBe(168);
      expect(study.cohorts).toEqual({by: "week"});
    }));

  test("writes a study that can be read whatever columns, files and kinds of events are called", () => {
    const nasty = [": #", "a\"b'c", "{{x}}", "- [y", "line\nbreak", "null", "007", "ü ß 日本"];
    const who = people(320, 80);
    const events = acts(who).flatMap(({id, day, hours}, i) => [
      [id, nasty[i % nasty.length], momentOf(day, 1 + hours)]
    ]);
    const files = {
      "users # 1.csv": csv([
        ["user_id: x", 'sign-up "at"'],
        ...who.map(({id, day}) => [id, momentOf(day, 1)])
      ]),
      "e'vents.csv": csv([["user_id: x", "event # kind", "time\ttab"], ...events])
    };
    return withFolder(files, async (root) => {
      const {study} = await tried(root);
      expect(study.features).toHaveLength(6);
      const counted = study.features.flatMap(({events}) => events);
      expect(counted.every((kind) => nasty.includes(kind))).toBe(true);
    });
  });
});

describe("proposeStudy(root, given), where the data do not say enough", () => {
  const {"events.csv": events = "", "users.csv": users = ""} = usualFiles();

  test("asks for data where there are none", async () => {
    expect(await said({"notes.txt": "x"})).toContain("no data file lies here or in data/");
  });

  test("says that a first event is no sign-up", async () => {
    const text = await said({"events.csv": events});
    expect(text).toContain("events.csv: these events' users are in no file of users");
    expect(text).toContain("A first event is no sign-up");
  });

  test("takes a day number for no time", async () => {
    const days = csv([
      ["user_id", "event", "day"],
      ...people(200, 50).map(({id, day}) => [id, day % 2 ? "a" : "b", day])
    ]);
    expect(await said({"users.csv": users, "clicks.csv": days}, {events: "clicks.csv"})).toContain(
      "clicks.csv: no column of any file holds the time of an event"
    );
  });

  test("says which file breaks, and where", async () => {
    expect(
      await said({"users.csv": users, "events.csv": `${events}p1,video_started,2026-01-01,one too many\n`})
    ).toMatch(/^events\.csv:\d+: the row has more fields than the header/);
  });

  test.each([
    [{users: "usrs.csv"}, "--users names no data file of this folder"],
    [{signup: "signd_up_at"}, 'Did you mean "signed_up_at"?'],
    [{time: "tme"}, 'Did you mean "time"?'],
    [{event: "evnt"}, 'Did you mean "event"?'],
    [{user: "userid"}, 'Did you mean "user_id"?'],
    [{cohorts: "plann"}, 'no column "plann"'],
    [{window: "one day"}, '"one day" is not a window']
  ])("answers a flag that is wrong: %o", async (given, words) => {
    expect(await said(usualFiles(), given)).toContain(words);
  });
});
