/** Months (`2026-10`) and quarters (`2026-Q3`) as the offices say them. */

/** How many of its kind a year has, the year, and which of them, from 0. */
function read(period: string): { of: 4 | 12; year: number; at: number } | null {
  const found = /^(\d{4})-(Q?)(\d{1,2})$/.exec(period);
  if (!found) return null;
  const of = found[2] ? 4 : 12;
  const at = Number(found[3]) - 1;
  return at >= 0 && at < of ? { of, year: Number(found[1]), at } : null;
}

/** 2026年10月, 2026年第3季度: as the desk says them. */
export function periodName(period: string): string {
  const found = read(period);
  if (!found) return period;
  return found.of === 12 ? `${found.year}年${found.at + 1}月` : `${found.year}年第${found.at + 1}季度`;
}

/** So many months or quarters later, as many as it is of. */
export function later(period: string, by: number): string {
  const found = read(period);
  if (!found) return period;
  const all = found.year * found.of + found.at + by;
  const [year, at] = [Math.floor(all / found.of), (all % found.of) + 1];
  return found.of === 12 ? `${year}-${String(at).padStart(2, "0")}` : `${year}-Q${at}`;
}

export const monthOf = (date: string): string => date.slice(0, 7);
export const quarterOf = (date: string): string => `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;

/** To be chosen from: from so many before to so many after. */
export const periods = (about: string, before: number, after: number): { value: string; label: string }[] =>
  Array.from({ length: before + after + 1 }, (_, at) => later(about, at - before)).map((value) => ({ value, label: periodName(value) }));
