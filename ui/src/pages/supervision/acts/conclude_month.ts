/** 对账办结: who signs for each side, typed or with ink on the 对账单. */
import { defineAct } from "@/acts/define";
import { SIGNED_HOW } from "@/format/words";

export default defineAct({
  verb: "conclude_month",
  title: "对账办结",
  confirm: "办结这个月",
  intro: "双方签字后这个月不再改；以后发现的出入在下一个月核销。",
  fields: [
    { key: "on", kind: "date", label: "日期", half: true },
    { key: "signed", kind: "choice", label: "签字方式", choices: SIGNED_HOW, half: true },
    { key: "our_signer", kind: "text", label: "信访室签字人", half: true },
    { key: "their_signer", kind: "text", label: "案管室签字人", half: true },
  ],
  start: ({ today }) => ({ month: "", on: today, our_signer: "", their_signer: "", signed: "ink" }),
});
