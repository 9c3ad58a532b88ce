import { beforeEach, expect, test, vi } from "vitest";
import { calls } from "@/calls/generated";
import { router } from "@/router";
import { byTest, click, press, show, sitDown, there, type } from "@/test_help";
import { dispatch } from "@/keys/commands";
import LeadingPage from "./LeadingPage.vue";

beforeEach(async () => {
  await sitDown("lin");
  await router.push("/leading");
});

test("counts stand at the top, and each case says what it waits for", async () => {
  await show(LeadingPage);
  expect(byTest("count-cases").textContent).toContain("1件包案");
  expect(byTest("count-measures").textContent).toContain("1件措施逾期");
  expect(byTest("led-case").textContent).toContain("措施 1（王海燕）超期 3 天");
});

test("what a case waits for opens the very act on its page", async () => {
  const push = vi.spyOn(router, "push");
  await show(LeadingPage);
  byTest("led-case").querySelector<HTMLElement>("button.go")?.click();
  expect(push).toHaveBeenCalledWith({ name: "case", params: { id: "c097" }, query: { act: "finish_measure" } });
});

test("from the roster the leader of that day is chosen, and the visit bears that day", async () => {
  const leading = vi.spyOn(calls, "leading");
  await router.push("/leading?leader=李建国&on=2026-11-30");
  await show(LeadingPage);
  expect(leading).toHaveBeenLastCalledWith({ leader: "lijg" });
  await click("arrange");
  expect(byTest<HTMLInputElement>("field-on").value).toContain("11月30日");
  expect(byTest<HTMLInputElement>("field-place").value).toBe("");
});

test("a visit is arranged by one key", async () => {
  window.addEventListener("keydown", dispatch);
  await show(LeadingPage);
  expect(there("panel-arrange_visit")).toBe(false);
  await press("w");
  expect(there("panel-arrange_visit")).toBe(true);
  window.removeEventListener("keydown", dispatch);
});

test("what was entered in a leader's name is theirs alone to deny", async () => {
  await show(LeadingPage);
  expect(byTest("on-paper").textContent).toContain("李建国 11月20日批准，王海燕 11月20日记");
  expect(there("deny")).toBe(false);
});

test("a leader denies what was entered in their name, and says what they know of it", async () => {
  await sitDown("lijg");
  const perform = vi.spyOn(calls, "perform");
  await show(LeadingPage);
  await click("deny");
  await type("field-reason", "没有见过");
  await click("confirm");
  expect(perform).toHaveBeenCalledExactlyOnceWith({ case_id: "c097", act: { verb: "deny_approval", entry: "e31", reason: "没有见过" } });
});
