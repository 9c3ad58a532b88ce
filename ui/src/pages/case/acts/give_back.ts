/** 退回信访室: on two grounds only, approved by the leader in charge. */
import { approvedOn, approver, defineAct } from "@/acts/define";
import { RETURN_GROUNDS } from "@/format/words";

export default defineAct({
  verb: "give_back",
  title: "退回信访室",
  confirm: "退回",
  intro: "只有这两种情形可以退回，须与信访室沟通并经分管领导批准（规则第十七条）。",
  fields: [
    { key: "on", kind: "date", label: "提出日期", half: true },
    { key: "ground", kind: "choice", label: "情形", choices: RETURN_GROUNDS },
    { key: "reason", kind: "area", label: "理由和沟通情况", lines: 3 },
    { ...approver("return"), label: "分管领导（纸上批的才填）" },
    approvedOn,
  ],
  start: ({ today }) => ({ on: today, ground: "no_substance", reason: "", approved_by: "", approved_on: today }),
});
