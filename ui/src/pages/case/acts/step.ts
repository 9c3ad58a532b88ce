/** 办理步骤, and the leaders' visits. */
import { defineAct } from "@/acts/define";
import { STEPS } from "@/format/words";

export default defineAct({
  verb: "step",
  title: "办理步骤",
  confirm: "记下这一步",
  fields: [
    { key: "on", kind: "date", label: "日期", half: true },
    { key: "kind", kind: "choice", label: "做了什么", choices: STEPS },
    { key: "persons", kind: "text", label: "参加人", placeholder: "如：李建国、第三室、卫健局" },
    { key: "what", kind: "area", label: "情况", lines: 4 },
  ],
  start: ({ today, me }) => ({ on: today, kind: "talk", persons: me.name, what: "" }),
});
