import { beforeEach, expect, test } from "vitest";
import { calls } from "@/calls/generated";
import { byTest, show, sitDown, there } from "@/test_help";
import DossierSheet from "./DossierSheet.vue";

beforeEach(() => sitDown());

test("to whom it stays shut, the drawer says why in a line of its own", async () => {
  const view = await calls.case_view("c097");
  await show(DossierSheet, { view: { ...view, came_as: "申诉人", identity: "shut", identity_why: "您没有开启的权限" } });
  expect(byTest("identity-state").querySelector("p")?.textContent).toBe("您没有开启的权限");
  expect(byTest("identity-state").previousElementSibling?.textContent).toBe("申诉人");
  expect(there("identity-open")).toBe(false);
});
