// Months, quarters and ISO weeks as ids. Dates here are local dates of the study's time zone, without a time.

export type Period = "month" | "week" | "quarter";

/** Returns the id of the period that begins on a date: "2026-06", "2026-Q2", "2026-W23". */
export function formatPeriod(period: Period, from: string): string {
  const [year, month] = from.split("-");
  if (period === "month") return `${year}-${month}`;
  if (period === "quarter") return `${year}-Q${(Number(month) + 2) / 3}`;
  // ISO 8601: a week belongs to the year of its Thursday.
  const thursday = addDays(from, 3);
  const isoYear = thursday.slice(0, 4);
  const days = (Date.parse(thursday) - Date.parse(`${isoYear}-01-01`)) / 86_400_000;
  return `${isoYear}-W${String(Math.floor(days / 7) + 1).padStart(2, "0")}`;
}

/** Returns the date on which the next period begins. */
export function periodEnd(period: Period, from: string): string {
  if (period === "week") return addDays(from, 7);
  const date = new Date(`${from}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + (period === "month" ? 1 : 3));
  return date.toISOString().slice(0, 10);
}

function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}
