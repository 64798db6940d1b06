/** Returns how a language writes a share on an axis: 0.2 is "20%", 0.025 is "2.5%". */
export function formatShare(language: string): (share: number) => string {
  const percent = new Intl.NumberFormat(language, {style: "percent", maximumFractionDigits: 1});
  return (share) => percent.format(share);
}
