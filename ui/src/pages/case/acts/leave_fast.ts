/** 退出快办: never without a reason; the ordinary limits run on. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "leave_fast",
  title: "退出快办",
  confirm: "退出快办",
  fields: [
    { key: "on", kind: "date", label: "退出日期", half: true },
    { key: "reason", kind: "area", label: "理由", lines: 3, placeholder: "如：核查发现可能给予较重处分" },
  ],
  start: ({ today }) => ({ on: today, reason: "" }),
});
