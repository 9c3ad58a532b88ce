import { beforeEach, expect, test, vi } from "vitest";
import { calls } from "@/calls/generated";
import LooksPart from "@/pages/settings/LooksPart.vue";
import { notices, startNotices } from "@/session/notices";
import { byTest, click, settled, show, sitDown, there } from "@/test_help";
import TodayPage from "./TodayPage.vue";

beforeEach(() => sitDown("lin"));

test("the day's lists stand under their names, and no colour is without its word", async () => {
  await show(TodayPage);
  for (const [group, name] of [["late", "超期　1 项"], ["today", "今日到期　2 项"], ["soon", "三日内到期　1 项"], ["later", "以后"]] as const) expect(byTest(`group-${group}`).textContent).toBe(name);
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
