import {expect, test} from "vitest";
import {parseColor} from "../../src/personas/parseColor.js";
import {parseTrait} from "../../src/personas/parseTrait.js";

const infinity = Number.POSITIVE_INFINITY;

test("parseTrait(written) takes level words in any case", () => {
  for (const written of ["very high", "Very High", "very_high", " VERY-HIGH "])
    expect(parseTrait(written)).toEqual({value: {kind: "level", level: "very high"}});
  expect(parseTrait("none")).toEqual({value: {kind: "level", level: "none"}});
});

test("parseTrait(written) takes numbers and closed ranges with open ends", () => {
  const values = [
    3,
    "3",
    "2.5",
    "-1",
    ".5",
    "3..8",
    "3 .. 8",
    "3..",
    "..8",
    "-2..-1",
    "0.5..1.5",
    "4..4"
  ].map((written) => {
    const parsed = parseTrait(written);
    if (!("value" in parsed)) return parsed;
    const {value} = parsed;
    return value.kind === "range" ? [value.from, value.to] : value.kind === "number" ? value.value : value;
  });
  expect(values).toEqual([
    3,
    3,
    2.5,
    -1,
    0.5,
    [3, 8],
    [3, 8],
    [3, infinity],
    [-infinity, 8],
    [-2, -1],
    [0.5, 1.5],
    [4, 4]
  ]);
});

test.each([
  ["3-8", '"3..8"'],
  ["3 to 8", '"3..8"'],
  ["3–8", '"3..8"'],
  ["3...8", '"3..8"'],
  [">3", '"3.."'],
  ["≥ 3", '"3.."'],
  ["<=8", '"..8"'],
  ["3+", '"3.."'],
  ["8..3", '"3..8"'],
  ["medium", '"typical"'],
  ["hihg", '"high"'],
  ["very low", '"low"'],
  ["any", '"1.."'],
  ["..", "Allowed:"],
  ["", "Allowed:"],
  ["1,5", "Allowed:"],
  ["purple", "Allowed:"]
])("parseTrait(%j) refuses and hints at %s", (written, hint) => {
  const parsed = parseTrait(written);
  expect("hint" in parsed && parsed.hint).toContain(hint);
});

test("parseTrait(written) refuses numbers without an end", () => {
  expect(parseTrait(infinity)).toHaveProperty("hint");
  expect(parseTrait(Number.NaN)).toHaveProperty("hint");
});

test("parseColor(written) takes hex colours and CSS names", () => {
  expect(["#D1495B", "#0af", "teal", " RebeccaPurple "].map(parseColor)).toEqual(
    ["#d1495b", "#00aaff", "#008080", "#663399"].map((color) => ({color}))
  );
});

test.each([
  ["d1495b", '"#d1495b"'],
  ["#d1495bff", '"#d1495b"'],
  ["#0afc", '"#0af"'],
  ["tael", '"teal"'],
  ["rgb(1,2,3)", "CSS name"],
  ["#12", "CSS name"],
  ["transparent", "CSS name"],
  ["constructor", "CSS name"],
  ["", "CSS name"],
  ["url(x)", "CSS name"]
])("parseColor(%j) refuses and hints at %s", (written, hint) => {
  const parsed = parseColor(written);
  expect("hint" in parsed && parsed.hint).toContain(hint);
});
