import { beforeEach, expect, test, vi } from "vitest";
import { calls, type Daily, type DueGroup, type OfficeWork, type Task } from "@/calls/generated";
import LooksPart from "@/pages/settings/LooksPart.vue";
import { router } from "@/router";
import { notices, startNotices } from "@/session/notices";
import { byTest, click, settled, show, sitDown, there } from "@/test_help";
import TodayPage from "./TodayPage.vue";
import { totalsOf, workOf } from "./work";

beforeEach(() => sitDown("lin"));

test("the day's lists stand under their names, and no colour is without its word", async () => {
  await show(TodayPage);
  for (const [group, name] of [["late", "超期　2 项"], ["today", "今日到期　2 项"], ["soon", "三日内到期　1 项"], ["later", "以后"]] as const) expect(byTest(`group-${group}`).textContent).toBe(name);
  const tags = [...document.querySelectorAll('[data-test="task-row"] [data-test="limit-tag"]')];
  expect(tags).toHaveLength(5);
  for (const tag of tags) expect(tag.textContent).toMatch(/^[绿黄红]/);
});

test("who may look at others' lists is told by the desk, not guessed from the post", async () => {
  const today = await calls.today(null);
  vi.spyOn(calls, "today").mockResolvedValue({ ...today, others: false });
  await show(TodayPage);
  expect(there("tasks-office")).toBe(false);
  vi.restoreAllMocks();
});

test("every leader who receives today is shown, each with hours and place", async () => {
  const today = await calls.today(null);
  const duty = (leader: string, from: string, date = "2026-11-23") => ({ date, leader, post: "纪委副书记", place: "一楼 2 号室", from, to: "11:30" });
  vi.spyOn(calls, "today").mockResolvedValue({ ...today, reception: [duty("陈志远", "08:30"), duty("李建国", "09:00")], next_reception: [duty("王强", "08:30", "2026-11-30"), duty("陈志远", "08:30", "2026-11-30")] });
  await show(TodayPage);
  const rows = [...document.querySelectorAll('[data-test="reception"]')].map((row) => row.textContent);
  expect(rows).toHaveLength(2);
  expect(rows[1]).toContain("李建国");
  expect(rows[1]).toContain("09:00–11:30　一楼 2 号室");
  expect(byTest("next-reception").textContent).toContain("王强、陈志远");
  vi.restoreAllMocks();
});

test("each undone month is told apart, and leads to its own page", async () => {
  const today = await calls.today(null);
  const work = (verb: OfficeWork["verb"], name: string, period: string): OfficeWork => ({ verb, name, period, period_name: period, due: "2026-11-10", left: "超期 9 个工作日", tone: "late" });
  vi.spyOn(calls, "today").mockResolvedValue({ ...today, office_work: [work("publish_bulletin", "初信初访通报", "2026-08"), work("publish_bulletin", "越级重复举报通报", "2026-08"), work("ask_report_back", "要求季度报结", "2026-Q2"), work("chase_report_back", "催季度报结", "2026-Q1")] });
  const go = vi.spyOn(router, "push").mockResolvedValue(undefined);
  await show(TodayPage);
  const rows = [...document.querySelectorAll<HTMLElement>('[data-test="office-work"]')];
  expect(rows).toHaveLength(4);
  rows[1]?.click();
  expect(go).toHaveBeenLastCalledWith({ name: "supervision", params: { part: "bulletin" }, query: { month: "2026-08" } });
  rows[2]?.click();
  expect(go).toHaveBeenLastCalledWith({ name: "supervision", params: { part: "report_back" }, query: { quarter: "2026-Q2" } });
  rows[3]?.click();
  expect(go).toHaveBeenLastCalledWith({ name: "supervision", params: { part: "report_back" }, query: { quarter: "2026-Q1" } });
  vi.restoreAllMocks();
});

