import { expect, test } from "vitest";
import type { FirstMonth, TownshipLine } from "@/calls/generated";
import type { Ink } from "@/parts/figure";
import { firstMonthsFigure, MOST_TOWNSHIPS, townshipsFigure } from "./figures";

const ink: Ink = { text: "#111", quiet: "#222", line: "#333", sheet: "#444", open: "#555", full: "#666", solid: "#777", dashed: "#888", edge: "#999", family: "serif", size: 20 };
type Point = { value: number | null; label: { formatter: string; position: string } };
type Series = { name: string; type: string; data: (number | Point)[]; label: { fontSize: number }; silent: boolean };
const seriesOf = (option: unknown): Series[] => (option as { series: Series[] }).series;
const month = (name: string, accepted: number, closed: number, resolved: number, closed_rate: string, resolved_rate: string): FirstMonth => ({ month: name, accepted, closed, resolved, closed_rate, resolved_rate });

const MONTHS = [month("2025-11", 6, 4, 4, "66.7%", "100.0%"), month("2025-12", 0, 0, 0, "—", "—"), month("2026-01", 3, 0, 0, "0.0%", "—"), month("2026-02", 8, 6, 3, "75.0%", "50.0%"), month("2026-03", 2, 2, 2, "100.0%", "100.0%")];

test("受理 stand as bars, 办结率 and 化解率 as lines, month by month as the desk counted", () => {
  const [accepted, closed, resolved] = seriesOf(firstMonthsFigure(MONTHS, ink));
  expect([accepted, closed, resolved].map((one) => [one?.name, one?.type])).toEqual([["受理", "bar"], ["办结率", "line"], ["化解率", "line"]]);
  expect(accepted?.data).toEqual([6, 0, 3, 8, 2]);
  const points = (one: Series | undefined): Point[] => (one?.data ?? []) as Point[];
  expect(points(closed).map((one) => one.label.formatter)).toEqual(["66.7%", "—", "0.0%", "75.0%", "100.0%"]);
  expect(points(closed)[0]?.value).toBeCloseTo(66.67, 1);
  expect(points(resolved).map((one) => one.value)).toEqual([100, null, null, 50, 100]);
});

test("a month with nothing to divide by is a gap in the line and not a zero", () => {
  const [, closed, resolved] = seriesOf(firstMonthsFigure(MONTHS, ink));
  const values = (one: Series | undefined): (number | null)[] => ((one?.data ?? []) as Point[]).map((point) => point.value);
  expect(values(closed)[1]).toBeNull();
  expect(values(closed)[2]).toBe(0);
  expect(values(resolved)[2]).toBeNull();
});

test("the two rates of a month are written on two sides of their points", () => {
  const [, closed, resolved] = seriesOf(firstMonthsFigure(MONTHS, ink));
  const sides = MONTHS.map((_, at) => [closed, resolved].map((one) => (one?.data[at] as Point | undefined)?.label.position));
  expect(sides[0]).toEqual(["bottom", "top"]);
  expect(sides[3]).toEqual(["top", "bottom"]);
  expect(sides[4]).toEqual(["top", "bottom"]);
});

test("months are named, the first and January with the year", () => {
  const { xAxis } = firstMonthsFigure(MONTHS, ink) as { xAxis: { data: string[] }[] };
  expect(xAxis[1]?.data).toEqual(["11月\n2025", "12月", "1月\n2026", "2月", "3月"]);
});

test("townships stand in the order of the desk, 重复 and 越级 side by side, no more than fit", () => {
  const lines: TownshipLine[] = Array.from({ length: 15 }, (_, at) => ({ township: `t${at}`, name: `第${at}镇`, repeat: 30 - at, beyond: at, both: 0 }));
  const option = townshipsFigure(lines, ink) as { yAxis: { data: string[]; inverse: boolean } };
  expect(option.yAxis.inverse).toBe(true);
  expect(option.yAxis.data).toEqual(lines.slice(0, MOST_TOWNSHIPS).map((line) => line.name));
  expect(seriesOf(option).map((one) => [one.name, one.data])).toEqual([["重复", lines.slice(0, 12).map((line) => line.repeat)], ["越级", lines.slice(0, 12).map((line) => line.beyond)]]);
});

test("a figure stands still, and its letters are those of the page", () => {
  for (const option of [firstMonthsFigure(MONTHS, ink), townshipsFigure([{ township: "t", name: "青山镇", repeat: 1, beyond: 0, both: 0 }], ink)]) {
    expect(option["animation"]).toBe(false);
    expect(option["tooltip"]).toBeUndefined();
    expect(seriesOf(option).map((one) => [one.label.fontSize, one.silent])).toEqual(seriesOf(option).map(() => [20, true]));
  }
});
