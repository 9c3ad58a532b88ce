import { expect, test, vi } from "vitest";
import { print } from "@/calls/shell";
import { byTest, click, show } from "@/test_help";
import RecoveryCodesSheet from "./RecoveryCodesSheet.vue";

vi.mock("@/calls/shell", () => ({
  printers: () => Promise.resolve([{ name: "大厅", default: true }, { name: "二楼", default: false }]),
  print: vi.fn(() => Promise.resolve(null)),
  saveAs: () => Promise.resolve(null),
}));
const codes = { store_code: "AAAA-BBBB", vault_code: "CCCC-DDDD", pdf: "cGRm" };

test("the sheet is printed once, on the printer that was chosen, since each copy bears both codes", async () => {
  await show(RecoveryCodesSheet, { codes, next: "去开门" });
  const printers = [...document.querySelectorAll<HTMLInputElement>("[data-test=printer]")];
  expect(printers.map((one) => one.checked)).toEqual([true, false]);
  printers[1]?.click();
  await click("codes-print");
  expect(print).toHaveBeenCalledExactlyOnceWith({ printer: "二楼", copies: 1, pdf: "cGRm", paper: "A4" });
  expect(byTest("recovery-codes").textContent).toContain("沿虚线裁开");
  expect(byTest("recovery-codes").textContent).not.toContain("两份");
});
