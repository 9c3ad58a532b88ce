/** 撤诉: in writing, of one's own will; the checking of a 检举控告 goes on. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "withdraw_report",
  title: "撤诉",
  confirm: "记下撤诉",
  intro: "检举控告撤回的，核查照常进行，结果仍告诉本人；申诉、批评建议就此结束。撤诉不影响以后反映新的情况。",
  fields: [
    { key: "on", kind: "date", label: "提出日期", half: true },
    { key: "sheets", kind: "number", label: "撤诉书页数", min: 1, unit: "页", half: true },
    { key: "own_will", kind: "tick", label: "自愿", sentence: "本人书面提出，出于自愿；没有人劝说，也没有以此为条件" },
    { key: "reason", kind: "area", label: "本人所说的理由", lines: 2, optional: true, hint: "不追问；不写姓名、电话、住址" },
  ],
  start: ({ today }) => ({ on: today, sheets: 0, own_will: false, reason: "" }),
});
