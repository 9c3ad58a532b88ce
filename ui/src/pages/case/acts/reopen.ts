/** 重新办理: what was closed or filed is taken up again by the office that handled it. */
import { approvedOn, approver, defineAct } from "@/acts/define";
import { REOPEN_GROUNDS } from "@/format/words";

export default defineAct({
  verb: "reopen",
  title: "重新办理",
  confirm: "重新办理",
  intro: "须经委领导批准。本件回到原承办室，由首办责任人签收后重新提出处置意见、作出结论；结果要重新反馈，公开过的要重新公开。以前办的都留在“经过”里。",
  fields: [
    { key: "on", kind: "date", label: "提出日期", half: true },
    { key: "ground", kind: "choice", label: "情形", choices: REOPEN_GROUNDS },
    { key: "reason", kind: "area", label: "有什么新证据，或者复核发现了什么", lines: 3 },
    approver("reopen"),
    approvedOn,
  ],
  start: ({ today }) => ({ on: today, ground: "new_evidence", reason: "", approved_by: "", approved_on: today }),
});
