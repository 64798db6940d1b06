import {expect, test} from "vitest";
import {refinement} from "../../src/model/refinement.js";

test("refinement(rows, labelings) keeps rows in order within atoms, and atoms in the order of their labels", () => {
  const labelings = [
    {k: 2, labels: Int32Array.of(1, 0, 1, 0, 1, 0)},
    {k: 2, labels: Int32Array.of(0, 1, 0, 0, 1, 1)}
  ];
  const {rows, borders, nodes, leaves} = refinement(Int32Array.of(0, 1, 2, 3, 5), labelings);
  // Row 4, the only one with labels 1 and 1, is left out.
  expect(rows).toEqual(Int32Array.of(3, 1, 5, 0, 2));
  expect(borders).toEqual(Int32Array.of(0, 1, 3, 5));
  expect(leaves.map((n) => nodes[n])).toEqual([
    {above: -1, of: Int32Array.of(0, 0, 1), size: 2},
    {above: -1, of: Int32Array.of(0, 1, 0), size: 2}
  ]);
});

test("refinement(rows, labelings) leads from each atom to the clusters of each labeling", () => {
  const size = 40;
  const labelings = [2, 3, 4, 5, 6].map((k) => ({
    k,
    labels: Int32Array.from({length: size}, (_, i) => (i * i + k * i) % k)
  }));
  const all = Int32Array.from({length: size}, (_, i) => i);
  const {rows, borders, nodes, leaves} = refinement(all, labelings);
  const clusterOf = (atom: number, node: number): number => {
    const {above, of} = nodes[node];
    return of[above < 0 ? atom : clusterOf(atom, above)];
  };
  for (let atom = 0; atom + 1 < borders.length; atom++)
    for (let n = borders[atom]; n < borders[atom + 1]; n++)
      for (const [l, {labels}] of labelings.entries())
        expect(clusterOf(atom, leaves[l])).toBe(labels[rows[n]]);
  expect(borders.length - 1).toBeLessThan(size);
  expect(nodes.length).toBeGreaterThan(labelings.length);
});
