/** 移送回执. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "justice_receipt",
  title: "移送回执",
  confirm: "记下回执",
  fields: [
    { key: "on", kind: "date", label: "取回日期", half: true },
    { key: "receipt", kind: "text", label: "回执文号或者接收人" },
  ],
  start: ({ today }) => ({ on: today, receipt: "" }),
});
