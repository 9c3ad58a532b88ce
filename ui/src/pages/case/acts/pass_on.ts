/** 转有关部门: a summary goes there, never the letter. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "pass_on",
  title: "批评建议转有关部门",
  confirm: "转出",
  fields: [
    { key: "on", kind: "date", label: "转出日期", half: true },
    { key: "to", kind: "text", label: "转给哪个部门" },
    { key: "summary", kind: "area", label: "摘要", lines: 3, hint: "由工作人员改写，不附原信，不写本人" },
  ],
  start: ({ today }) => ({ on: today, to: "", summary: "" }),
});
