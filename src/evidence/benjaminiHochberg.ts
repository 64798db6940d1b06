/**
 * Returns the adjusted p-values of several tests, as natural logarithms, in their order (Y. Benjamini & Y. Hochberg
 * 1995): calling a difference real where its adjusted p is below q keeps the expected share of false ones below q.
 * NaN stands for nothing to test: it is no test, and stays.
 */
export function benjaminiHochberg(logP: readonly number[]): number[] {
  const order = [...logP.keys()].filter((i) => !Number.isNaN(logP[i])).sort((a, b) => logP[b] - logP[a]);
  const adjusted = logP.map(() => NaN);
  let least = 0;
  for (const [n, i] of order.entries()) {
    least = Math.min(least, logP[i] + Math.log(order.length / (order.length - n)));
    adjusted[i] = least;
  }
  return adjusted;
}
