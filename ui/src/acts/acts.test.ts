import { beforeEach, describe, expect, test, vi } from "vitest";
import { calls, type Act, type ApprovalView, type Cleared, type Failure } from "@/calls/generated";
import { HOUSE_VERBS } from "@/calls/mock/cases";
import { settings, sessionOf, TODAY } from "@/calls/mock/county";
import { store } from "@/calls/mock/store";
import { byTest, click, settled, show, sitDown, there, type } from "@/test_help";
import ActPanel from "./ActPanel.vue";
import { publicTexts, type Context } from "./define";
import { actOf } from "./form";
import { formOf, verbsWithForms } from "./registry";
import { SAMPLES, type Formed } from "./samples";

const VERBS = Object.keys(SAMPLES) as Formed[];
const context = (): Context => ({ today: TODAY, me: sessionOf("zhou"), settings, view: store.views.get("c097") ?? null });
const isCleared = (value: unknown): value is Cleared => typeof value === "object" && value !== null && "seal" in value;

/** What a person would have typed to come to this act. */
function typed(act: Act): Record<string, unknown> {
  return Object.fromEntries(Object.entries(act).filter(([key]) => key !== "verb" && key !== "questions_cleared").map(([key, value]) => [key, isCleared(value) ? value.text : value]));
}

beforeEach(() => sitDown());

test("every act of the contract has its form, and no form is of another verb", () => {
  expect(verbsWithForms().sort()).toEqual([...VERBS].sort());
});

describe.each(VERBS)("%s", (verb) => {
  test("starts with exactly the properties of the act, each with a field or a value", async () => {
    const form = formOf(verb);
    const start = form.start(context());
    expect(form.verb).toBe(verb);
    expect(Object.keys(start).sort()).toEqual(Object.keys(typed(SAMPLES[verb])).sort());
    for (const field of form.fields) expect(Object.keys(start)).toContain(field.key);
  });

  test("makes exactly the act of the contract", async () => {
    const form = formOf(verb);
    const seals = new Map(publicTexts(form).map(({ name, key }) => [name, (SAMPLES[verb] as unknown as Record<string, Cleared>)[key] as Cleared]));
    expect(actOf(form, typed(SAMPLES[verb]), seals)).toEqual(SAMPLES[verb]);
  });

  test("shows its fields and sends that act on 确认", async () => {
    const form = formOf(verb);
    const perform = vi.spyOn(calls, "perform");
    const county = HOUSE_VERBS.has(verb);
    await show(ActPanel, { form, caseId: county ? null : "c097", context: context(), given: typed(SAMPLES[verb]) });
    for (const field of form.fields) if (field.when?.(typed(SAMPLES[verb]), context()) ?? true) expect(document.querySelector(`[data-field="${field.key}"]`), field.key).not.toBeNull();
    await click("confirm");
    expect(perform).toHaveBeenCalledExactlyOnceWith({ case_id: county ? null : "c097", act: SAMPLES[verb] });
  });
});

test("by telephone there is nothing to sign, and the act says so", async () => {
  const perform = vi.spyOn(calls, "perform");
  await show(ActPanel, { form: formOf("feed_back"), caseId: "c097", context: context(), given: { ...typed(SAMPLES.feed_back), way: "phone", signature: { how: "signed" } } });
  await click("confirm");
  expect(perform).toHaveBeenCalledExactlyOnceWith({ case_id: "c097", act: { ...SAMPLES.feed_back, way: "phone", place: "", signature: { how: "by_phone" } } });
  expect(there("field-place")).toBe(false);
});

test("rows and lines left blank are left out, and what may be absent is null", async () => {
  const form = formOf("feed_back");
  const act = actOf(form, { ...typed(SAMPLES.feed_back), staff: ["周敏", " "], objection: "  " }, new Map());
  expect(act).toMatchObject({ staff: ["周敏"], objection: null });
});

test("a refusal that names a field stands beside it, and what was typed stays", async () => {
  const given = { ...typed(SAMPLES.assign), office: "room1" };
  await show(ActPanel, { form: formOf("assign"), caseId: "c097", context: context(), given });
  await click("confirm");
  expect(byTest("error-office").textContent).toContain("应当回避");
  // The list is of Element Plus, and who listens hears in it what is wrong.
  const list = document.querySelector("[data-test=field-office] input");
  expect(list?.getAttribute("aria-invalid")).toBe("true");
  expect(list?.getAttribute("aria-describedby")).toBe(byTest("error-office").id);
  expect(byTest<HTMLTextAreaElement>("field-requirement").value).toBe("两个月内办结");
  expect(there("panel-assign")).toBe(true);
});

