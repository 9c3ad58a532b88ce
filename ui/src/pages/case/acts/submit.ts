/** 呈批: a proposal is put before a leader; printed it is the 处理笺. */
import { defineAct, leaders } from "@/acts/define";
import { APPROVAL_MATTERS } from "@/format/words";

export default defineAct({
  verb: "submit",
  title: "呈批",
  confirm: "呈批",
  intro: "呈批后可打印处理笺请领导在纸上批示。同一事项再次呈批，代替还没有批的那一份。",
  fields: [
    { key: "matter", kind: "choice", label: "事项", choices: APPROVAL_MATTERS, list: true, half: true },
    { key: "leader", kind: "choice", label: "呈哪位领导", choices: leaders, list: true, half: true },
    { key: "on", kind: "date", label: "日期", half: true },
    { key: "summary", kind: "area", label: "内容摘要", lines: 3, placeholder: "用自己的话概括，不抄来信，不写信访人" },
    { key: "proposal", kind: "area", label: "拟办意见", lines: 4 },
    { key: "basis", kind: "area", label: "依据", lines: 2, placeholder: "如：规则第十七条；县纪委会议纪要" },
  ],
  start: ({ today, view }) => ({ on: today, matter: "handling", summary: view?.approvals[0]?.summary ?? "", proposal: "", basis: "", leader: "" }),
});
