/**
 * Returns the adjusted p-values of several tests, as natural logarithms, in their order (Y. Benjamini & Y. Hochberg
 * 1995): calling a difference real where its adjusted p is below q keeps the expected share of false ones below q.
 */
export function benjaminiHochberg(logP: readonly number[]): number[] {
  const order = logP.map((_, i) => i).sort((a, b) => logP[b] - logP[a]);
  const adjusted = logP.map(() => 0);
  let least = 0;
  for (const [n, i] of order.entries()) {
    least = Math.min(least, logP[i] + Math.log(logP.length / (logP.length - n)));
    adjusted[i] = least;
  }
  return adjusted;
}
