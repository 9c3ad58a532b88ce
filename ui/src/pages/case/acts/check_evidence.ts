/** 核查新线索: what was handed in at a feedback is checked before closing. */
import { defineAct } from "@/acts/define";

export default defineAct({
  verb: "check_evidence",
  title: "新线索核查",
  confirm: "记下核查结果",
  fields: [
    { key: "feedback", kind: "choice", label: "哪一条线索", choices: ({ view }) => (view?.evidence_to_check ?? []).map((open) => ({ value: open.id, label: `${open.on}　${open.text}` })), list: true },
    { key: "on", kind: "date", label: "核查日期", half: true },
    { key: "result", kind: "area", label: "核查结果", lines: 4 },
  ],
  start: ({ today, view }) => ({ feedback: view?.evidence_to_check[0]?.id ?? "", on: today, result: "" }),
});
