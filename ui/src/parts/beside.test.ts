import { expect, test, vi } from "vitest";
import { calls, type Failure } from "@/calls/generated";
import { settings } from "@/calls/mock/county";
import FirstPasswordForm from "@/pages/door/FirstPasswordForm.vue";
import FoundForm from "@/pages/door/FoundForm.vue";
import RecoverForm from "@/pages/door/RecoverForm.vue";
import AddAccountPanel from "@/pages/settings/AddAccountPanel.vue";
import PasswordPanel from "@/pages/settings/PasswordPanel.vue";
import { byTest, settled, show, sitDown, there, type } from "@/test_help";

const LONG = "门前大桥下游过";
const said = (field: string | null, message: string): Failure => ({ kind: "input", message, way_out: "改好这一项后再试。", field, wait_seconds: null });
const submit = async (): Promise<void> => {
  document.querySelector("form")?.dispatchEvent(new Event("submit", { cancelable: true }));
  await settled();
};
/** The error stands beside the control, which points at it, and nowhere else. */
function expectBeside(name: string, text: string): void {
  const error = byTest(`error-${name}`);
  const control = byTest(`field-${name}`);
  expect(error.textContent).toContain(text);
  expect(error.textContent).toContain("改好这一项");
  expect(control.getAttribute("aria-invalid")).toBe("true");
  expect(control.getAttribute("aria-describedby")).toBe(error.id);
  expect(error.id).not.toBe("");
  expect(there("refusal")).toBe(false);
}

test("a wrong recovery code is said beside the code that is wrong", async () => {
  await show(RecoverForm, { logins: [{ id: "lin", name: "林卫东", post: "主任" }] });
  for (const [field, text] of [["store_code", "A"], ["vault_code", "B"], ["password", LONG], ["again", LONG]] as const) await type(`field-${field}`, text);
  for (const field of ["store_code", "vault_code", "password"]) {
    vi.spyOn(calls, "recover").mockRejectedValueOnce(said(field, `${field} 不对`));
    await submit();
    expectBeside(field, `${field} 不对`);
  }
  vi.spyOn(calls, "recover").mockRejectedValueOnce(said(null, "库打不开"));
  await submit();
  expect(byTest("refusal").textContent).toContain("库打不开");
});

test("a password of one's own that is too plain is said beside it, another trouble below", async () => {
  await show(FirstPasswordForm, { account: "zhou", name: "周敏", first: "first-one" });
  await type("field-own", LONG);
  await type("field-again", LONG);
  vi.spyOn(calls, "first_password").mockRejectedValueOnce(said("new", "太容易猜"));
  await submit();
  expectBeside("own", "太容易猜");
  vi.spyOn(calls, "first_password").mockRejectedValueOnce(said("account", "账户已停用"));
  await submit();
  expect(byTest("refusal").textContent).toContain("账户已停用");
});

test("who founds the house hears beside the field what is wrong, once", async () => {
  await show(FoundForm);
  for (const who of ["administrator", "director"]) for (const field of ["password", "again"]) await type(`field-${who}-${field}`, LONG);
  for (const [field, name] of [["organ", "organ"], ["administrator.name", "administrator-name"], ["director.password", "director-password"]] as const) {
    vi.spyOn(calls, "found").mockRejectedValueOnce(said(field, "请改"));
    await submit();
    expectBeside(name, "请改");
  }
});

test("a wrong old password and a refused new one are each said beside their own field", async () => {
  await sitDown();
  await show(PasswordPanel);
  for (const field of ["old", "new", "again"]) await type(`field-${field}`, LONG);
  for (const field of ["old", "new"]) {
    vi.spyOn(calls, "change_password").mockRejectedValueOnce(said(field, "密码不对"));
    await submit();
    expectBeside(field, "密码不对");
  }
});

test("a new account: what is said of a field stands there, what is said of none of them below", async () => {
  await sitDown("admin");
  await show(AddAccountPanel, { settings });
  for (const field of ["name", "post", "password"]) {
    vi.spyOn(calls, "add_account").mockRejectedValueOnce(said(field, "请填"));
    await submit();
    expectBeside(field, "请填");
  }
  for (const field of ["office", "roles"]) {
    vi.spyOn(calls, "add_account").mockRejectedValueOnce(said(field, "请选"));
    await submit();
    const office = document.querySelector("[data-test=field-office] input");
    expect(office?.getAttribute("aria-describedby")).toBe(field === "office" ? byTest("error-office").id : null);
    expect(byTest(`error-${field}`).textContent).toContain("请选");
    expect(there("refusal")).toBe(false);
  }
  vi.spyOn(calls, "add_account").mockRejectedValueOnce(said("key", "没有这一项"));
  await submit();
  expect(byTest("refusal").textContent).toContain("没有这一项");
});
