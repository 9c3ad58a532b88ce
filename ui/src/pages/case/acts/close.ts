/** 办结. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "close",
  title: "办结",
  confirm: "办结",
  fields: [
    { key: "on", kind: "date", label: "办结日期", half: true },
    { key: "resolved", kind: "tick", label: "化解", sentence: "信访人认可处理结果（化解）" },
    { key: "summary", kind: "area", label: "办结情况", lines: 5 },
  ],
  start: ({ today }) => ({ on: today, resolved: false, summary: "" }),
});
