/** The figures of 通报 as they are drawn: what is drawn follows from the counts, what is written is the desk's word. */
import type { FirstMonth, TownshipLine } from "@/calls/generated";
import type { Ink, Option } from "@/parts/figure";

/** So many townships a figure holds; the table has all. */
export const MOST_TOWNSHIPS = 12;

const letters = (ink: Ink): Option => ({ animation: false, textStyle: { fontFamily: ink.family, fontSize: ink.size, color: ink.text } });
const written = (ink: Ink, color: string) => ({ show: true, fontFamily: ink.family, fontSize: ink.size, color, textBorderColor: ink.sheet, textBorderWidth: 3 });
const named = (ink: Ink) => ({ fontFamily: ink.family, fontSize: ink.size, color: ink.quiet });
const openBar = (ink: Ink) => ({ color: ink.open, borderColor: ink.edge, borderWidth: 1 });

/** 11月; January and the first with the year under it. */
const monthName = (month: string, at: number): string => `${Number(month.slice(5))}月${at === 0 || month.endsWith("-01") ? `\n${month.slice(0, 4)}` : ""}`;

/** A rate as a height, or no height at all where there is nothing to divide by. */
const height = (part: number, whole: number): number | null => (whole === 0 ? null : (part / whole) * 100);

/** Two rates of a month are written apart: the higher above its point, the lower below. */
function rates(months: readonly FirstMonth[], which: "closed" | "resolved") {
  return months.map((one) => {
    const both = { closed: height(one.closed, one.accepted), resolved: height(one.resolved, one.closed) };
    const [own, other] = which === "closed" ? [both.closed, both.resolved] : [both.resolved, both.closed];
    const above = own !== null && (other === null || own > other || (own === other && which === "closed"));
    return { value: own, label: { formatter: which === "closed" ? one.closed_rate : one.resolved_rate, position: above ? "top" : "bottom" } };
  });
}

/** 初信初访 of twelve months: the rates above, 受理 below, month under month. */
export function firstMonthsFigure(months: readonly FirstMonth[], ink: Ink): Option {
  const names = months.map((one, at) => monthName(one.month, at));
  const [left, right] = [ink.size * 4, ink.size];
  const line = (name: string, which: "closed" | "resolved", color: string, type: "solid" | "dashed", symbol: string) => ({
    name, type: "line", xAxisIndex: 0, yAxisIndex: 0, data: rates(months, which), silent: true, symbol, symbolSize: ink.size / 2, showAllSymbol: true, lineStyle: { color, width: 2, type }, itemStyle: { color },
    label: written(ink, color), labelLayout: { hideOverlap: true }, connectNulls: false,
  });
  return {
    ...letters(ink),
    grid: [{ left, right, top: ink.size * 2, height: ink.size * 8 }, { left, right, top: ink.size * 13.5, height: ink.size * 5 }],
    xAxis: [
      { gridIndex: 0, type: "category", data: names, axisLabel: { show: false }, axisTick: { show: false }, axisLine: { show: false } },
      { gridIndex: 1, type: "category", data: names, axisLabel: { ...named(ink), lineHeight: ink.size * 1.25, interval: 0, hideOverlap: true }, axisTick: { show: false }, axisLine: { lineStyle: { color: ink.edge } } },
    ],
    yAxis: [
      { gridIndex: 0, type: "value", min: 0, max: 100, interval: 50, axisLabel: { ...named(ink), formatter: "{value}%" }, splitLine: { lineStyle: { color: ink.line } } },
      { gridIndex: 1, type: "value", min: 0, show: false },
    ],
    series: [
      { name: "受理", type: "bar", xAxisIndex: 1, yAxisIndex: 1, data: months.map((one) => one.accepted), silent: true, barWidth: "50%", itemStyle: openBar(ink), label: { ...written(ink, ink.text), position: "top" } },
      line("办结率", "closed", ink.solid, "solid", "circle"),
      line("化解率", "resolved", ink.dashed, "dashed", "rect"),
    ],
  };
}

/** 越级、重复 by township, most first, as the desk ranked them. */
export function townshipsFigure(lines: readonly TownshipLine[], ink: Ink): Option {
  const shown = lines.slice(0, MOST_TOWNSHIPS);
  const width = (Math.min(8, Math.max(...shown.map((one) => one.name.length))) + 0.5) * ink.size;
  const bars = (name: string, data: number[], itemStyle: object) => ({ name, type: "bar", data, silent: true, barWidth: ink.size, barGap: "20%", itemStyle, label: { ...written(ink, ink.text), position: "right" } });
  return {
    ...letters(ink),
    grid: { left: width + ink.size / 2, right: ink.size * 3, top: 0, bottom: 0 },
    xAxis: { type: "value", min: 0, show: false },
    yAxis: { type: "category", inverse: true, data: shown.map((one) => one.name), axisLabel: { ...named(ink), color: ink.text, interval: 0, width, overflow: "truncate" }, axisTick: { show: false }, axisLine: { lineStyle: { color: ink.edge } } },
    series: [bars("重复", shown.map((one) => one.repeat), openBar(ink)), bars("越级", shown.map((one) => one.beyond), { color: ink.full })],
  };
}
