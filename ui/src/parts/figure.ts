/** What a figure is drawn with: the colours and letters of the set in use. */
import type { EChartsCoreOption } from "echarts/core";

/** The four things a figure tells apart, by their shape as well as by their colour. */
export type Mark = "open" | "full" | "solid" | "dashed";
export type Ink = Record<"text" | "quiet" | "line" | "sheet" | Mark, string> & { /** Of an open bar. */ edge: string; family: string; /** 1 rem, in px. */ size: number };
export type Option = EChartsCoreOption;

export function inkOf(root: HTMLElement): Ink {
  const style = getComputedStyle(root);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    text: token("ink"), quiet: token("ink-2"), line: token("line"), sheet: token("sheet"), open: token("tag"), edge: token("ink-2"), full: token("link"), solid: token("link"), dashed: token("ok"),
    family: token("font"), size: parseFloat(style.fontSize) || 16,
  };
}
