/** 公示作废: not put up on its day, or wrong as it hangs. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "void_publicity",
  title: "公示作废",
  confirm: "作废这份公示",
  intro: "没有按期贴出，或者贴出后发现有误的，收回作废，另拟一份；已经收到的意见照样答复。",
  fields: [
    { key: "on", kind: "date", label: "作废日期", half: true },
    { key: "reason", kind: "area", label: "理由", lines: 2, placeholder: "如：监督电话印错，已全部收回" },
  ],
  start: ({ today }) => ({ on: today, reason: "" }),
});
