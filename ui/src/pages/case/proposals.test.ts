import { beforeEach, expect, test, vi } from "vitest";
import { calls, type RepeatRow } from "@/calls/generated";
import { byTest, click, show, sitDown } from "@/test_help";
import RepeatProposals from "./RepeatProposals.vue";

const row: RepeatRow = { case_id: "c088", number: "信访〔2026〕088号", why: "same_person", reason: "同村、姓名同音或近音", title: "反映食堂采购", state: "待受理", received_on: "2026-11-02", both_named: true };

beforeEach(() => sitDown());

test("each proposal says why, and a decision is an act, refusals too", async () => {
  const perform = vi.spyOn(calls, "perform");
  await show(RepeatProposals, { caseId: "c097", rows: [row] });
  expect(byTest("proposal").textContent).toContain("同村、姓名同音或近音");
  await click("propose-different");
  expect(perform).toHaveBeenLastCalledWith({ case_id: "c097", act: { verb: "link", earlier: "c088", verdict: "different", reason: "" } });
  await click("propose-same_matter");
  expect(perform).toHaveBeenLastCalledWith({ case_id: "c097", act: { verb: "link", earlier: "c088", verdict: "same_matter", reason: "经比对认定" } });
});

test("a refusal stands beside the proposals with its way out", async () => {
  await show(RepeatProposals, { caseId: "c097", rows: [row] });
  vi.spyOn(calls, "perform").mockRejectedValueOnce({ kind: "refused", message: "本件正在转送途中", way_out: "先收回", field: null, wait_seconds: null });
  await click("propose-same_matter");
  expect(byTest("proposals").textContent).toContain("先收回");
});

test("of an anonymous case nobody is asked who wrote it", async () => {
  const labels = (): string[] => [...document.querySelectorAll(".decide button")].map((button) => button.textContent ?? "");
  const shown = await show(RepeatProposals, { caseId: "c097", rows: [row] });
  expect(labels()).toEqual(["同一事项，并案", "同一人、另一事", "都不是"]);
  shown.unmount();
  await show(RepeatProposals, { caseId: "c097", rows: [{ ...row, why: "same_matter", both_named: false }] });
  expect(labels()).toEqual(["同一事项，并案", "不是"]);
});

test("three are shown, and the others when they are asked for", async () => {
  const rows = ["1", "2", "3", "4", "5"].map((n) => ({ ...row, case_id: `c${n}` }));
  await show(RepeatProposals, { caseId: "c097", rows });
  expect(document.querySelectorAll("[data-test=proposal]")).toHaveLength(3);
  expect(byTest("proposals-all").textContent).toBe("还有 2 件");
  await click("proposals-all");
  expect(document.querySelectorAll("[data-test=proposal]")).toHaveLength(5);
});
