import { expect, test, vi } from "vitest";
import * as shell from "@/calls/shell";
import { lock } from "@/session/session";
import { byTest, click, settled, show, sitDown, there, type } from "@/test_help";
import EvidencePanel from "./EvidencePanel.vue";

const open = () => show(EvidencePanel, { caseId: "c097", name: "采购合同", blob: "b1" });

test("a picture is shown from memory, and let go when the desk is locked", async () => {
  await sitDown();
  vi.spyOn(shell, "evidence").mockResolvedValue(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]));
  const let_go = vi.spyOn(URL, "revokeObjectURL");
  await open();
  const source = byTest<HTMLImageElement>("evidence-picture").src;
  expect(source).toMatch(/^blob:/);
  await lock();
  await settled();
  expect(let_go).toHaveBeenCalledWith(source);
  expect(there("evidence-picture")).toBe(false);
});

test("what the window cannot draw is offered for saving only", async () => {
  await sitDown();
  vi.spyOn(shell, "evidence").mockResolvedValue(Uint8Array.from([0x50, 0x4b, 3, 4]));
  const save = vi.spyOn(shell, "saveEvidence").mockResolvedValue(null);
  await open();
  expect(there("evidence-other")).toBe(true);
  await click("evidence-save");
  expect(save).toHaveBeenCalledExactlyOnceWith("c097", "b1", "");
});

test("where the desk wants a reason, it is asked of the person and nothing is shown before", async () => {
  await sitDown();
  const look = vi.spyOn(shell, "evidence").mockImplementation((_case, _blob, reason) =>
    reason ? Promise.resolve(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])) : Promise.reject(Object.assign(new Error(), { kind: "input", message: "请填写查看证据的事由。", way_out: "", field: "reason", wait_seconds: null })));
  await open();
  expect(there("evidence-picture")).toBe(false);
  expect(there("evidence-save")).toBe(false);
  await type("field-reason", "核对票据金额");
  await click("reason-confirm");
  expect(there("evidence-picture")).toBe(true);
  expect(look).toHaveBeenLastCalledWith("c097", "b1", "核对票据金额");
});
