import { beforeEach, expect, test, vi } from "vitest";
import { calls, type Account } from "@/calls/generated";
import { settings } from "@/calls/mock/county";
import { click, show, sitDown, there } from "@/test_help";
import AccountsPart from "./AccountsPart.vue";

beforeEach(() => sitDown("lin"));

const of = (vault: Account["vault"]): Account => {
  const found = settings.accounts.find((account) => account.vault === vault);
  if (!found) throw new Error(`nobody is ${vault}`);
  return found;
};

test("rights are offered to whoever can be granted them, and to nobody else", async () => {
  await show(AccountsPart, { settings });
  const [ready, early, never, has] = [of("grantable"), of("password_not_own"), of("not_for_this_post"), of("granted")];
  for (const account of [early, never, has]) expect(there(`grant-${account.id}`), account.vault).toBe(false);
  const grant = vi.spyOn(calls, "grant_vault").mockResolvedValue({ entry: "e", case_id: null, number: null, changes: ["settings"], say: "已授予" });
  void click(`grant-${ready.id}`);
  const { question } = await import("@/parts/ask");
  await vi.waitFor(() => expect(question.value?.title).toContain("授予"));
  question.value?.answer(true);
  await vi.waitFor(() => expect(grant).toHaveBeenCalledExactlyOnceWith(ready.id));
});
