import { expect, test } from "vitest";
import { readCalendar } from "./calendar_file";
import { marked } from "./marked";

const refused = (field: string | null) => ({ kind: "input" as const, message: "不能公开", way_out: "", field, wait_seconds: null });

test("the place is counted in characters, and a rare one is one", () => {
  expect(marked("𠮷某住石桥村三组。", refused("3-8"))).toEqual([{ text: "𠮷某住", hit: false }, { text: "石桥村三组", hit: true }, { text: "。", hit: false }]);
  expect(marked("杨某", refused("0-2"))).toEqual([{ text: "杨某", hit: true }]);
});

test("a refusal that names no place in the text leaves it whole", () => {
  for (const field of [null, "result", "9-12", "3-3"]) expect(marked("全文四字", refused(field))).toEqual([{ text: "全文四字", hit: false }]);
});

test("a year of chinese-days is read; anything else is not", () => {
  const file = JSON.stringify({ holidays: { "2026-01-01": "New Year's Day,元旦,1" }, workdays: { "2026-01-04": "New Year's Day,元旦,1" } });
  expect(readCalendar(file)).toEqual({ year: 2026, days: [{ date: "2026-01-01", name: "元旦", work: false }, { date: "2026-01-04", name: "元旦", work: true }] });
  for (const bad of ["", "[]", "{}", '{"holidays":{"2026-01-01":"a,b,1","2027-01-01":"a,b,1"}}', '{"holidays":{"x":"y"}}']) expect(readCalendar(bad)).toBeNull();
});
