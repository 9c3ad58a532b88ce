/** 不公开反馈是例外: a reason, and a leader's decision that stands in the record. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "except_open_feedback",
  title: "不公开反馈",
  confirm: "记下例外",
  intro: "不公开反馈是例外，凭“不公开反馈”的批示办理。",
  fields: [
    { key: "on", kind: "date", label: "日期", half: true },
    { key: "reason", kind: "area", label: "理由", lines: 4 },
  ],
  start: ({ today }) => ({ on: today, reason: "" }),
});
