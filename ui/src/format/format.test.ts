import { expect, test } from "vitest";
import { addDays, clock, day, fullDay, readClock, readDate, weekday, happened, moment } from "./date";
import { fileSize, letters, waiting } from "./number";

const TODAY = "2026-11-23";

test.each([
  ["1123", "2026-11-23"], ["11-5", "2026-11-05"], ["11.05", "2026-11-05"], ["11月5日", "2026-11-05"], ["2025-3-1", "2025-03-01"], ["2025年3月1日", "2025-03-01"],
  ["20250301", "2025-03-01"], ["今天", "2026-11-23"], ["昨天", "2026-11-22"], ["后天", "2026-11-25"], ["2月30日", null], ["0230", null], ["明年", null], ["", null],
])("the date %s is read as %s", (typed, date) => {
  expect(readDate(typed, TODAY)).toBe(date);
});

test.each([["930", "09:30"], ["9:5", "09:05"], ["14：30", "14:30"], ["9点半", "09:30"], ["15点", "15:00"], ["15点20分", "15:20"], ["25:00", null], ["下午", null]])("the time %s is read as %s", (typed, time) => {
  expect(readClock(typed)).toBe(time);
});

test("dates are shown as offices write them", () => {
  expect(day("2026-11-03", TODAY)).toBe("11月3日");
  expect(day("2025-11-03", TODAY)).toBe("2025年11月3日");
  expect(fullDay(TODAY)).toBe("2026年11月23日");
  expect(weekday(TODAY)).toBe("周一");
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  expect(clock("2026-11-23 09:13")).toBe("9:13");
});

test("a rare character counts as one", () => {
  expect(letters("杨𬱖𠮷❶")).toBe(4);
});

test("sizes and waits are said plainly", () => {
  expect(fileSize(1843200)).toBe("1.8 MB");
  expect(waiting(75)).toBe("1 分 15 秒");
});

test("an event bears its hour, or the day on which it was written down later", () => {
  expect(happened("2026-11-23", "2026-11-23 09:12", "2026-11-23")).toMatch(/ 09:12$/);
  expect(happened("2026-11-20", "2026-11-23 09:12", "2026-11-23")).toMatch(/（.+补记）$/);
});

test("a moment is said as the offices write it, with the year when it is another", () => {
  expect(moment("2026-11-29 13:08", "2026-11-30")).toBe("11月29日 13:08");
  expect(moment("2025-03-02 09:05", "2026-11-30")).toBe("2025年3月2日 09:05");
});
