import { beforeEach, expect, test, vi } from "vitest";
import { cache } from "@/calls/ask";
import { calls } from "@/calls/generated";
import { TODAY } from "@/calls/mock/county";
import { placesOf, router } from "@/router";
import { byTest, click, settled, show, sitDown, there } from "@/test_help";
import SupervisionPage from "./SupervisionPage.vue";

beforeEach(async () => {
  await sitDown("lin");
  await router.push("/supervision");
});

async function chooses(bytes: string): Promise<void> {
  const times = vi.mocked(calls.compare_ledgers).mock.calls.length;
  const input = byTest<HTMLInputElement>("file-ledger");
  Object.defineProperty(input, "files", { configurable: true, value: [new File([bytes], "案管室.xlsx")] });
  input.dispatchEvent(new Event("change"));
  await vi.waitFor(() => expect(calls.compare_ledgers).toHaveBeenCalledTimes(times + 1));
  await settled();
}

test("the place is there for those who supervise, and for nobody else", () => {
  const names = (supervises: boolean): string[] => placesOf({ reads_cases: true, registers: true, leads: false, audits: false, supervises }).map((place) => place.name);
  expect(names(true)).toContain("supervision");
  expect(names(false)).not.toContain("supervision");
});

test("what the ladder proposes leads to the case with the step and the limit written in", async () => {
  await show(SupervisionPage);
  expect(byTest("remind-row").textContent).toContain("11月17日前没有答复");
  expect(byTest("remind-row").textContent).toContain("红超期 3 个工作日");
  expect(decodeURIComponent(byTest<HTMLAnchorElement>("remind").href)).toContain("/cases/c097?act=remind&way=letter&rule=find");
});

test("a workbook goes to the desk as it is, and a wrong one is told in the desk's words", async () => {
  const compare = vi.spyOn(calls, "compare_ledgers");
  await show(SupervisionPage, { part: "reconcile" });
  await chooses("PK\u0003\u0004");
  expect(compare).toHaveBeenLastCalledWith({ month: "2026-10", file: "UEsDBA==" });
  expect(there("ledger-trouble")).toBe(false);
  await chooses("编号,状态");
  expect(byTest("ledger-trouble").textContent).toContain("不是 Excel 工作簿");
});

test("a difference is settled under its own number and kind", async () => {
  const perform = vi.spyOn(calls, "perform");
  await show(SupervisionPage, { part: "reconcile" });
  await click("settle");
  byTest<HTMLTextAreaElement>("field-reason").value = "录入滞后";
  byTest("field-reason").dispatchEvent(new Event("input", { bubbles: true }));
  byTest<HTMLInputElement>("field-corrector").value = "何静";
  byTest("field-corrector").dispatchEvent(new Event("input", { bubbles: true }));
  await click("confirm");
  expect(perform).toHaveBeenCalledExactlyOnceWith({ case_id: null, act: { verb: "settle_difference", month: "2026-10", called: "信访〔2026〕088号", kind: "state", outcome: "theirs", reason: "录入滞后", corrector: "何静" } });
});

test("a side signs as whoever sits here, and the panel asks for nothing", async () => {
  const perform = vi.spyOn(calls, "perform");
  await show(SupervisionPage, { part: "reconcile" });
  expect(byTest("signatures").textContent).toContain("案管室 何静");
  expect(there("sign-theirs")).toBe(false);
  await click("sign-ours");
  expect(there("field-signer")).toBe(false);
  await click("confirm");
  expect(perform).toHaveBeenCalledExactlyOnceWith({ case_id: null, act: { verb: "sign_month", month: "2026-10", side: "ours", on: TODAY, on_paper: false, signer: "" } });
});

test("a report begins with what the ledger has, and goes without what only stands beside it", async () => {
  const perform = vi.spyOn(calls, "perform");
  await show(SupervisionPage, { part: "report_back" });
  await click("receive");
  expect(byTest("panel-receive_report_back").textContent).toContain("县中医院 设备采购");
  await click("cases-1-reported");
  byTest<HTMLInputElement>("cases-1-word").value = "材料没有归齐";
  byTest("cases-1-word").dispatchEvent(new Event("input", { bubbles: true }));
  await click("confirm");
  const cases = [{ number: "信访〔2026〕061号", reported: true, word: "" }, { number: "信访〔2026〕064号", reported: false, word: "材料没有归齐" }];
  expect(perform).toHaveBeenCalledExactlyOnceWith({ case_id: null, act: { verb: "receive_report_back", quarter: "2026-Q3", office: "room3", on: TODAY, cases, note: "" } });
});

test("each figure leads to its cases, and says how many it may not show", async () => {
  const cases = vi.spyOn(calls, "bulletin_cases");
  await show(SupervisionPage, { part: "bulletin" });
  await click("figure-closed");
  expect(cases).toHaveBeenCalledExactlyOnceWith({ month: "2026-10", figure: "closed", office: "" });
  expect(byTest("behind").textContent).toContain("信访〔2026〕097号");
  expect(byTest("behind").textContent).toContain("另有 1 件计入");
});

test("twelve months are drawn with their table, and where nothing was accepted that is said instead", async () => {
  const months = vi.spyOn(calls, "first_months");
  const page = await show(SupervisionPage, { part: "bulletin" });
  expect(months).toHaveBeenCalledExactlyOnceWith("2026-10");
  const figures = [...document.querySelectorAll("[role=img]")].map((one) => one.getAttribute("aria-label"));
  expect(figures).toEqual(["初信初访十二个月，2025年11月至2026年10月：受理件数、办结率、化解率。各月的数见下面的表。", "2026年10月越级重复，按乡镇(街道)，从多到少；数见旁边的表。"]);
  const rows = [...document.querySelectorAll("[data-test=month-row]")].map((row) => [...row.children].map((cell) => cell.textContent).join(" "));
  expect(rows).toHaveLength(12);
  expect([rows[3], rows[4]]).toEqual(["2026年2月 0 件 0 件 — 0 件 —", "2026年3月 4 件 0 件 0.0% 0 件 —"]);
  page.unmount();

  const none = (await calls.first_months("2026-10")).map((one) => ({ ...one, accepted: 0, closed: 0, resolved: 0, closed_rate: "—", resolved_rate: "—" }));
  const supervision = await calls.supervision({ month: "2026-10", quarter: "" });
  months.mockResolvedValue(none);
  vi.spyOn(calls, "supervision").mockResolvedValue({ ...supervision, bulletin: { ...supervision.bulletin, townships: [] } });
  cache.clear();
  await show(SupervisionPage, { part: "bulletin" });
  expect(byTest("first-months").textContent).toContain("这十二个月没有受理过初信初访");
  expect(document.querySelector("[role=img]")).toBeNull();
});
