/** 要求季度报结: of every handling room and township (规则 art. 18). */
import { defineAct } from "@/acts/define";
import { later, periods, quarterOf } from "@/format/period";

export default defineAct({
  verb: "ask_report_back",
  title: "要求季度报结",
  confirm: "要求各单位报结",
  intro: "承办部门每季度向信访室报送办结情况（规则第十八条）。",
  fields: [
    { key: "quarter", kind: "choice", label: "季度", choices: ({ today }) => periods(quarterOf(today), 4, 0), list: true, half: true },
    { key: "on", kind: "date", label: "要求的日期", half: true },
  ],
  start: ({ today }) => ({ quarter: later(quarterOf(today), -1), on: today }),
});
