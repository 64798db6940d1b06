/**
 * Returns the value to be shown with so many decimals where it falls short of a threshold: rounding must not lift it
 * there ("0.80, and 0.8 would be enough"). Such a value is rounded down; any other stays.
 */
export function shortOf(value: number, threshold: number, decimals: number): number {
  const step = 10 ** decimals;
  const lifted = value < threshold && Math.round(value * step) / step >= threshold;
  return lifted ? Math.floor(value * step) / step : value;
}
