/** 编号: its format and where it begins. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "set_series",
  title: "改编号",
  confirm: "改编号",
  intro: "已经用过的号不变，从下一个起按新格式编；起始号用于还没有编过号的年份。格式中 {year} 处填年份，{n} 处填号。",
  fields: [
    { key: "key", kind: "choice", label: "哪一种", choices: ({ settings }) => settings.series.map((series) => ({ value: series.key, label: series.name })), list: true },
    { key: "format", kind: "text", label: "格式" },
    { key: "first", kind: "number", label: "每年起始号", min: 1, half: true },
  ],
  start: ({ settings }) => ({ key: settings.series[0]?.key ?? "", format: settings.series[0]?.format ?? "", first: settings.series[0]?.first ?? 1 }),
});
