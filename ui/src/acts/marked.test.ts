import { expect, test } from "vitest";
import { readCalendar } from "./calendar_file";
import { marked, quoted } from "./marked";

const refused = (message: string) => ({ kind: "refused" as const, message, way_out: "", field: null, wait_seconds: null });

test("the words a refusal quotes are marked wherever they stand", () => {
  expect(quoted("文稿里的“石桥村三组”和「杨某」")).toEqual(["石桥村三组", "杨某"]);
  expect(marked("杨某住石桥村三组，杨某说", refused("“石桥村三组”“杨某”")).filter((piece) => piece.hit).map((piece) => piece.text)).toEqual(["杨某", "石桥村三组", "杨某"]);
});

test("a refusal that quotes nothing leaves the text whole", () => {
  expect(marked("全文", refused("有身份信息"))).toEqual([{ text: "全文", hit: false }]);
});

test("a year of chinese-days is read; anything else is not", () => {
  const file = JSON.stringify({ holidays: { "2026-01-01": "New Year's Day,元旦,1" }, workdays: { "2026-01-04": "New Year's Day,元旦,1" } });
  expect(readCalendar(file)).toEqual({ year: 2026, days: [{ date: "2026-01-01", name: "元旦", work: false }, { date: "2026-01-04", name: "元旦", work: true }] });
  for (const bad of ["", "[]", "{}", '{"holidays":{"2026-01-01":"a,b,1","2027-01-01":"a,b,1"}}', '{"holidays":{"x":"y"}}']) expect(readCalendar(bad)).toBeNull();
});
