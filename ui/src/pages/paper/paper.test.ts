import { beforeEach, expect, test, vi } from "vitest";
import { calls, type PaperPdf } from "@/calls/generated";
import { router } from "@/router";
import { click, settled, show, sitDown, there, type } from "@/test_help";
import IssuedPage from "./IssuedPage.vue";
import PaperPage from "./PaperPage.vue";

vi.mock("@/parts/PdfPages.vue", () => ({ default: { template: "<div />" } }));
beforeEach(() => sitDown());

test("a look at a paper that shows identity is recorded once, and the case's page is told", async () => {
  const made: PaperPdf = { name: "受理告知书", number: "", pdf: "", pages: 1, a3: false, issued: null, seconds: null, changes: ["case"] };
  const preview = vi.spyOn(calls, "paper_preview").mockResolvedValue(made);
  const view = vi.spyOn(calls, "case_view");
  await router.push("/");
  await show(PaperPage, { id: "c097", paper: "acceptance_notice" });
  expect(preview).not.toHaveBeenCalled();
  await type("field-reason", "送达受理告知书");
  await click("reason-confirm");
  await settled();
  expect(view).toHaveBeenCalledTimes(2);
  expect(preview).toHaveBeenCalledOnce();
});

test("what shows who came is covered after its seconds, and a reason is asked to look at the issued paper again", async () => {
  const made: PaperPdf = { name: "受理告知书", number: "信告〔2026〕1号", pdf: "", pages: 1, a3: false, issued: null, seconds: 60, changes: [] };
  const issued = { id: "i1", paper: "acceptance_notice" as const, name: "受理告知书", number: made.number, issued_on: "2026-11-23", by: "周敏" };
  vi.spyOn(calls, "paper_preview").mockResolvedValue(made);
  vi.spyOn(calls, "paper_issue").mockResolvedValue({ ...made, issued });
  const again = vi.spyOn(calls, "paper_again").mockResolvedValue({ ...made, issued });
  await router.push("/");
  await show(PaperPage, { id: "c097", paper: "acceptance_notice" });
  await type("field-reason", "送达受理告知书");
  await click("reason-confirm");
  vi.useFakeTimers();
  await click("paper-issue");
  expect(there("paper-left")).toBe(true);
  await vi.advanceTimersByTimeAsync(61_000);
  vi.useRealTimers();
  await settled();
  expect(there("paper-covered")).toBe(true);
  await type("field-reason", "再核对一遍姓名");
  await click("reason-confirm");
  expect(again).toHaveBeenCalledExactlyOnceWith({ issued: "i1", reason: "再核对一遍姓名" });
});

test("an issued paper that shows who came asks a reason before it is made again", async () => {
  const again = vi.spyOn(calls, "paper_again").mockRejectedValueOnce({ kind: "input", message: "请填写事由。", way_out: "", field: "reason", wait_seconds: null });
  await router.push("/");
  await show(IssuedPage, { case: "c097", issued: "i1" });
  expect(again).toHaveBeenLastCalledWith({ issued: "i1", reason: "" });
  expect(there("refusal")).toBe(false);
  await type("field-reason", "原件遗失，补打一份");
  await click("reason-confirm");
  expect(again).toHaveBeenLastCalledWith({ issued: "i1", reason: "原件遗失，补打一份" });
});
