import { beforeEach, expect, test, vi } from "vitest";
import { calls } from "@/calls/generated";
import { settings } from "@/calls/mock/county";
import { byTest, click, show, sitDown, there, type } from "@/test_help";
import { placeholdersOf } from "./placeholders";
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

test("what the program fills in stands there in Chinese, and a click puts it where the cursor stands", async () => {
  await opened();
  await write("# 告知书\n");
  expect(byTest("legend").textContent).toContain("收到日期");
  const area = byTest<HTMLTextAreaElement>("field-text");
  area.setSelectionRange(6, 6);
  await click("put-received_on");
  expect(area.value).toBe("# 告知书\n{{ received_on }}");
});

test("every paper's wording fills in only what its legend names", () => {
  const shipped = import.meta.glob<string>("../../../../assets/templates/*.md", { query: "?raw", import: "default", eager: true });
  let papers = 0;
  for (const [path, text] of Object.entries(shipped)) {
    const paper = path.replace(/^.*\/|\.md$/g, "");
    if (paper === "README") continue;
    papers++;
    const known = new Set(placeholdersOf(paper).map((one) => one.name));
    const bound = new Set(["loop", ...[...text.matchAll(/\{% for (\w+) in/g)].map((found) => found[1] ?? "")]);
    for (const [, name = ""] of text.matchAll(/\{\{ (\w+)/g)) expect(known.has(name) || bound.has(name), `${paper}: ${name}`).toBe(true);
  }
  expect(papers).toBeGreaterThan(15);
});

test("what may be missing, and what is a list, is put in as it must be written", () => {
  const insert = (paper: string, name: string): string | undefined => placeholdersOf(paper).find((one) => one.name === name)?.insert;
  expect(insert("acceptance_notice", "telephone")).toBe("{% if telephone %}{{ telephone }}{% endif %}");
  expect(insert("meeting_minutes", "agenda")).toBe("{% for item in agenda %}{{ item }}\n{% endfor %}");
  expect(insert("meeting_minutes", "questions")).toBe("{% for item in questions %}{{ item.question }}\n{% endfor %}");
  expect(placeholdersOf("double_publicity").find((one) => one.name === "village")?.means).toBe("村、社区，看不出是哪个的为张贴的乡镇");
  expect(placeholdersOf("handling_slip")).toEqual([]);
});
