/** 加措施: one more in the plan, with the reason. */
import { accounts, defineAct } from "@/acts/define";

export default defineAct({
  verb: "add_measure",
  title: "加措施",
  confirm: "加上",
  fields: [
    { key: "what", kind: "area", label: "做什么", lines: 3 },
    { key: "owner", kind: "choice", label: "责任人", choices: accounts, list: true, half: true },
    { key: "due", kind: "date", label: "何时之前", half: true },
    { key: "on", kind: "date", label: "日期", half: true },
    { key: "reason", kind: "area", label: "为什么加", lines: 2 },
  ],
  start: ({ today }) => ({ on: today, what: "", owner: "", due: "", reason: "" }),
});
