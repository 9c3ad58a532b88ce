/** 收回转件: before anybody has signed, with a reason. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "take_back",
  title: "收回转件",
  confirm: "收回",
  fields: [
    { key: "on", kind: "date", label: "收回日期", half: true },
    { key: "reason", kind: "area", label: "理由", lines: 2, placeholder: "如：当事人系县管，改由县里办" },
  ],
  start: ({ today }) => ({ on: today, reason: "" }),
});
