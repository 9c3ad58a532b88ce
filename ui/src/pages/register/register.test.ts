import { beforeEach, expect, test, vi } from "vitest";
import { calls, type RegisterForm } from "@/calls/generated";
import { question } from "@/parts/ask";
import { lock } from "@/session/session";
import { byTest, click, settled, show, sitDown, there, type } from "@/test_help";
import RegisterPage from "./RegisterPage.vue";

const choose = async (field: string, value: string): Promise<void> => {
  byTest(field).querySelector<HTMLInputElement>(`input[value="${value}"]`)?.dispatchEvent(new Event("change", { bubbles: true }));
  await settled();
};
const NAME = "field-complainants.0.name";
beforeEach(() => sitDown());

test("choosing 匿名 asks first, then removes identity from the form, the page and the draft", async () => {
  const wrapper = await show(RegisterPage);
  await type(NAME, "杨𬱖");
  await type("field-complainants.0.phone", "19900001234");
  await choose("field-attribution", "anonymous");
  expect(question.value?.text).toContain("全部清除");
  question.value?.answer(true);
  await settled();
  expect(document.querySelectorAll('[data-field^="complainants"]').length).toBe(0);
  expect(document.body.innerHTML).not.toContain("杨𬱖");
  await type("field-facts", "反映食堂采购");
  wrapper.unmount();
  await settled();
  const draft = await calls.draft_load("register");
  expect(JSON.stringify(draft)).not.toMatch(/杨|19900001234/);
  expect((draft?.body as { form: RegisterForm }).form.complainants).toEqual([]);
});

test("saying no keeps everything as it was", async () => {
  await show(RegisterPage);
  await type(NAME, "杨𬱖");
  await choose("field-attribution", "anonymous");
  question.value?.answer(false);
  await settled();
  expect(byTest<HTMLInputElement>(NAME).value).toBe("杨𬱖");
});

test("with nothing typed it does not ask", async () => {
  await show(RegisterPage);
  await choose("field-attribution", "anonymous");
  expect(question.value).toBeNull();
  expect(there(NAME)).toBe(false);
});

test("what was being written is there again after locking, and says so", async () => {
  const wrapper = await show(RegisterPage);
  await type(NAME, "杨𬱖");
  await type("field-facts", "反映石桥村❶危房改造名单𠮷");
  await lock();
  wrapper.unmount();
  await settled();
  await sitDown();
  await show(RegisterPage);
  expect(byTest<HTMLTextAreaElement>("field-facts").value).toBe("反映石桥村❶危房改造名单𠮷");
  expect(byTest<HTMLInputElement>(NAME).value).toBe("杨𬱖");
  expect(byTest("restored").textContent).toContain("草稿");
});

test("a draft the desk would not take waits for its owner, and is not shown to another", async () => {
  const wrapper = await show(RegisterPage);
  await type("field-facts", "反映石桥村危房改造名单");
  vi.spyOn(calls, "draft_save").mockRejectedValue({ kind: "fault", message: "x", way_out: "", field: null, wait_seconds: null });
  await lock();
  wrapper.unmount();
  await settled();
  vi.restoreAllMocks();
  await sitDown("zhao");
  expect(await calls.draft_load("register")).toBeNull();
  await lock();
  await sitDown("zhou");
  expect(JSON.stringify(await calls.draft_load("register"))).toContain("石桥村");
});

test("an untouched form leaves no draft", async () => {
  const wrapper = await show(RegisterPage);
  wrapper.unmount();
  await settled();
  expect(await calls.draft_load("register")).toBeNull();
});

