/** Dates as the offices write them. Everything is a plain local date: `YYYY-MM-DD`. */
const WEEK = ["日", "一", "二", "三", "四", "五", "六"] as const;

type Parts = { year: number; month: number; day: number };

export function parts(date: string): Parts | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(date);
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const real = new Date(year, month - 1, day);
  return real.getMonth() === month - 1 && real.getDate() === day ? { year, month, day } : null;
}

export function isoDate(date: Date): string {
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, "0")}-${String(date.getDate()).padStart(2, "0")}`;
}

/** The day of an event with the hour it was written down (`at`: 2026-11-23 09:12); where that was another day, which. */
export function happened(on: string, at: string, today: string): string {
  const [written, hour] = at.split(" ");
  if (!written || !hour) return day(on, today);
  return written === on ? `${day(on, today)} ${hour}` : `${day(on, today)}（${day(written, today)}补记）`;
}

/** 11月23日; with the year when it is not the year of `today`. */
export function day(date: string, today = isoDate(new Date())): string {
  const found = parts(date);
  if (!found) return date;
  const short = `${found.month}月${found.day}日`;
  return date.slice(0, 4) === today.slice(0, 4) ? short : `${found.year}年${short}`;
}

export function fullDay(date: string): string {
  const found = parts(date);
  return found ? `${found.year}年${found.month}月${found.day}日` : date;
}

export function weekday(date: string): string {
  const found = parts(date);
  return found ? `周${WEEK[new Date(found.year, found.month - 1, found.day).getDay()]}` : "";
}

export function addDays(date: string, days: number): string {
  const found = parts(date);
  return found ? isoDate(new Date(found.year, found.month - 1, found.day + days)) : date;
}

/** 9:13 of a time such as `2026-11-23T09:13:05+08:00`, `2026-11-23 09:13` or `09:13`. */
export function clock(time: string): string {
  const zoned = /T.*(Z|[+-]\d\d:?\d\d)$/.test(time) ? new Date(time) : null;
  if (zoned && !Number.isNaN(zoned.getTime())) return `${zoned.getHours()}:${String(zoned.getMinutes()).padStart(2, "0")}`;
  const found = /(\d{1,2}):(\d{2})/.exec(time);
  return found ? `${Number(found[1])}:${found[2]}` : time;
}

/** 11月29日 13:08 of `2026-11-29 13:08`. */
export function moment(at: string, today: string): string {
  const [on, hour] = at.split(" ");
  return on && hour ? `${day(on, today)} ${hour}` : at;
}

/** What a hurried person types: 1123, 11-23, 11.23, 2026-11-23, 20261123, 11月23日, 今天, 昨天, 明天. Null when it is no date. */
export function readDate(typed: string, today: string): string | null {
  const text = typed.trim().replace(/\s+/g, "");
  const word: Record<string, number> = { 今天: 0, 今日: 0, 昨天: -1, 昨日: -1, 前天: -2, 明天: 1, 明日: 1, 后天: 2 };
  const shift = word[text];
  if (shift !== undefined) return addDays(today, shift);
  const year = today.slice(0, 4);
  const found =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    /^()(\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ??
    /^()(\d{2})(\d{2})$/.exec(text);
  if (!found) return null;
  const made = `${found[1] || year}-${(found[2] ?? "").padStart(2, "0")}-${(found[3] ?? "").padStart(2, "0")}`;
  return parts(made) ? made : null;
}

/** 14:30 from 1430, 14:30, 14：30, 14点半, 9点, 930. Null when it is no time. */
export function readClock(typed: string): string | null {
  const text = typed.trim().replace("：", ":").replace("点半", ":30").replace(/[点时]$/, ":00").replace(/[点时]/, ":").replace("分", "");
  const found = /^(\d{1,2}):(\d{1,2})$/.exec(text) ?? /^(\d{1,2})(\d{2})$/.exec(text);
  if (!found) return null;
  const [hour, minute] = [Number(found[1]), Number(found[2])];
  return hour < 24 && minute < 60 ? `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}` : null;
}

/** The hour it is in Beijing, whatever the machine believes: 9:12. */
export const hourNow = (): string => clock(new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Shanghai", hour: "2-digit", minute: "2-digit" }).format(new Date()));
