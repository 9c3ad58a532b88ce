/** 受理申诉: against which decision; whoever made it takes no part. */
import { approvedOn, approver, defineAct, names } from "@/acts/define";
import { APPEAL_KINDS } from "@/format/words";

export default defineAct({
  verb: "accept_appeal",
  title: "受理申诉",
  confirm: "受理",
  intro: "不服党纪处分的，复议复查 3 个月内办结；监察对象不服处理决定的，收到决定一个月内申请复审，一个月内作出决定。",
  fields: [
    { key: "on", kind: "date", label: "受理日期", half: true },
    { key: "appeal", kind: "choice", label: "申诉类别", choices: APPEAL_KINDS },
    { key: "decision", kind: "text", label: "不服的决定", placeholder: "名称、文号" },
    { key: "served_on", kind: "date", label: "本人收到决定的日期", half: true },
    { key: "former", kind: "names", label: "原案审查、审理人员", suggest: names, hint: "不得参与复议复查" },
    approver("appeal"),
    approvedOn,
  ],
  start: ({ today }) => ({ on: today, appeal: "party", decision: "", served_on: today, former: [], approved_by: "", approved_on: today }),
});
