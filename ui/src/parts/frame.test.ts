import { afterEach, expect, test } from "vitest";
import AppFrame from "@/parts/AppFrame.vue";
import { router } from "@/router";
import { session } from "@/session/session";
import { byTest, show, sitDown, there } from "@/test_help";
import type { Role } from "@/calls/generated";

const NOTE = "有 1 件的主任、委领导都须回避，无人能决定：请报上级纪委指定一位同志。";

async function frame(roles: Role[], reads_cases: boolean, without_decider: string | null): Promise<void> {
  await sitDown("zhou");
  if (session.value) session.value = { ...session.value, roles, reads_cases, without_decider };
  await router.push("/today");
  shown = await show(AppFrame);
}
let shown: Awaited<ReturnType<typeof show>> | null = null;
afterEach(() => shown?.unmount());

test("whoever opens accounts is told on 今日 that all stand aside who could decide", async () => {
  await frame(["administrator", "receptionist"], true, NOTE);
  expect(there("page-today")).toBe(true);
  expect(byTest("without-decider").textContent).toBe(NOTE);
});

test("an administrator who reads no case, and has no 今日, is told on whatever page they are", async () => {
  await frame(["administrator"], false, NOTE);
  expect(there("place-today")).toBe(false);
  expect(there("place-settings")).toBe(true);
  expect(byTest("without-decider").textContent).toBe(NOTE);
});

test("nobody is told where somebody can decide", async () => {
  await frame(["administrator"], false, null);
  expect(there("without-decider")).toBe(false);
});
