import { effectScope } from "vue";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { calls } from "@/calls/generated";
import { settled, sitDown } from "@/test_help";
import { useIdleLock } from "./idle";
import { session } from "./session";

const MINUTE = 60_000;
const TOLD_EVERY = 30_000;
let scope = effectScope();
beforeEach(async () => {
  await sitDown();
  vi.useFakeTimers();
  scope = effectScope();
  scope.run(useIdleLock);
});
afterEach(() => {
  scope.stop();
  vi.useRealTimers();
});
const locked = async (): Promise<boolean> => {
  await settled();
  return calls.today(null).then(() => false, (failure: { kind: string }) => failure.kind === "locked");
};
const pass = async (ms: number): Promise<void> => {
  await vi.advanceTimersByTimeAsync(ms);
  await settled();
};

test("nobody at the desk for its minutes: the desk itself is locked, not only the screen", async () => {
  const minutes = session.value?.idle_minutes ?? 0;
  expect(minutes).toBeGreaterThan(0);
  await pass((minutes - 1) * MINUTE);
  expect(await locked()).toBe(false);
  await pass(2 * MINUTE);
  expect(session.value).toBeNull();
  expect(await locked()).toBe(true);
});

test("a hand on mouse or keys keeps it open", async () => {
  for (let minute = 0; minute < 30; minute++) {
    await pass(MINUTE);
    window.dispatchEvent(new KeyboardEvent("keydown", { key: "a" }));
  }
  expect(await locked()).toBe(false);
});

test("the hand that wakes a machine which slept past the minutes does not open it", async () => {
  vi.setSystemTime(Date.now() + 8 * 60 * MINUTE);
  window.dispatchEvent(new Event("pointermove"));
  await pass(0);
  expect(await locked()).toBe(true);
});

test("a clock set back does not keep the desk open that much longer", async () => {
  const minutes = session.value?.idle_minutes ?? 0;
  vi.setSystemTime(Date.now() - 8 * 60 * MINUTE);
  await pass((minutes - 1) * MINUTE);
  expect(await locked()).toBe(false);
  await pass(2 * MINUTE);
  expect(await locked()).toBe(true);
});

test("the desk is told of a hand, so that it can keep the same time by itself", async () => {
  const told = vi.spyOn(calls, "present");
  for (let second = 0; second < 120; second++) {
    await pass(1000);
    window.dispatchEvent(new Event("pointermove"));
  }
  expect(told).toHaveBeenCalledTimes(4);
  await pass(5 * MINUTE);
  expect(told).toHaveBeenCalledTimes(4);
  // Set otherwise, the minutes count at once for the desk too.
  if (session.value) session.value = { ...session.value, idle_minutes: 1 };
  await pass(0);
  expect(told).toHaveBeenCalledTimes(5);
});

test("a desk that has shut itself shuts the page with the next hand", async () => {
  await calls.lock(null);
  await pass(TOLD_EVERY);
  window.dispatchEvent(new Event("pointermove"));
  await pass(0);
  expect(session.value).toBeNull();
});
