/** 撤下公示. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "take_down",
  title: "撤下公示",
  confirm: "记下撤下",
  fields: [
    { key: "on", kind: "date", label: "撤下日期", half: true },
    { key: "remark", kind: "area", label: "情况", lines: 2, optional: true, placeholder: "如：公示期内完好，未收到异议" },
  ],
  start: ({ today }) => ({ on: today, remark: "" }),
});
