import { expect, test } from "vitest";
import type { Station } from "@/calls/generated";
import { byTest, settled, show, sitDown, there, type } from "@/test_help";
import IdentityDrawer from "./IdentityDrawer.vue";
import LoopBar from "./LoopBar.vue";

test("where the loop is one line, a station without a date has no dash beside it", async () => {
  const loop = (note: string): Station[] => [{ name: "登记", state: "done", note: "11月9日" }, { name: "办结", state: "now", note }];
  await show(LoopBar, { loop: loop("—"), slim: true });
  expect(byTest("station-2").textContent).not.toContain("—");
  await show(LoopBar, { loop: loop("11月25日前"), slim: true });
  expect([...document.querySelectorAll("[data-test=station-2]")].at(-1)?.textContent).toContain("11月25日前");
});

test("an open identity has one button that puts it away", async () => {
  await sitDown();
  await show(IdentityDrawer, { caseId: "c097", number: "信访〔2026〕97号" });
  expect(there("panel-close")).toBe(true);
  await type("field-reason", "电话告知受理情况");
  byTest("reason").dispatchEvent(new Event("submit", { cancelable: true }));
  await settled();
  expect(there("identity-shut")).toBe(true);
  expect(there("panel-close")).toBe(false);
});
