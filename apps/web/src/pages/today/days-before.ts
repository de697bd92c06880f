/** The calendar date so many days before another. */
export function dayBefore(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - count * 86_400_000).toISOString().slice(0, 10);
}

/** The calendar date so many days after another. */
export function dayAfter(day: string, count: number): string {
  return dayBefore(day, -count);
}
