import { mount } from "@vue/test-utils";
import { expect, test, vi } from "vitest";
import { settled } from "@/test_help";
import type { Ink } from "./figure";
import FigureBox from "./FigureBox.vue";

const chart = { resize: vi.fn(), setOption: vi.fn(), dispose: vi.fn() };
const init = vi.fn<(place: HTMLElement, theme: null, how: { devicePixelRatio: number }) => typeof chart>(() => chart);
vi.mock("./echarts", () => ({ init: (...all: Parameters<typeof init>) => init(...all) }));

let look: () => void = () => undefined;
vi.stubGlobal("ResizeObserver", class {
  constructor(then: () => void) { look = then; }
  observe(): void { look(); }
  disconnect(): void { look = () => undefined; }
});

test("a figure is drawn once it has room, again when its room, its colours or the zoom change, and is put away with its page", async () => {
  const wide = vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(0);
  const option = vi.fn((ink: Ink) => ({ size: ink.size }));
  const wrapper = mount(FigureBox, { props: { option, label: "越级重复", lines: 9, marks: [["open", "重复"]] }, attachTo: document.body });
  await settled();
  expect(init).not.toHaveBeenCalled();
  expect(wrapper.get("[role=img]").attributes("aria-label")).toBe("越级重复");
  expect(wrapper.get("figcaption").text()).toBe("重复");

  wide.mockReturnValue(640);
  look();
  await settled();
  expect([init.mock.calls.length, chart.setOption.mock.calls.length]).toEqual([1, 1]);
  document.documentElement.dataset["theme"] = "dark";
  await vi.waitFor(() => expect(chart.setOption).toHaveBeenCalledTimes(2));
  expect([init.mock.calls.length, chart.dispose.mock.calls.length]).toEqual([1, 0]);

  vi.stubGlobal("devicePixelRatio", 1.5);
  look();
  await settled();
  expect(chart.dispose).toHaveBeenCalledTimes(1);
  expect(init.mock.lastCall?.[2]).toEqual({ devicePixelRatio: 1.5 });
  wrapper.unmount();
  expect(chart.dispose).toHaveBeenCalledTimes(2);
});
