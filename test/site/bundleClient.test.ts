import {runInNewContext} from "node:vm";
import {describe, expect, test} from "vitest";
import {bundleClient} from "../../src/site/bundleClient.js";

describe("bundleClient()", () => {
  const script = bundleClient();

  test("is one classic script without imports, the same bytes every time, under 16 KB", () => {
    expect(script).not.toMatch(/\bimport\b|\bexport\b|\brequire\(/);
    expect(script.length).toBeLessThan(16_000);
    expect(bundleClient()).toBe(script);
  });

  test("asks no other host and never evaluates text", () => {
    expect(script).not.toMatch(
      /https?:\/\/|\beval\b|new Function|innerHTML|insertAdjacentHTML|document\.write/
    );
  });

  test("does nothing on a page that has nothing for it", () => {
    const listeners: string[] = [];
    const document = {
      querySelector: () => null,
      querySelectorAll: () => [],
      addEventListener: (type: string) => listeners.push(type)
    };
    runInNewContext(script, {document});
    expect(listeners).toEqual([]);
  });
});
