import {expect, test} from "vitest";
import {selectRows} from "../../src/model/selectRows.js";
import {pointsOf} from "./points.js";

test("selectRows(points, rows) keeps the given order, and may keep none", () => {
  const points = pointsOf(
    [
      [1, 2],
      [3, 4],
      [5, 6]
    ],
    [7, 8, 9]
  );
  expect(selectRows(points, [2, 0])).toEqual(
    pointsOf(
      [
        [5, 6],
        [1, 2]
      ],
      [9, 7]
    )
  );
  expect(selectRows(points, [])).toMatchObject({rows: 0, columns: 2});
});
