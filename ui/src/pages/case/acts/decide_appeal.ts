/** 申诉决定. */
import { approvedOn, approver, defineAct } from "@/acts/define";
import { APPEAL_RESULTS } from "@/format/words";

export default defineAct({
  verb: "decide_appeal",
  title: "申诉决定",
  confirm: "记下决定",
  fields: [
    { key: "on", kind: "date", label: "提出日期", half: true },
    { key: "result", kind: "choice", label: "决定", choices: APPEAL_RESULTS },
    { key: "reasons", kind: "area", label: "理由", lines: 5 },
    approver("appeal"),
    approvedOn,
  ],
  start: ({ today }) => ({ on: today, result: "upheld", reasons: "", approved_by: "", approved_on: today }),
});
