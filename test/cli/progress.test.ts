import {describe, expect, test} from "vitest";
import {printProgress} from "../../src/cli/progress.js";

/** What is written to a stream while `work` tells of progress; the clock is what it sets. */
function written(
  isTTY: boolean,
  work: (told: ReturnType<typeof printProgress>, at: (ms: number) => void) => void
): string {
  const lines: string[] = [];
  let clock = 0;
  // Of a stream nothing else is used.
  const stream = {
    isTTY,
    columns: 60,
    write: (text: string) => lines.push(text) > 0
  } as unknown as NodeJS.WriteStream;
  work(
    printProgress(stream, () => clock),
    (ms) => {
      clock = ms;
    }
  );
  return lines.join("");
}

describe("printProgress", () => {
  test("writes a line per stage where there is no terminal", () => {
    const text = written(false, ({progress, end}) => {
      progress("counting", "a.csv");
      progress("counting", "b.csv");
      progress("grouping");
      end();
    });
    expect(text).toBe("counting: a.csv\ngrouping\n");
  });

  test("tells on a terminal how long a stage still takes, by the share that is done", () => {
    const text = written(true, ({progress}, at) => {
      at(500);
      progress("grouping", "2 groups", 0);
      at(900);
      progress("grouping", "3 groups", 0.1);
      at(4500);
      progress("grouping", "4 groups", 0.25);
      at(100_500);
      progress("grouping", "5 groups", 0.25);
    });
    expect(text.split("\r\x1b[2K").slice(1)).toEqual([
      "grouping: 2 groups",
      "grouping: 3 groups",
      "grouping: 4 groups, about 12 s left",
      "grouping: 5 groups, about 5 min left"
    ]);
  });

  test("begins anew with each stage, and says nothing of the last second", () => {
    const text = written(true, ({progress}, at) => {
      progress("counting");
      at(60_000);
      progress("grouping", "2 groups", 0.5);
      at(62_000);
      progress("grouping", "9 groups", 0.9);
    });
    expect(text).not.toContain("left");
  });

  test("never fills the line", () => {
    expect(written(true, ({progress}) => progress("x".repeat(200))).replace("\r\x1b[2K", "")).toHaveLength(
      59
    );
  });
});
