/** How far the difference curve must fall after a peak, in mean steps of x, to call the peak a knee. */
const SENSITIVITY = 1;

/**
 * Returns the index of the knee of a convex, decreasing curve (x ascending), or undefined where there is none: Kneedle
 * (V. Satopää, J. Albrecht, D. Irwin & B. Raghavan 2011, "Finding a “kneedle” in a haystack"), offline, sensitivity 1,
 * without smoothing because inertia falls with k anyway. Both axes are stretched to 0 … 1; a knee is a local maximum of
 * the curve's lead over the straight line after which the lead falls by the threshold before it rises again. A
 * straight line, fewer than three points and a curve that does not fall have no knee.
 */
export function kneedle(x: ArrayLike<number>, y: ArrayLike<number>): number | undefined {
  const n = x.length;
  if (n < 3 || !(y[0] > y[n - 1])) return undefined;
  const [width, height] = [x[n - 1] - x[0], y[0] - y[n - 1]];
  const lead = Float64Array.from({length: n}, (_, i) => (y[0] - y[i]) / height - (x[i] - x[0]) / width);
  const fall = SENSITIVITY / (n - 1);
  let peak = -1;
  for (let i = 1; i < n; i++) {
    if (peak >= 0 && lead[i] < lead[peak] - fall) return peak;
    const rises = lead[i] > lead[i - 1];
    // Before the threshold is reached a new rise forgets the peak.
    if (rises) peak = i < n - 1 && lead[i] >= lead[i + 1] ? i : -1;
  }
  return undefined;
}
