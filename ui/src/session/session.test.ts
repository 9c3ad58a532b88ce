import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { effectScope, ref } from "vue";
import { calls } from "@/calls/generated";
import { settled, sitDown } from "@/test_help";
import { useDraft } from "./draft";
import { read } from "@/calls/ask";
import { useAttempt } from "./attempt";
import { heard } from "./trouble";
import { lock, session, unlock } from "./session";

const scope = effectScope();
beforeEach(async () => {
  await sitDown();
  vi.useFakeTimers();
});
afterEach(() => {
  scope.stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test("a desk too busy to take a draft is locked all the same", async () => {
  const text = ref("");
  scope.run(() => useDraft("slow", text, () => text.value));
  text.value = "没存上的";
  await settled();
  vi.spyOn(calls, "draft_save").mockReturnValue(new Promise(() => undefined));
  void lock();
  await vi.advanceTimersByTimeAsync(2000);
  expect(session.value).toBeNull();
  await expect(calls.today(null)).rejects.toMatchObject({ kind: "locked" });
});

test("what one asked before leaving does not shut out the next, however late its answer", async () => {
  let answer: (failure: unknown) => void = () => undefined;
  const question = heard(new Promise((_, refuse) => (answer = refuse)));
  const asked = read(question).catch(() => "不给看");
  const { attempt } = useAttempt();
  const attempted = attempt(async () => void (await question));
  await lock();
  await sitDown();
  answer({ kind: "locked", message: "已锁屏。", way_out: "", field: null });
  expect(await asked).toBe("不给看");
  await attempted;
  expect(session.value).not.toBeNull();
});

test("whoever is quick at the door waits until the desk has heard of the lock before", async () => {
  let heard: () => void = () => undefined;
  vi.spyOn(calls, "lock").mockReturnValue(new Promise((done) => (heard = () => done(null))));
  const opens = vi.spyOn(calls, "unlock");
  void lock();
  await vi.advanceTimersByTimeAsync(2000);
  void unlock({ account: "", password: "" }).catch(() => undefined);
  await vi.advanceTimersByTimeAsync(100);
  expect(opens).not.toHaveBeenCalled();
  heard();
  await vi.advanceTimersByTimeAsync(100);
  expect(opens).toHaveBeenCalledOnce();
});
