import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { calls } from "@/calls/generated";
import { dispatch } from "@/keys/commands";
import { router } from "@/router";
import { byTest, click, press, show, sitDown, there } from "@/test_help";
import ReceptionPage from "./ReceptionPage.vue";
import { myWindow } from "./window";

beforeEach(async () => {
  myWindow.value = 1;
  await sitDown();
  await router.push("/reception");
  window.addEventListener("keydown", dispatch);
});
afterEach(() => window.removeEventListener("keydown", dispatch));

test("the next number is called to this desk's window by one key", async () => {
  const perform = vi.spyOn(calls, "perform");
  myWindow.value = 3;
  await show(ReceptionPage);
  await press("c");
  expect(perform).toHaveBeenCalledExactlyOnceWith({ case_id: null, act: { verb: "call_ticket", ticket: "t3", window: 3 } });
});

test("the number at this window becomes a registration that bears it with its hour", async () => {
  const push = vi.spyOn(router, "push");
  await show(ReceptionPage);
  expect(byTest("at-my-window").textContent).toContain("02");
  await press("r");
  expect(push).toHaveBeenCalledWith({ name: "register", query: { ticket: "02 08:42", method: "2", heads: 1 } });
});

test("whoever needs more than a number is shown with what the desk does now", async () => {
  await show(ReceptionPage);
  expect(there("card-group")).toBe(false);
  await press("ArrowDown");
  await press("ArrowDown");
  expect(byTest("card-group").textContent).toContain("推选代表，最多 5 人");
  expect(byTest("card-children").textContent).toContain("请一名同志照看");
});

test("the roster is looked at month by month", async () => {
  await router.push("/reception/roster");
  await show(ReceptionPage, { part: "roster" });
  expect(byTest("period").textContent).toBe("2026年11月");
  expect(byTest("duty-row").textContent).toContain("陈志远");
  await click("period-after");
  expect(byTest("period").textContent).toBe("2026年12月");
  expect(there("duty-row")).toBe(false);
  const propose = vi.spyOn(calls, "propose_roster");
  if (there("plan")) {
    await click("plan");
    expect(propose).toHaveBeenLastCalledWith("2026-12");
  }
});

test("the slip of a number that waits goes to the receipt printer", async () => {
  const made = vi.spyOn(calls, "ticket_slip").mockResolvedValue({ name: "号单", number: "", pdf: "", pages: 1, a3: false, issued: null, seconds: null, changes: [] });
  await show(ReceptionPage);
  expect([there("slip-03"), there("slip-04"), there("slip-01"), there("slip-02")]).toEqual([true, true, false, false]);
  await click("slip-03");
  expect(made).toHaveBeenCalledExactlyOnceWith("t3");
  expect(byTest("panel-print").textContent).toContain("号单　80mm");
});

test("what is still to be put right says its colour as a word, what was put right says how it ended", async () => {
  const reception = await calls.reception(null);
  const [late] = reception.inspections;
  if (!late) throw new Error("no inspection");
  vi.spyOn(calls, "reception").mockResolvedValue({ ...reception, inspections: [late, { ...late, id: "v2", left: "逾期整改", put_right_on: "2026-11-22", put_right: "已排班", open: false }] });
  await show(ReceptionPage, { part: "inspections" });
  expect([...document.querySelectorAll("[data-test=inspection-row] .tag")].map((tag) => tag.textContent)).toEqual(["红超期 3 天", "逾期整改"]);
});

test("a number that is through goes back only with a reason", async () => {
  const perform = vi.spyOn(calls, "perform");
  await show(ReceptionPage);
  await click("back-01");
  expect(there("panel-turn_ticket")).toBe(true);
  expect(perform).not.toHaveBeenCalled();
});
