import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { calls, type Door } from "@/calls/generated";
import { session } from "@/session/session";
import { byTest, click, settled, show, there, type } from "@/test_help";
import DoorPage from "./DoorPage.vue";

beforeEach(() => { session.value = null; });
afterEach(() => void vi.useRealTimers());

const enter = async (): Promise<void> => {
  byTest("unlock-form").dispatchEvent(new Event("submit", { cancelable: true }));
  await settled();
};

test("the right password opens the desk", async () => {
  await show(DoorPage);
  await type("field-password", "qingshan");
  await enter();
  expect(session.value?.name).toBe("周敏");
});

test("after too many wrong ones it counts down and then lets one try again", async () => {
  vi.useFakeTimers();
  await show(DoorPage);
  // Nobody is chosen before somebody says who they are.
  expect(byTest<HTMLButtonElement>("unlock").disabled).toBe(true);
  await click("login-zhou");
  for (let wrong = 0; wrong < 3; wrong++) {
    await type("field-password", "no");
    await enter();
  }
  expect(byTest("door-trouble").textContent).toContain("30 秒");
  expect(byTest<HTMLButtonElement>("unlock").disabled).toBe(true);
  vi.advanceTimersByTime(31_000);
  await settled();
  expect(byTest<HTMLButtonElement>("unlock").disabled).toBe(false);
});

test("recovery codes are shown once, and nobody goes on before they are sealed", async () => {
  const absent: Door = { kind: "absent", place: "", organ: "", logins: [], trouble: null, demo: false, version: "" };
  vi.spyOn(calls, "door").mockResolvedValue(absent);
  await show(DoorPage);
  await click("door-found");
  for (const [field, text] of [["organ", "青山县纪委监委"], ["region", "999999"], ["administrator-name", "吴维"], ["administrator-password", "a-long-one"], ["administrator-again", "a-long-one"], ["director-name", "林卫东"], ["director-password", "a-long-two"], ["director-again", "a-long-two"]]) await type(`field-${field}`, text ?? "");
  byTest("found-form").dispatchEvent(new Event("submit", { cancelable: true }));
  await settled();
  expect(byTest("store-code").textContent).toContain("7KQ2");
  expect(byTest<HTMLButtonElement>("codes-next").disabled).toBe(true);
  byTest<HTMLInputElement>("codes-sealed").click();
  await settled();
  await click("codes-next");
  expect(there("store-code")).toBe(false);
});

test("a broken store says its trouble and the way out", async () => {
  vi.spyOn(calls, "door").mockResolvedValue({ kind: "broken", place: "目录", organ: "", logins: [], demo: false, version: "", trouble: { kind: "door", message: "件库读不出来", way_out: "用最近的备份恢复", field: null, wait_seconds: null } });
  await show(DoorPage);
  expect(byTest("refusal").textContent).toContain("用最近的备份恢复");
});

test("a first password opens nothing but the form for one's own", async () => {
  await show(DoorPage);
  await type("field-password", "first-one");
  await enter();
  expect(session.value).toBe(null);
  const own = vi.spyOn(calls, "first_password");
  const set = async (): Promise<void> => {
    byTest("first-password-form").dispatchEvent(new Event("submit", { cancelable: true }));
    await settled();
  };
  await type("field-own", "门前大桥下游过");
  await type("field-again", "门前大桥");
  await set();
  expect(own).not.toHaveBeenCalled();
  await type("field-again", "门前大桥下游过");
  await set();
  expect(own).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ first: "first-one", own: "门前大桥下游过" }));
  expect(session.value).not.toBe(null);
});

test("who recovers for another says so, and nobody sits down by it", async () => {
  await show(DoorPage);
  await click("door-recover");
  const recover = vi.spyOn(calls, "recover");
  for (const [field, text] of [["account", "lin"], ["by", "admin"]] as const) {
    const select = byTest<HTMLSelectElement>(`field-${field}`);
    select.value = text;
    select.dispatchEvent(new Event("change"));
  }
  await settled();
  expect(byTest("for-another").textContent).toContain("初始密码");
  for (const [field, text] of [["store_code", "AAAAA"], ["password", "门前大桥下游过"], ["again", "门前大桥下游过"]] as const) await type(`field-${field}`, text);
  byTest("recover-form").dispatchEvent(new Event("submit", { cancelable: true }));
  await settled();
  expect(recover).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ account: "lin", by: "admin" }));
  expect(session.value).toBe(null);
  expect(byTest("door-said").textContent).toContain("林卫东");
});