test("the desk is told at the start, and when this machine wants no notices", async () => {
  const told = vi.spyOn(calls, "notices");
  startNotices();
  expect(told).toHaveBeenLastCalledWith(true);
  await show(LooksPart);
  await click("looks-notices");
  await settled();
  expect(told).toHaveBeenLastCalledWith(false);
  expect(localStorage.getItem("notices")).toBe("off");
  notices.value = true;
});

test("what is due without being a limit of a case stands in its list, and the heads count as the tiles do", async () => {
  await show(TodayPage);
  const heads = [...document.querySelectorAll<HTMLElement>("li.group")];
  const rows = (name: string): string[] => {
    const all = [...document.querySelectorAll<HTMLElement>("li.group, li.task")];
    const from = all.findIndex((li) => li.dataset["test"] === `group-${name}`) + 1;
    const to = all.findIndex((li, index) => index >= from && li.classList.contains("group"));
    return all.slice(from, to < 0 ? undefined : to).map((li) => li.dataset["test"] ?? "");
  };
  expect(heads[0]?.textContent).toBe("超期　2 项");
  expect(byTest("count-late").textContent).toBe("2超期");
  expect(rows("late")).toEqual(["measure-row", "task-row"]);
  expect(rows("later")).toEqual(["sealed-row", "task-row"]);
});

test("what waits for a leader's word stands first, under its own head, and is opened like the rest", async () => {
  const today = await calls.today(null);
  const decision = { approval: "p1", case_id: "c097", number: "信访〔2026〕097号", title: "县中医院 设备采购", matter_name: "处置意见", proposal: "拟初步核实", by: "林卫东", leader_name: "陈志远", submitted_on: "2026-11-22" };
  vi.spyOn(calls, "today").mockResolvedValue({ ...today, decisions: [decision] });
  const go = vi.spyOn(router, "push").mockResolvedValue(undefined);
  await show(TodayPage);
  expect(document.querySelector("li.group")?.textContent).toBe("等我批示　1 项");
  await click("decision-row");
  expect(go).toHaveBeenLastCalledWith({ name: "case", params: { id: "c097" }, query: { act: "decide" } });
  vi.restoreAllMocks();
});

test("an approval that a leader denies stands before all else, and leads to its case", async () => {
  const today = await calls.today(null);
  const denied = { id: "e31", case_id: "c097", number: "信访〔2026〕097号", title: "反映县中医院设备采购问题", matter: "处置意见", said: "初步核实", leader: "lijg", leader_name: "李建国", approved_on: "2026-11-20", entered_by: "王海燕", entered_on: "2026-11-20", denied_on: "2026-11-21", denial: "没有见过", outcome: "" };
  vi.spyOn(calls, "today").mockResolvedValue({ ...today, denied: [denied] });
  const go = vi.spyOn(router, "push").mockResolvedValue(undefined);
  await show(TodayPage);
  expect(document.querySelector("li.group")?.textContent).toBe("待查清　1 项");
  expect(byTest("denied-row").textContent).toContain("处置意见，王海燕记 李建国批准；李建国：没有见过");
  await click("denied-row");
  expect(go).toHaveBeenLastCalledWith({ name: "case", params: { id: "c097" } });
  vi.restoreAllMocks();
});

test("of others only the limits of their cases are shown", () => {
  const task = (group: DueGroup, due: string): Task => ({ group, case_id: "c1", number: "", title: "", what: "归档", verb: null, tone: "late", left: "", due, note: "" });
  const daily: Daily = { late: 80, today: 0, soon: 0, until: "2026-11-26", tasks: [task("late", "2026-11-20"), task("late", "2026-11-02")] };
  const theirs = workOf(daily, null, "2026-11-23", "due");
  expect(theirs.map((work) => work.due)).toEqual(["2026-11-02", "2026-11-20"]);
  expect(totalsOf(daily, theirs)).toEqual({ settle: 0, decide: 0, late: 80, today: 0, soon: 0 });
});
