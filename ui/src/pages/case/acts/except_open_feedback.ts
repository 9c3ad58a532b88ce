/** 不公开反馈是例外: a reason and a leader's approval. */
import { defineAct, leaders } from "@/acts/define";

export default defineAct({
  verb: "except_open_feedback",
  title: "不公开反馈",
  confirm: "记下例外",
  intro: "不公开反馈是例外，要有理由，并经委领导批准。",
  fields: [
    { key: "on", kind: "date", label: "批准日期", half: true },
    { key: "approved_by", kind: "choice", label: "批准人", choices: leaders, list: true, half: true },
    { key: "reason", kind: "area", label: "理由", lines: 4 },
  ],
  start: ({ today }) => ({ on: today, reason: "", approved_by: "" }),
});
