/** 函询送达: from this day the reply is due in 15 working days. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "inquiry_receipt",
  title: "函询送达",
  confirm: "记下送达",
  fields: [
    { key: "on", kind: "date", label: "对方收到的日期", half: true, hint: "15 个工作日从这一天起算" },
    { key: "receipt", kind: "text", label: "怎样知道的", half: true, placeholder: "如：邮政回执、党委电话告知" },
  ],
  start: ({ today }) => ({ on: today, receipt: "" }),
});