test("what a list wants stands under it, and the list points at it", async () => {
  await show(ActPanel, { form: formOf("find"), caseId: "c097", context: context(), given: typed(SAMPLES.find) });
  const hint = document.querySelector("[data-field=sanction] .hint");
  expect(hint?.textContent).toContain("供统计轻处分件用");
  expect(document.querySelector("[data-test=field-sanction] input")?.getAttribute("aria-describedby")).toBe(hint?.id);
  expect(byTest("field-handling").getAttribute("aria-describedby")).toBe(document.querySelector("[data-field=handling] .hint")?.id);
});

test("a judgement that nobody made is not sent, and says which is missing", async () => {
  const perform = vi.spyOn(calls, "perform");
  await show(ActPanel, { form: formOf("judge_fast"), caseId: "c097", context: context(), given: { criteria: [{ criterion: "事实单一", meets: "yes" }, { criterion: "没有大的争议", meets: "" }, { criterion: "不涉嫌犯罪", meets: "" }], into: true } });
  await click("confirm");
  expect(byTest("error-criteria").textContent).toContain("第 2、3 条还没有判");
  expect(perform).not.toHaveBeenCalled();
  for (const at of [1, 2]) {
    document.querySelector<HTMLInputElement>(`[data-test="criteria-${at}-meets"] [data-test="choice-no"] input`)?.click();
    await settled();
  }
  expect(there("error-criteria")).toBe(false);
  await click("confirm");
  expect(perform.mock.calls[0]?.[0].act).toMatchObject({ criteria: [{ meets: "yes" }, { meets: "no" }, { meets: "no" }] });
});

test("a reason is asked for where a case is kept out of the fast track", async () => {
  await show(ActPanel, { form: formOf("judge_fast"), caseId: "c097", context: context() });
  const label = (): string => document.querySelector('[data-field="reason"] .name')?.textContent ?? "";
  expect(label()).not.toContain("可不填");
  await click("field-into");
  expect(label()).toContain("可不填");
});

test("a review passes or goes back by its own word; what goes back bears no sanction", async () => {
  const perform = vi.spyOn(calls, "perform");
  await show(ActPanel, { form: formOf("review_fast"), caseId: "c097", context: context(), given: { opinion: "证据不足" } });
  const pick = async (choice: string): Promise<void> => {
    document.querySelector<HTMLInputElement>(`[data-test="field-passed"] [data-test="choice-${choice}"] input`)?.click();
    await settled();
  };
  await click("confirm");
  expect(byTest("error-passed").textContent).toContain("退回补充核查");
  await pick("yes");
  expect(byTest("confirm").textContent).toContain("审理通过");
  await click("confirm");
  expect(byTest("error-sanction").textContent).toContain("请选处理意见");
  expect(perform).not.toHaveBeenCalled();
  await pick("no");
  expect(there("field-sanction")).toBe(false);
  expect(byTest("confirm").textContent).toContain("退回补充核查");
  await click("confirm");
  expect(perform.mock.calls[0]?.[0].act).toMatchObject({ passed: false, sanction: "none", opinion: "证据不足" });
});

test("a refusal without a field stands by the button with its way out; a fault goes to the quiet bar", async () => {
  const { fault } = await import("@/session/trouble");
  await show(ActPanel, { form: formOf("close"), caseId: "c097", context: context(), given: typed(SAMPLES.close) });
  const perform = vi.spyOn(calls, "perform").mockRejectedValueOnce({ kind: "refused", message: "还不能办结：异议未答复", way_out: "先答复异议", field: null, wait_seconds: null });
  await click("confirm");
  expect(byTest("refusal").textContent).toContain("先答复异议");
  perform.mockRejectedValueOnce(new Error("disk"));
  await click("confirm");
  expect(fault.value?.kind).toBe("fault");
  expect(byTest<HTMLTextAreaElement>("field-summary").value).toBe("已办结");
  fault.value = null;
});

test("a public text that would give the person away is stopped, with the place marked", async () => {
  const perform = vi.spyOn(calls, "perform");
  const given = { ...typed(SAMPLES.post_publicity), result: "家住石桥村三组的群众反映属实" };
  await show(ActPanel, { form: formOf("post_publicity"), caseId: "c088", context: context(), given });
  await click("confirm");
  expect(byTest("clearing-result").querySelector("mark")?.textContent).toBe("石桥村三组");
  expect(perform).not.toHaveBeenCalled();
  await type("field-result", "反映属实");
  await click("confirm");
  expect(perform).toHaveBeenCalledOnce();
});

test("a text that is compared with the identity says how it is to be written", async () => {
  await show(ActPanel, { form: formOf("forward"), caseId: "c097", context: context() });
  expect(byTest<HTMLTextAreaElement>("field-summary").placeholder).toContain("不写是谁反映的");
  expect(byTest("clearing-summary").textContent).toContain("不写信访人的姓名");
});

