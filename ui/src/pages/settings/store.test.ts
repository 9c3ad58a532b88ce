import { expect, test } from "vitest";
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

test("who does not keep the store is told who does", async () => {
  await sitDown("zhou");
  await show(StorePart, { settings });
  expect(there("verify")).toBe(false);
  expect(document.body.textContent).toContain("由信访室主任、系统管理员或审计员办理");
});
