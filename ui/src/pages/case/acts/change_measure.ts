/** 改措施: what, who or when, with the reason; the first day stays in sight. */
import { accounts, defineAct } from "@/acts/define";

export default defineAct({
  verb: "change_measure",
  title: "改措施",
  confirm: "改定",
  fields: [
    { key: "what", kind: "area", label: "做什么", lines: 3 },
    { key: "owner", kind: "choice", label: "责任人", choices: accounts, list: true, half: true },
    { key: "due", kind: "date", label: "何时之前", half: true },
    { key: "reason", kind: "area", label: "为什么改", lines: 2 },
  ],
  start: () => ({ measure: 0, what: "", owner: "", due: "", reason: "" }),
});
