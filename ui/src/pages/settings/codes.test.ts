import { expect, test, vi } from "vitest";
import { settings } from "@/calls/mock/county";
import { byTest, click, show, sitDown, there } from "@/test_help";
import CodesPart from "./CodesPart.vue";

const texts = (): string[] => [...document.querySelectorAll(`[data-test="code"]`)].map((row) => row.textContent?.replace("改", "").trim() ?? "");

test("a code is renamed as it stands, and a new one begins empty", async () => {
  await sitDown();
  const onWrite = vi.fn();
  await show(CodesPart, { settings, onWrite });
  expect(texts()).toEqual(["2来访", "1来信"]);
  await click("act-change_code-1");
  expect(onWrite).toHaveBeenLastCalledWith("change_code", { list: "methods", code: "1", label: "来信" });
  await click("act-change_code");
  expect(onWrite).toHaveBeenLastCalledWith("change_code", { list: "methods", code: "", label: "" });
});

test("to what the rules tell apart nothing is added", async () => {
  await sitDown();
  const authorities = settings.codes.filter((one) => one.list === "authorities").map((one) => ({ ...one, list: "methods" as const }));
  await show(CodesPart, { settings: { ...settings, codes: authorities } });
  expect(there("act-change_code")).toBe(false);
  expect(byTest("settings-codes-note").textContent).toContain("只能改叫法");
});
