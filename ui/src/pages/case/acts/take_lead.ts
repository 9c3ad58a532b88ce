/** 确定包案领导: a leader takes a case that is under handling, or it passes to another. */
import { defineAct, leaders } from "@/acts/define";

export default defineAct({
  verb: "take_lead",
  title: "确定包案领导",
  confirm: "确定",
  intro: "委领导可以直接确定；信访室主任凭“包案安排”的批示办理。",
  fields: [
    { key: "on", kind: "date", label: "日期", half: true },
    { key: "lead", kind: "choice", label: "包案领导", choices: leaders, list: true, half: true },
    { key: "reason", kind: "area", label: "理由", lines: 2, placeholder: "如：重复反映，由委领导包案" },
  ],
  start: ({ today }) => ({ on: today, lead: "", reason: "" }),
});
