import { mount } from "@vue/test-utils";
import { expect, test } from "vitest";
import DateInput from "./DateInput.vue";

function dateInput(start: string) {
  const told: string[] = [];
  const wrapper = mount(DateInput, { props: { modelValue: start, test: "on", "onUpdate:modelValue": (date: string) => told.push(date) } });
  return { input: wrapper.get<HTMLInputElement>("input"), told, wrapper };
}

test("leaving the field by a script tells the typed date, not the old one", () => {
  const { input, told } = dateInput("2026-11-23");
  input.element.value = "2026-11-20";
  for (const event of ["input", "change", "blur"]) input.element.dispatchEvent(new Event(event));
  expect(told.at(-1)).toBe("2026-11-20");
  expect(new Set(told).size).toBe(1);
});

test("arrow keys move from what is typed", async () => {
  const { input, told } = dateInput("2026-11-23");
  await input.setValue("2026-11-10");
  await input.trigger("keydown", { key: "ArrowUp" });
  expect(told.at(-1)).toBe("2026-11-11");
});

test("what is no date is said and not passed on", async () => {
  const { input, told, wrapper } = dateInput("2026-11-23");
  await input.setValue("下个月");
  await input.trigger("blur");
  expect(told).toEqual([]);
  expect(wrapper.text()).toContain("看不懂");
});
