/** A calendar of the `chinese-days` form: holidays and make-up days by date, `English,中文,n`. */
import type { CalendarDay } from "@/calls/generated";
import { parts } from "@/format/date";

export type CalendarFile = { year: number; days: CalendarDay[] };

function days(table: unknown, work: boolean): CalendarDay[] {
  if (typeof table !== "object" || table === null) return [];
  return Object.entries(table).flatMap(([date, told]) => (parts(date) && typeof told === "string" ? [{ date, name: told.split(",")[1] ?? told, work }] : []));
}

/** Null when it is no such file, or when its days are not of one year. */
export function readCalendar(text: string): CalendarFile | null {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof file !== "object" || file === null) return null;
  const { holidays, workdays } = file as { holidays?: unknown; workdays?: unknown };
  const all = [...days(holidays, false), ...days(workdays, true)].sort((a, b) => a.date.localeCompare(b.date));
  const year = all[0]?.date.slice(0, 4);
  return year && all.every((day) => day.date.startsWith(year)) ? { year: Number(year), days: all } : null;
}
