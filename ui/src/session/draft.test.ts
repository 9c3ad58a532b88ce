import { effectScope, ref } from "vue";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { calls } from "@/calls/generated";
import { settled, sitDown } from "@/test_help";
import { useDraft } from "./draft";

const scope = effectScope();
beforeEach(async () => {
  await sitDown();
  vi.useFakeTimers();
});
afterEach(() => {
  scope.stop();
  vi.useRealTimers();
});

test("what somebody types without ever pausing is kept two seconds after its first letter, and again and again", async () => {
  const text = ref("");
  scope.run(() => useDraft("long", text, () => text.value));
  for (let second = 0; second < 10; second++) {
    text.value += "字";
    await settled();
    vi.advanceTimersByTime(1000);
    await settled();
  }
  const kept = String((await calls.draft_load("long"))?.body ?? "");
  expect(10 - kept.length).toBeLessThanOrEqual(2);
});
