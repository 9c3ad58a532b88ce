import { beforeEach, expect, test, vi } from "vitest";
import { calls, type PaperPdf } from "@/calls/generated";
import { router } from "@/router";
import { byTest, click, settled, show, sitDown, there, type } from "@/test_help";
import CasePapers from "@/pages/case/CasePapers.vue";
import StandLine from "@/pages/case/StandLine.vue";
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
  const issued = { id: "i1", paper: "acceptance_notice" as const, name: "受理告知书", number: "信告〔2026〕1号", issued_on: "2026-11-23", by: "周敏" };
  const view = await calls.case_view("c097");
  vi.spyOn(calls, "case_view").mockResolvedValue({ ...view, issued: [issued] });
  const again = vi.spyOn(calls, "paper_again").mockRejectedValueOnce({ kind: "input", message: "请填写事由。", way_out: "", field: "reason", wait_seconds: null });
  await router.push("/");
  await show(IssuedPage, { case: "c097", issued: "i1" });
  expect(again).toHaveBeenLastCalledWith({ issued: "i1", reason: "" });
  expect(there("refusal")).toBe(false);
  // Which paper it is, is said before it is shown; nothing can be printed before.
  expect(byTest("paper-name").textContent).toBe(issued.name);
  expect(byTest("paper-number").textContent).toContain(issued.number);
  expect(there("paper-print") || there("paper-save")).toBe(false);
  await type("field-reason", "原件遗失，补打一份");
  await click("reason-confirm");
  expect(again).toHaveBeenLastCalledWith({ issued: "i1", reason: "原件遗失，补打一份" });
});

test("both pages of a paper show where the case stands and what this person may do next", async () => {
  const made: PaperPdf = { name: "受理告知书", number: "", pdf: "", pages: 1, a3: false, issued: null, seconds: null, changes: [] };
  vi.spyOn(calls, "paper_again").mockResolvedValue(made);
  await router.push("/");
  for (const [page, props] of [[PaperPage, { id: "c097", paper: "acceptance_notice" }], [IssuedPage, { case: "c097", issued: "i1" }]] as const) {
    const shown = await show(page, props);
    expect(byTest("station-4").getAttribute("aria-current")).toBe("step");
    expect(byTest("station-4").textContent).toContain("第 41 个工作日");
    expect(byTest("stand-next").textContent).toBe("记录中期反馈");
    expect(byTest<HTMLAnchorElement>("stand-next").href).toContain("#/cases/c097?act=feed_back");
    shown.unmount();
  }
});

test("where nothing can be done yet, the line says so, or whose turn it is", async () => {
  const view = await calls.case_view("c097");
  const next = view.next.find((act) => act.verb === "close");
  if (!next) throw new Error("no close");
  const says = async (more: Partial<typeof next>): Promise<string | null> => {
    const shown = await show(StandLine, { view: { ...view, next: [{ ...next, ...more }] } });
    const text = byTest("stand-next").textContent;
    shown.unmount();
    return text;
  };
  expect(await says({ ready: false })).toBe("办结（还不能办）");
  expect(await says({ whose: "信访室主任" })).toBe("办结：由信访室主任办理");
  expect(await says({ aside: true })).toBe("眼下没有要您办的");
});

test("of several records of feedback the one that was chosen is made, and none stands for another", async () => {
  const made: PaperPdf = { name: "反馈记录表", number: "", pdf: "", pages: 1, a3: false, issued: null, seconds: null, changes: [] };
  const preview = vi.spyOn(calls, "paper_preview").mockResolvedValue(made);
  const view = await calls.case_view("c097");
  const record = { paper: "feedback_record" as const, ready: true, why: "", a3: false, identity: false };
  const papers = [{ ...record, about: "", name: "反馈记录表（空白）" }, { ...record, about: "fb2", name: "反馈记录表（中期，11月20日）" }];
  vi.spyOn(calls, "case_view").mockResolvedValue({ ...view, papers });
  await router.push("/");
  await show(CasePapers, { caseId: "c097", papers, issued: [] });
  const links = [...document.querySelectorAll<HTMLAnchorElement>("[data-test=paper-feedback_record]")];
  expect(links.map((link) => link.getAttribute("href")?.replace(/^#/, ""))).toEqual(["/cases/c097/paper/feedback_record", "/cases/c097/paper/feedback_record?about=fb2"]);
  await show(PaperPage, { id: "c097", paper: "feedback_record", about: "fb2" });
  await settled();
  expect(byTest("paper-name").textContent).toBe("反馈记录表（中期，11月20日）");
  expect(preview).toHaveBeenLastCalledWith({ paper: "feedback_record", case_id: "c097", about: "fb2", a3: false, reason: "" });
});
