/** 要求季度报结: of every handling room and township (规则 art. 18). */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "ask_report_back",
  title: "要求季度报结",
  confirm: "要求各单位报结",
  intro: "承办部门每季度向信访室报送办结情况（规则第十八条）。",
  fields: [
    { key: "quarter", kind: "text", label: "季度", placeholder: "2026-Q3", half: true },
    { key: "on", kind: "date", label: "要求的日期", half: true },
  ],
  start: ({ today }) => ({ quarter: "", on: today }),
});
