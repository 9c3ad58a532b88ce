/** 记措施完成: what came of it, or why it is not to be done any more. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "finish_measure",
  title: "记措施完成",
  confirm: "记下",
  fields: [
    { key: "on", kind: "date", label: "日期", half: true },
    { key: "outcome", kind: "area", label: "完成的情况", lines: 3 },
    { key: "dropped", kind: "tick", label: "不再做", sentence: "没有做，也不再做（上面写明为什么）" },
  ],
  start: ({ today }) => ({ measure: 0, on: today, dropped: false, outcome: "" }),
});