test("a pasted number fills birth and sex at once, and a wrong one is called wrong only on leaving", async () => {
  await show(RegisterPage);
  const input = byTest<HTMLInputElement>("field-complainants.0.id_number");
  input.focus();
  // A paste is an input and nothing more: the field is not left.
  input.value = "999999 19680512 1229";
  input.dispatchEvent(new Event("input", { bubbles: true }));
  await settled();
  expect(document.activeElement).toBe(input);
  expect(byTest("birth-0").textContent).toContain("1968-05-12");
  expect(byTest("field-complainants.0.sex").querySelector(".on")?.textContent).toContain("女");
  expect(there("error-complainants.0.id_number")).toBe(false);
  input.dispatchEvent(new Event("change", { bubbles: true }));
  input.blur();
  await settled();
  expect(byTest("error-complainants.0.id_number").textContent).toContain("末位应为");
});

test("nothing is registered while something is missing: the errors stand beside their fields", async () => {
  const register = vi.spyOn(calls, "register");
  await show(RegisterPage);
  await click("register");
  expect(register).not.toHaveBeenCalled();
  expect(byTest("error-title").textContent).toContain("一句话");
  expect(byTest("error-complainants.0.name").textContent).toContain("匿名");
});

test("a field points at its own error for who listens, and no other does", async () => {
  await show(RegisterPage);
  await type("field-complainants.0.id_number", "999999");
  byTest("field-complainants.0.id_number").focus();
  await click("register");
  for (const name of ["title", "facts", "complainants.0.name", "complainants.0.id_number"]) {
    expect(byTest(`field-${name}`).getAttribute("aria-invalid"), name).toBe("true");
    expect(byTest(`field-${name}`).getAttribute("aria-describedby"), name).toBe(byTest(`error-${name}`).id);
  }
  for (const name of ["ticket", "received_on", "complainants.0.phone"]) expect(byTest(`field-${name}`).hasAttribute("aria-invalid"), name).toBe(false);
  vi.spyOn(calls, "check_register").mockResolvedValue([{ field: "received_at", message: "时间还没有到", seal: null }]);
  await click("register");
  expect(byTest("field-received_at").getAttribute("aria-describedby")).toBe(byTest("error-received_on").id);
  expect(byTest("field-received_on").hasAttribute("aria-invalid")).toBe(false);
});

test("a complete form is sent as it stands, and the paper to sign is offered", async () => {
  const register = vi.spyOn(calls, "register");
  await show(RegisterPage);
  await type(NAME, "杨某某");
  await type("field-title", "反映石桥村危房改造问题");
  await type("field-facts", "名单未公示");
  await click("register");
  const sent = register.mock.calls[0]?.[0].form;
  expect(sent).toMatchObject({ attribution: "named", title: "反映石桥村危房改造问题", facts: "名单未公示", received_by: ["周敏"], heads: 1 });
  expect(sent?.complainants[0]?.name).toBe("杨某某");
  expect(there("registered-print")).toBe(true);
  expect(await calls.draft_load("register")).toBeNull();
});

test("likely repeats stand beside the form and go along only as the clerk decided", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const register = vi.spyOn(calls, "register");
  await show(RegisterPage);
  await type(NAME, "杨某某");
  await type("field-title", "反映石桥村危房改造问题");
  await type("field-facts", "石桥村危房改造名单未公示");
  vi.advanceTimersByTime(900);
  await settled();
  expect(document.querySelectorAll("[data-test=repeat-row]").length).toBe(2);
  await click("decide-same_matter");
  await click("register");
  expect(register.mock.calls[0]?.[0].links).toEqual([{ earlier: "c064", verdict: "same_matter", reason: "同一被反映人，内容相近" }]);
  vi.useRealTimers();
});

test("a visit begins where visitors are received", async () => {
  await show(RegisterPage);
  expect(byTest<HTMLInputElement>("field-place").value).toBe("信访接待大厅");
});

test("a group has at most five representatives", async () => {
  await show(RegisterPage);
  await choose("field-visit_form", "group");
  for (let more = 0; more < 6; more++) await click("add-person");
  expect(document.querySelectorAll('[data-test^="field-complainants."][data-test$=".name"]').length).toBe(5);
  expect(byTest<HTMLInputElement>("field-heads").value).toBe("5");
});

