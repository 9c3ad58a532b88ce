import { expect, test } from "vitest";
import { byTest, settled, show } from "@/test_help";
import { pagesOf, windowOf } from "./virtual";
import VirtualList from "./VirtualList.vue";

test("only rows near the sight are in the window", () => {
  expect(windowOf(0, 600, 60, 1000)).toEqual({ from: 0, to: 16 });
  expect(windowOf(6000, 600, 60, 1000)).toEqual({ from: 94, to: 116 });
  expect(windowOf(60_000, 600, 60, 1000)).toEqual({ from: 994, to: 1000 });
  expect(windowOf(0, 600, 60, 0)).toEqual({ from: 0, to: 0 });
});

test("a span asks for the pages it touches", () => {
  expect(pagesOf({ from: 58, to: 62 }, 60)).toEqual([0, 1]);
  expect(pagesOf({ from: 120, to: 121 }, 60)).toEqual([2]);
  expect(pagesOf({ from: 5, to: 5 }, 60)).toEqual([]);
});

test("two hundred thousand rows put a handful into the document, and scrolling asks for more", async () => {
  const needed: number[][] = [];
  await show(VirtualList, { total: 200_000, height: 60, rowAt: (index: number) => (index < 100 ? index : undefined), at: 0, label: "件", onNeed: (from: number, to: number) => needed.push([from, to]) });
  expect(document.querySelectorAll("[data-test=case-row]").length).toBeLessThan(30);
  const box = byTest("virtual-list");
  box.scrollTop = 60 * 150_000;
  box.dispatchEvent(new Event("scroll"));
  await settled();
  expect(needed.at(-1)?.[0]).toBe(149_994);
  expect(document.querySelectorAll("[data-test=case-row]").length).toBeLessThan(40);
  expect(document.querySelector("[data-test=case-row]")?.textContent).toContain("正在取");
});
