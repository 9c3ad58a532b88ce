/** 季度报结, case by case: what the ledger has stands there, ticked; what differs has its word (规则 art. 18). */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "receive_report_back",
  title: "季度报结",
  confirm: "报结",
  wide: true,
  intro: "列出的是台账里本季度办结的件。照报的不动；不报的去掉勾，写明为什么；台账里没有的加一行，写明情况。",
  fields: [
    { key: "on", kind: "date", label: "报结的日期", half: true },
    {
      key: "cases", kind: "rows", label: "办结的件", optional: true, add: "加一件", beside: "title",
      columns: [{ key: "number", label: "编号", kind: "text", width: "11rem" }, { key: "title", label: "事由", kind: "fixed" }, { key: "reported", label: "报", kind: "tick", width: "2.5rem" }, { key: "word", label: "与台账不一致的，写明为什么", kind: "text" }],
      blank: () => ({ number: "", reported: true, word: "" }),
    },
    { key: "note", kind: "area", label: "说明", lines: 2, optional: true },
  ],
  start: ({ today }) => ({ quarter: "", office: "", on: today, cases: [], note: "" }),
});
