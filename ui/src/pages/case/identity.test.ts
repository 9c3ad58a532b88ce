import { effectScope } from "vue";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { lock } from "@/session/session";
import { settled, sitDown } from "@/test_help";
import { useIdentity, type Drawer } from "./identity";

const scope = { now: effectScope() };
function drawer(): Drawer {
  scope.now = effectScope();
  const made = scope.now.run(() => useIdentity("c097"));
  if (!made) throw new Error("no scope");
  return made;
}
beforeEach(async () => {
  await sitDown();
  vi.useFakeTimers();
});
afterEach(() => {
  scope.now.stop();
  vi.useRealTimers();
});

async function opened(): Promise<Drawer> {
  const made = drawer();
  await made.open("电话告知受理");
  return made;
}

test("without a reason nothing opens", async () => {
  const made = drawer();
  await made.open("");
  expect(made.people.value).toBeNull();
  expect(made.failure.value?.field).toBe("reason");
});

test("the countdown closes the drawer and overwrites what it held", async () => {
  const made = await opened();
  const person = made.people.value?.[0];
  expect(person?.phone).toBe("19900001234");
  expect(made.left.value).toBe(60);
  vi.advanceTimersByTime(59_000);
  expect(made.left.value).toBe(1);
  vi.advanceTimersByTime(1500);
  expect(made.people.value).toBeNull();
  expect(Object.values(person ?? { a: "left" }).every((word) => word === "")).toBe(true);
});

test("a clock set back covers it at once instead of leaving it open that much longer", async () => {
  const made = await opened();
  vi.advanceTimersByTime(10_000);
  vi.setSystemTime(Date.now() - 3600_000);
  vi.advanceTimersByTime(1000);
  expect(made.people.value).toBeNull();
  expect(made.left.value).toBe(0);
});

test("leaving the page wipes it", async () => {
  const made = await opened();
  const person = made.people.value?.[0];
  scope.now.stop();
  expect(person?.name).toBe("");
});

test("locking the desk wipes it", async () => {
  const made = await opened();
  await lock();
  await settled();
  expect(made.people.value).toBeNull();
});
