/** 退回交办: before it is signed for, with the reason. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "return_assigned",
  title: "退回交办",
  confirm: "退回",
  intro: "签收以前可以退回：交办的退给信访室，另行交办；改派的由原承办室接着办。",
  fields: [
    { key: "on", kind: "date", label: "退回日期", half: true },
    { key: "reason", kind: "area", label: "理由", lines: 2, placeholder: "如：被反映人不在本室联系的单位" },
  ],
  start: ({ today }) => ({ on: today, reason: "" }),
});
