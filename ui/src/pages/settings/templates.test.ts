import { beforeEach, expect, test, vi } from "vitest";
import { calls } from "@/calls/generated";
import { settings } from "@/calls/mock/county";
import { byTest, click, show, sitDown, there, type } from "@/test_help";
import TemplatesPart from "./TemplatesPart.vue";

beforeEach(() => sitDown("lin"));
async function opened(): Promise<void> {
  await show(TemplatesPart, { settings });
  await click("template-open-acceptance_notice");
}
/** The sample is drawn first; then one writes. */
async function write(text: string): Promise<void> {
  await vi.waitFor(() => expect(byTest<HTMLButtonElement>("sample").disabled).toBe(false));
  await type("field-text", text);
}

test("the wording in force cannot be put in force again", async () => {
  await opened();
  expect(byTest<HTMLButtonElement>("confirm").disabled).toBe(true);
});

test("a new wording is put in force by the act, under the paper's name", async () => {
  const perform = vi.spyOn(calls, "perform").mockResolvedValue({ entry: "e", case_id: null, number: null, changes: ["settings"], say: "启用文书模板：受理告知书" });
  await opened();
  await write("# 告知书\n{{ name }}");
  await click("confirm");
  expect(perform).toHaveBeenCalledExactlyOnceWith({ case_id: null, act: { verb: "install_template", name: "acceptance_notice", text: "# 告知书\n{{ name }}" } });
  expect(there("panel-template")).toBe(false);
});

test("a wording that is refused stays, with what is wrong beside it and its line marked", async () => {
  await opened();
  await write("# 告知书\n{{ nmae }}");
  await click("sample");
  expect(byTest("refusal").textContent).toContain("nmae");
  const area = byTest<HTMLTextAreaElement>("field-text");
  expect(area.getAttribute("aria-invalid")).toBe("true");
  expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe("{{ nmae }}");
});
