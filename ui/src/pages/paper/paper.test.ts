import { beforeEach, expect, test, vi } from "vitest";
import { calls, type PaperPdf } from "@/calls/generated";
import { router } from "@/router";
import { click, settled, show, sitDown, type } from "@/test_help";
import PaperPage from "./PaperPage.vue";

vi.mock("@/parts/PdfPages.vue", () => ({ default: { template: "<div />" } }));
beforeEach(() => sitDown());

test("a look at a paper that shows identity is recorded once, and the case's page is told", async () => {
  const made: PaperPdf = { name: "受理告知书", number: "", pdf: "", pages: 1, issued: null, changes: ["case"] };
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
