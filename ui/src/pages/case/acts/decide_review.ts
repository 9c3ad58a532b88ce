/** 复查、复核结论: entered by the desk from the opinion. */
import { defineAct } from "@/acts/define";
import { REVIEW_RESULTS } from "@/format/words";

export default defineAct({
  verb: "decide_review",
  title: "复查、复核结论",
  confirm: "记下结论",
  fields: [
    { key: "on", kind: "date", label: "作出日期", half: true },
    { key: "served_on", kind: "date", label: "送达信访人的日期", half: true },
    { key: "document", kind: "text", label: "意见书的文号" },
    { key: "result", kind: "choice", label: "结论", choices: REVIEW_RESULTS },
    { key: "opinion", kind: "area", label: "意见", lines: 3 },
    { key: "files", kind: "evidence", label: "扫描件", optional: true },
  ],
  start: ({ today }) => ({ on: today, result: "upheld", document: "", opinion: "", served_on: today, files: [] }),
});
