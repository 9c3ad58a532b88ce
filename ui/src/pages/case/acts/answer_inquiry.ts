/** 收函询回复. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "answer_inquiry",
  title: "收函询回复",
  confirm: "记下回复",
  fields: [
    { key: "on", kind: "date", label: "收到回复日期", half: true },
    { key: "sheets", kind: "number", label: "页数", min: 1, unit: "页", half: true },
    { key: "summary", kind: "area", label: "回复的要点", lines: 4 },
  ],
  start: ({ today }) => ({ on: today, sheets: 0, summary: "" }),
});
