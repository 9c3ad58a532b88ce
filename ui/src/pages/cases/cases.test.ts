import { afterEach, expect, test, vi } from "vitest";
import { calls, type CaseRow } from "@/calls/generated";
import { letter, size } from "@/session/looks";
import { byTest, click, settled, show, sitDown, there, type } from "@/test_help";
import CasesPage from "./CasesPage.vue";
import { weighed, wholeRow } from "./row";

const TAGS: CaseRow["tags"] = [{ text: "实名", tone: "info" }, { text: "初信初访", tone: "plain" }, { text: "上级交办 · 马上办", tone: "late" }, { text: "越级", tone: "warn" }];

afterEach(() => {
  size.value = "normal";
  vi.restoreAllMocks();
});

test("what ranks a case stands before whose name it bears", () => {
  expect(weighed(TAGS).map((tag) => tag.text)).toEqual(["上级交办 · 马上办", "越级", "实名", "初信初访"]);
});

test("pointing at a row tells the whole of it", () => {
  const row: CaseRow = { case_id: "c", number: "信访〔2026〕149号", title: "反映石桥村危房改造名单问题", tags: TAGS, stage: "办理中", office: "第一室", received_on: "2026-10-13", due: "2026-11-20", due_what: "作出核查结论", tone: "late", left: "超期 9 天" };
  expect(wholeRow(row, "2026-11-29")).toBe("信访〔2026〕149号　反映石桥村危房改造名单问题\n上级交办 · 马上办、越级、实名、初信初访\n10月13日收到　第一室　办理中\n作出核查结论 11月20日，超期 9 天");
});

test("on a narrow screen a row has a third line, and is as high as its letters ask", async () => {
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(790);
  await sitDown();
  await show(CasesPage);
  const high = (): number => Number.parseFloat(byTest("case-row").style.height);
  expect(document.querySelector(".case.narrow .came")?.textContent).toContain("收到");
  expect(high()).toBe(86);
  size.value = "largest";
  await settled();
  expect(letter.value).toBe(20);
  expect(high()).toBe(108);
});

test("on a wide screen it keeps to two lines", async () => {
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(1230);
  await sitDown();
  await show(CasesPage);
  expect(document.querySelector(".case.narrow")).toBe(null);
  expect(Number.parseFloat(byTest("case-row").style.height)).toBe(62);
});

test("cases are asked for by the days of receipt, typed as dates are, until all are wanted again", async () => {
  const cases = vi.spyOn(calls, "cases");
  await sitDown();
  await show(CasesPage);
  const asked = (): unknown => {
    const filter = cases.mock.calls.at(-1)?.[0].filter;
    return [filter?.received_from, filter?.received_to];
  };
  expect(asked()).toEqual([null, null]);
  const all = byTest("cases-total").textContent;
  await type("filter-from", "2027-01-01");
  expect(asked()).toEqual(["2027-01-01", null]);
  expect(byTest("cases-total").textContent).toBe("0 件");
  await type("filter-from", "2026-09-01");
  await type("filter-to", "2026-09-30");
  expect(asked()).toEqual(["2026-09-01", "2026-09-30"]);
  expect(byTest("cases-total").textContent).not.toBe("0 件");
  await click("filter-clear");
  expect(byTest("cases-total").textContent).toBe(all);
  expect(there("filter-clear")).toBe(false);
});
