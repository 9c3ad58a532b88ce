/** 职能部门受理: entered by the desk from the department's paper. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "outside_accept",
  title: "职能部门受理",
  confirm: "记下受理",
  intro: "部门不受理的，用“退回转件”。受理之日起 60 日内办结。",
  fields: [
    { key: "on", kind: "date", label: "受理日期", half: true },
    { key: "document", kind: "text", label: "部门文书的文号", half: true },
    { key: "files", kind: "evidence", label: "扫描件", optional: true },
  ],
  start: ({ today }) => ({ on: today, document: "", files: [] }),
});
