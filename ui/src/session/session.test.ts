import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { effectScope, ref } from "vue";
import { calls } from "@/calls/generated";
import { settled, sitDown } from "@/test_help";
import { useDraft } from "./draft";
import { lock, session } from "./session";

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
