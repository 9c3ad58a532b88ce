/** 核查结论: one finding an allegation, never one for all. */
import { defineAct } from "@/acts/define";
import { FINDINGS, SANCTIONS } from "@/format/words";

export default defineAct({
  verb: "find",
  title: "核查结论",
  confirm: "记下结论",
  wide: true,
  intro: "反映的每一个问题各下一个结论。没有查实、又不能排除的，是“无法查实”，不是“不属实”。",
  fields: [
    { key: "on", kind: "date", label: "结论日期", half: true },
    {
      key: "findings", kind: "rows", label: "逐项结论", add: "再加一项", blank: () => ({ allegation: "", finding: "true", reason: "" }),
      columns: [{ key: "allegation", label: "反映的问题", kind: "area", width: "34%" }, { key: "finding", label: "结论", kind: "choice", choices: FINDINGS, width: "9rem" }, { key: "reason", label: "理由", kind: "area" }],
    },
    { key: "sanction", kind: "choice", label: "处分", choices: SANCTIONS, list: true, half: true, hint: "供统计轻处分件用，不告诉来访的人" },
    { key: "handling", kind: "area", label: "处理情况", lines: 3, hint: "概括地写：这一段会告诉来访的人" },
  ],
  start: ({ today, view }) => {
    const allegations = view && view.allegations.length > 0 ? view.allegations : [""];
    return { on: today, findings: allegations.map((allegation) => ({ allegation, finding: "unprovable", reason: "" })), handling: "", sanction: "none" };
  },
});
