import { expect, test, vi } from "vitest";
import { calls } from "@/calls/generated";
import { settings } from "@/calls/mock/county";
import { byTest, click, show, sitDown, there } from "@/test_help";
import StorePart from "./StorePart.vue";

test("papers that nobody looked at are not called whole", async () => {
  await sitDown("admin");
  await show(StorePart, { settings });
  await click("verify");
  expect(byTest("verify-result").textContent).toContain("未核对文书：需身份钥匙");
  expect(byTest("verify-result").textContent).not.toContain("已出具的文书与当时一致");
});

test("papers that could not be compared are counted and not called whole", async () => {
  await sitDown("admin");
  const found = { entries: 3, ends: ["3-ab12cd34ef56ab78"], chain_ok: true, rebuild_ok: true, integrity_ok: true, papers: true };
  const finding = "2 份文书出具后换了字体，没有核对；请以存档的原件为准";
  vi.spyOn(calls, "verify").mockResolvedValueOnce({ ...found, unjudged: 2, findings: [finding] });
  await show(StorePart, { settings });
  await click("verify");
  expect(byTest("verify-result").textContent).toContain("文书有 2 份没有核对，其余与出具时一致");
  expect(byTest("verify-result").textContent).toContain(finding);
  expect(byTest("verify-result").textContent).not.toContain("已出具的文书与当时一致");
});

test("who does not keep the store is told who does", async () => {
  await sitDown("zhou");
  await show(StorePart, { settings });
  expect(there("verify")).toBe(false);
  expect(document.body.textContent).toContain("由信访室主任、系统管理员或审计员办理");
});
