/** 催季度报结. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "chase_report_back",
  title: "催季度报结",
  confirm: "记下这次催促",
  fields: [
    { key: "on", kind: "date", label: "日期", half: true },
    { key: "how", kind: "area", label: "怎样催的，对方怎么答的", lines: 3 },
  ],
  start: ({ today }) => ({ quarter: "", office: "", on: today, how: "" }),
});
