import { expect, test } from "vitest";
import { later, monthOf, periodName, periods, quarterOf } from "./period";

test("months and quarters are said as the offices say them", () => {
  expect([periodName("2026-10"), periodName("2026-Q3"), periodName("2026-Q5"), periodName("昨天")]).toEqual(["2026年10月", "2026年第3季度", "2026-Q5", "昨天"]);
  expect([monthOf("2026-11-24"), quarterOf("2026-11-24"), quarterOf("2026-01-01")]).toEqual(["2026-11", "2026-Q4", "2026-Q1"]);
});

test("they go on over the turn of a year, both ways", () => {
  expect([later("2026-12", 1), later("2026-01", -1), later("2026-Q4", 1), later("2026-Q1", -1), later("2026-03", -15)]).toEqual(["2027-01", "2025-12", "2027-Q1", "2025-Q4", "2024-12"]);
  expect(periods("2026-Q1", 1, 1).map((one) => one.label)).toEqual(["2025年第4季度", "2026年第1季度", "2026年第2季度"]);
});
