/** 不予受理申诉: why it is not accepted, approved by a leader; whoever gave a name is told. */
import { approvedOn, approver, defineAct } from "@/acts/define";
import { APPEAL_KINDS, APPEAL_REFUSALS } from "@/format/words";

export default defineAct({
  verb: "decline_appeal",
  title: "不予受理申诉",
  confirm: "不予受理",
  intro: "监察对象申请复审，须在收到处理决定之日起一个月内提出；党员对党纪处分的申诉没有这一期限。实名的，须在收到后 15 个工作日内告知本人。",
  fields: [
    { key: "on", kind: "date", label: "决定日期", half: true },
    { key: "appeal", kind: "choice", label: "申诉类别", choices: APPEAL_KINDS },
    { key: "ground", kind: "choice", label: "理由", choices: APPEAL_REFUSALS },
    { key: "served_on", kind: "date", label: "本人收到处理决定的日期", half: true, when: (values) => values.ground === "late" },
    { key: "reason", kind: "area", label: "具体理由", lines: 3, placeholder: "写明事实，以及应向哪里提出" },
    approver("appeal"),
    approvedOn,
  ],
  start: ({ today }) => ({ on: today, appeal: "state", ground: "late", reason: "", served_on: today, approved_by: "", approved_on: today }),
});