test("a file over 50 MB is not read, and the way out is said", async () => {
  await show(RegisterPage);
  const input = byTest<HTMLInputElement>("file-evidence");
  const file = new File(["x"], "录像.mp4");
  Object.defineProperty(file, "size", { value: 60 * 1024 * 1024 });
  const read = vi.spyOn(file, "arrayBuffer");
  Object.defineProperty(input, "files", { value: [file] });
  input.dispatchEvent(new Event("change"));
  await settled();
  expect(read).not.toHaveBeenCalled();
  expect(byTest("error-evidence").textContent).toContain("刻盘登记为实物");
});

test("what must not be entered becomes a sealed envelope, and what was typed is gone", async () => {
  const seal = vi.spyOn(calls, "seal_draft");
  await calls.draft_save({ key: "register", body: { form: { facts: "反映书记收钱", subjects: [{ name: "某", organisation: "", post: "", rank: "", authority: "own_chief" }] }, decisions: {} } });
  await show(RegisterPage);
  await new Promise((resolve) => setTimeout(resolve, 700));
  await settled();
  expect(byTest("must-seal").textContent).toContain("不得录入");
  await click("seal-draft");
  await type("field-seal", "0000233");
  await type("field-handed_to", "林卫东");
  await type("field-handed_at", "10:20");
  await click("confirm");
  expect(seal).toHaveBeenCalledOnce();
  expect(seal.mock.calls[0]?.[0]).toMatchObject({ kind: "own_chief", seal: "0000233" });
  expect(JSON.stringify(seal.mock.calls[0]?.[0])).not.toContain("收钱");
  expect(await calls.draft_load("register")).toBeNull();
  expect(document.body.innerHTML).not.toContain("收钱");
});

test("a file's own name, which may say who wrote it, does not become the name of the material", async () => {
  await show(RegisterPage);
  const input = byTest<HTMLInputElement>("file-evidence");
  Object.defineProperty(input, "files", { value: [new File(["x"], "杨某的举报信.pdf")] });
  input.dispatchEvent(new Event("change"));
  await settled();
  expect(byTest<HTMLInputElement>("field-evidence.0.name").value).toBe("");
});

test("a call has no ticket and no group, and an anonymous one no field for a number", async () => {
  await show(RegisterPage);
  await choose("field-method", "3");
  expect(document.querySelector("#h-register")?.textContent).toBe("来电登记表");
  expect([there("field-ticket"), there("field-visit_form"), there("field-heads")]).toEqual([false, false, false]);
  expect(byTest("call-note").textContent).toContain("来电显示的不记");
  expect(byTest("field-verified").textContent).not.toContain("当面核实");
  await choose("field-attribution", "anonymous");
  expect(document.querySelectorAll('[data-field^="complainants"]').length).toBe(0);
});

test("another way of coming hides what is no part of it, and what was typed comes back with the first", async () => {
  const register = vi.spyOn(calls, "register");
  await show(RegisterPage);
  await type(NAME, "杨某某");
  await type("field-ticket", "07");
  await type("field-place", "一楼 2 号室");
  await choose("field-verified", "in_person");
  await choose("field-method", "1");
  expect(["field-ticket", "field-place", "field-visit_form", "field-received_at", "field-reply"].filter(there)).toEqual([]);
  expect(document.querySelector("h1")?.textContent).toContain("来信登记表");
  await type("field-title", "反映石桥村危房改造问题");
  await type("field-facts", "名单未公示");
  await choose("field-method", "2");
  expect([byTest<HTMLInputElement>("field-ticket").value, byTest<HTMLInputElement>("field-place").value]).toEqual(["07", "一楼 2 号室"]);
  await choose("field-method", "1");
  await click("register");
  expect(register.mock.calls[0]?.[0].form).toMatchObject({ method: "1", ticket: "", place: "", received_at: "", verified: "not_yet", title: "反映石桥村危房改造问题" });
  // The next letter of the bag.
  await click("registered-next");
  expect(document.querySelector("h1")?.textContent).toContain("来信登记表");
});