test("the questions of a meeting are cleared as the text that will be printed", async () => {
  const perform = vi.spyOn(calls, "perform");
  const given = { ...typed(SAMPLES.hold_meeting), questions: [{ question: "杨某说的对不对", answer: "已查" }, { question: " ", answer: "" }] };
  await show(ActPanel, { form: formOf("hold_meeting"), caseId: "c088", context: context(), given });
  await click("confirm");
  expect(byTest("clearing-questions").querySelector("mark")?.textContent).toBe("杨某");
  await type("questions-0-question", "查得对不对");
  await click("confirm");
  expect(perform.mock.calls[0]?.[0].act).toMatchObject({ questions: [{ question: "查得对不对", answer: "已查" }], questions_cleared: { text: "问：查得对不对\n答：已查" } });
});

test("a meeting without questions needs no clearance of them", () => {
  const seals = new Map(["announced", "closing"].map((name) => [name, { text: "x", seal: "y" }]));
  expect(actOf(formOf("hold_meeting"), { ...typed(SAMPLES.hold_meeting), questions: [{ question: "", answer: "" }] }, seals)).toMatchObject({ questions: [], questions_cleared: { text: "", seal: "" } });
});

test("Esc keeps what was written, and the next time it is there again", async () => {
  const form = formOf("step");
  const first = await show(ActPanel, { form, caseId: "c097", context: context() });
  await type("field-what", "到村里看了三户");
  await click("panel-close");
  first.unmount();
  await show(ActPanel, { form, caseId: "c097", context: context() });
  await settled();
  expect(byTest<HTMLTextAreaElement>("field-what").value).toBe("到村里看了三户");
  expect(there("restored")).toBe(true);
});

test("what 确认 would refuse stands beside its field once that was written on, and nowhere else", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const refusal: Failure = { kind: "input", message: "受理不能早于收到的日期。", way_out: "", field: "on", wait_seconds: null };
  vi.spyOn(calls, "preview").mockResolvedValue({ limits: [], moved: [], refusal });
  await show(ActPanel, { form: formOf("accept"), caseId: "c118", context: context() });
  const wait = async (): Promise<void> => {
    vi.advanceTimersByTime(600);
    await settled();
  };
  await wait();
  expect(document.body.textContent).not.toContain(refusal.message);
  await type("field-on", "2026-11-01");
  await wait();
  expect(byTest("error-on").textContent).toContain(refusal.message);
  expect(byTest("preview").textContent).not.toContain(refusal.message);
  vi.useRealTimers();
});

test("what 确认 would refuse without a field stands at the foot", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  vi.spyOn(calls, "preview").mockResolvedValue({ limits: [], moved: [], refusal: { kind: "refused", message: "本件正在转送途中。", way_out: "先收回", field: null, wait_seconds: null } });
  await show(ActPanel, { form: formOf("accept"), caseId: "c118", context: context() });
  vi.advanceTimersByTime(600);
  await settled();
  expect(byTest("preview").textContent).toContain("先收回");
  vi.useRealTimers();
});

test("who approved is asked only of what was approved on paper, and the day follows the name", async () => {
  const view = store.views.get("c097");
  const decision = { leader: "陈志远", post: "县委常委、纪委书记", decision_name: "同意", opinion: "同意", on: "2026-11-20", entered_by: "" };
  const approval: ApprovalView = { id: "ap1", matter: "disposition", matter_name: "处置意见", submitted_on: "2026-11-19", by: "王海燕", summary: "", proposal: "", basis: "", leader: "chen", leader_name: "陈志远", standing: "agreed", standing_name: "同意", tone: "ok", decisions: [decision] };
  const decided = { ...context(), view: view ? { ...view, approvals: [approval] } : null };
  await show(ActPanel, { form: formOf("dispose"), caseId: "c097", context: decided });
  const field = document.querySelector('[data-field="approved_by"]');
  expect(field?.textContent).toContain("纸上批的才填");
  expect(field?.textContent).not.toContain("可不填");
  expect(field?.textContent).toContain("依 陈志远 11月20日批示");
  expect(there("field-approved_on")).toBe(false);
});

test("on paper the day is asked with the name", async () => {
  await show(ActPanel, { form: formOf("dispose"), caseId: "c097", context: context(), given: { approved_by: "chen" } });
  expect(there("field-approved_on")).toBe(true);
});

test("what would follow is shown before 确认", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  await show(ActPanel, { form: formOf("accept"), caseId: "c118", context: context() });
  vi.advanceTimersByTime(600);
  await settled();
  expect(byTest("preview").textContent).toContain("12月14日前");
  vi.useRealTimers();
});
