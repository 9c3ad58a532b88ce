/** 收季度报结. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "receive_report_back",
  title: "季度报结",
  confirm: "报结",
  fields: [
    { key: "on", kind: "date", label: "报结的日期", half: true },
    { key: "items", kind: "number", label: "报来办结", min: 0, unit: "件", half: true, optional: true },
    { key: "note", kind: "area", label: "说明", lines: 3, optional: true, hint: "与台账不一致的，写明为什么" },
  ],
  start: ({ today }) => ({ quarter: "", office: "", on: today, items: 0, note: "" }),
});
