/** 导入日历: the State Council's days off and make-up days of one year. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "import_calendar",
  title: "导入工作日历",
  confirm: "导入",
  intro: "选 chinese-days 格式的 JSON 文件。导入后，未到的期限按新日历重算，改了哪些会先列出来。",
  fields: [
    { key: "days", kind: "calendar", label: "日历文件" },
    { key: "year", kind: "number", label: "年份", half: true },
    { key: "source", kind: "text", label: "依据", placeholder: "如：国办发明电〔2026〕…号" },
  ],
  start: ({ today }) => ({ year: Number(today.slice(0, 4)) + 1, source: "", days: [] }),
});
