/** 处置: one of the four ways, with its basis and the leader who approved it. */
import { approvedOn, approver, defineAct } from "@/acts/define";
import { DISPOSITIONS } from "@/format/words";

const is = (way: string) => (values: Readonly<Record<string, unknown>>): boolean => values.disposition === way;

export default defineAct({
  verb: "dispose",
  title: "处置意见",
  confirm: "记下处置",
  intro: "处置须经领导批准；改处置的，另作一次处置意见，重新报批。",
  fields: [
    { key: "disposition", kind: "choice", label: "处置方式", choices: DISPOSITIONS },
    { key: "on", kind: "date", label: "提出日期", half: true },
    { key: "basis", kind: "area", label: "依据和理由", lines: 4 },
    { key: "told", kind: "area", label: "处理情况", lines: 2, hint: "概括地写：反馈时告诉来访的人", when: is("concluded") },
    approver("disposition"),
    approvedOn,
  ],
  start: ({ today }) => ({ on: today, disposition: "preliminary", basis: "", approved_by: "", approved_on: today, told: "" }),
});
