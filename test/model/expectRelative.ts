import {expect} from "vitest";

/** Expects a number within a relative tolerance of another; the very same where that is 0. */
export function expectRelative(found: number, expected: number, tolerance = 1e-9): void {
  const off = Math.abs(found - expected);
  expect(off, `${found} against ${expected}`).toBeLessThanOrEqual(tolerance * Math.abs(expected));
}
