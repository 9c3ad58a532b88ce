import { expect, test, vi } from "vitest";
import { calls, type Account } from "@/calls/generated";
import { settings } from "@/calls/mock/county";
import { question } from "@/parts/ask";
import { click, settled, show, sitDown, there, type } from "@/test_help";
import AccountsPart from "./AccountsPart.vue";

const of = (vault: Account["vault"]): Account => {
  const found = settings.accounts.find((account) => account.vault === vault);
  if (!found) throw new Error(`nobody is ${vault}`);
  return found;
};

test("rights are offered to whoever can be granted them, and to nobody else", async () => {
  await sitDown("lin");
  await show(AccountsPart, { settings });
  const [ready, early, never, has] = [of("grantable"), of("password_not_own"), of("not_for_this_post"), of("granted")];
  for (const account of [early, never, has]) expect(there(`grant-${account.id}`), account.vault).toBe(false);
  const grant = vi.spyOn(calls, "grant_vault").mockResolvedValue({ entry: "e", case_id: null, number: null, changes: ["settings"], say: "已授予" });
  void click(`grant-${ready.id}`);
  await vi.waitFor(() => expect(question.value?.title).toContain("授予"));
  question.value?.answer(true);
  await vi.waitFor(() => expect(grant).toHaveBeenCalledExactlyOnceWith(ready.id));
});

test("the administrator closes an account after being asked; the others are not offered it", async () => {
  const close = vi.spyOn(calls, "close_account");
  await sitDown("lin");
  const first = await show(AccountsPart, { settings });
  expect(there("close-zhao")).toBe(false);
  first.unmount();
  await sitDown("admin");
  await show(AccountsPart, { settings });
  await click("close-zhao");
  expect(question.value?.text).toContain("赵凯");
  question.value?.answer(false);
  await settled();
  expect(close).not.toHaveBeenCalled();
  await click("close-zhao");
  question.value?.answer(true);
  await settled();
  expect(close).toHaveBeenCalledExactlyOnceWith("zhao");
});

test("one of the leaders is named chief by the director, after being asked; the desk is not offered it", async () => {
  const perform = vi.spyOn(calls, "perform");
  await sitDown("zhou");
  const first = await show(AccountsPart, { settings });
  expect(there("chief-lijg")).toBe(false);
  first.unmount();
  await sitDown("lin");
  await show(AccountsPart, { settings });
  expect([there("chief-chen"), there("chief-wang"), there("no-chief")], "who is chief, and who is no leader").toEqual([false, false, false]);
  await click("chief-lijg");
  expect(question.value?.text).toContain("李建国");
  question.value?.answer(true);
  await settled();
  expect(perform).toHaveBeenCalledExactlyOnceWith({ case_id: null, act: { verb: "name_chief", account: "lijg" } });
});

test("new recovery codes are offered to who holds the identity key, and are shown once for the password", async () => {
  await sitDown("admin");
  const first = await show(AccountsPart, { settings });
  expect(there("renew-recovery")).toBe(false);
  first.unmount();
  await sitDown("lin");
  await show(AccountsPart, { settings });
  const renew = vi.spyOn(calls, "renew_recovery");
  await click("renew-recovery");
  await type("field-password", "qingshan");
  await click("renew");
  await vi.waitFor(() => expect(there("store-code")).toBe(true));
  expect(renew).toHaveBeenCalledExactlyOnceWith({ password: "qingshan" });
  await click("codes-sealed");
  await click("codes-next");
  expect(there("store-code")).toBe(false);
});
