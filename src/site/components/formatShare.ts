const percent = new Intl.NumberFormat("en", {style: "percent", maximumFractionDigits: 1});

/** Returns a share as the words of an axis: 0.2 is "20%", 0.025 is "2.5%". */
export function formatShare(share: number): string {
  return percent.format(share);
}
